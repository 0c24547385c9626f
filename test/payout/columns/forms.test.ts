import { describe, expect, it } from "vitest";
import { ROUNDING_MODES, columnForms, decimal, round, runColumns, textOf, wholeColumn } from "scorewright";
import type { ColumnFacts, Step } from "scorewright";

const MOST = Number.MAX_SAFE_INTEGER;
const reads: Step = { op: "read", from: { metric: "amount" } };
const constant = (value: string): Step => ({ op: "constant", value });

function factsOf(values: readonly number[], digits = 0): ColumnFacts {
  const column = wholeColumn(Float64Array.from(values), digits);
  return { rows: values.length, read: () => column };
}

/** The form of the last step, and what it comes to. */
function last(steps: readonly Step[], facts: ColumnFacts) {
  const at = steps.length - 1;
  const [column] = runColumns(steps, facts, [at]);
  const { by, kept, most } = columnForms(steps, facts, [at]).at(-1)!;
  return { by, kept, most, texts: Array.from({ length: facts.rows }, (_, row) => column!.text(row)) };
}

describe("the form of a step", () => {
  it("is one double as long as no whole number on its way reaches 2^53", () => {
    const added = (more: string) => last([reads, constant(more), { op: "add", of: [0, 1] }], factsOf([MOST]));
    expect(added("0")).toMatchObject({ by: "fast", kept: "fast", most: 9007199254740991n });
    expect(added("2")).toMatchObject({ by: "errorFree", kept: "errorFree", texts: ["9007199254740993"] });
  });

  it("is two doubles below 2^100, and decimals from there", () => {
    const times = (by: string) =>
      last([reads, constant(by), { op: "multiply", of: [0, 0, 1] }], factsOf([2 ** 49 - 1]));
    expect(times("3").by).toBe("errorFree");
    expect(times("3").texts).toEqual([String((2n ** 49n - 1n) ** 2n * 3n)]);
    expect(times("2047").by).toBe("exact");
    expect(times("2047").texts).toEqual([String((2n ** 49n - 1n) ** 2n * 2047n)]);
  });

  it("is chosen by the greatest input of the run, and again when that changes", () => {
    const steps: Step[] = [reads, constant("1000"), { op: "multiply", of: [0, 1] }];
    expect(last(steps, factsOf([5])).by).toBe("fast");
    expect(last(steps, factsOf([5, MOST])).by).toBe("errorFree");
    expect(last(steps, factsOf([7])).texts).toEqual(["7000"]);
  });

  it("leaves out what is the same for everybody, and tests of what nobody lacks", () => {
    const steps: Step[] = [
      reads,
      { op: "test", of: 0, test: { present: true } },
      constant("3"),
      { op: "multiply", of: [2, 2] },
      { op: "choose", when: 1, then: 0, otherwise: 3 },
    ];
    expect(columnForms(steps, factsOf([5]), [4]).map(({ op }) => op)).toEqual(["read"]);
    expect(columnForms(steps, factsOf([5, NaN]), [4]).map(({ op }) => op)).toEqual([
      "read",
      "test",
      "multiply",
      "choose",
    ]);
  });
});

describe("rounding over columns", () => {
  it.each(ROUNDING_MODES)("takes ties and their neighbours where decimals take them: %s", (mode) => {
    const units = [0, 1, 49, 50, 51, 99, 100, 149, 150, 151, 250, 12_345_650].flatMap((one) => [one, -one]);
    const expected = units.map((one) => textOf(round(decimal(one).div(100), 0, mode)));
    const step: Step = { op: "round", of: 0, digits: 0, mode };
    const small = last([reads, step], factsOf(units, 2));
    expect([small.by, small.texts]).toEqual(["fast", expected]);
    // The same figures beside one that needs two doubles on the way.
    const large = last([reads, step], factsOf([...units, MOST], 2));
    expect([large.by, large.texts.slice(0, units.length)]).toEqual(["errorFree", expected]);
  });
});
