import { describe, expect, it } from "vitest";
import { decimal, operandsOf, runSteps, textOf } from "scorewright";
import type { Facts, Figure, Result, Step } from "scorewright";

const text = (result: Result): unknown => {
  if (Array.isArray(result)) return result.map(text);
  return typeof result === "object" && result !== null ? textOf(result as never) : result;
};
const run = (steps: readonly Step[], read: Facts["read"] = () => null) => runSteps(steps, { read }).map(text);
const constants = (...values: string[]): Step[] => values.map((value) => ({ op: "constant", value }));

describe("steps", () => {
  it("name earlier steps by position and keep every result", () => {
    const steps: Step[] = [...constants("0.08", "1200"), { op: "multiply", of: [0, 1] }, { op: "add", of: [1, 2] }];
    expect(run(steps)).toEqual(["0.08", "1200", "96", "1296"]);
  });

  it("divide only by ratio, at the digits it states", () => {
    const steps: Step[] = [
      ...constants("2", "3", "0"),
      { op: "ratio", of: [0, 1], digits: 4 },
      { op: "ratio", of: [0, 2], digits: 4 },
    ];
    expect(run(steps).slice(3)).toEqual(["0.6667", null]);
  });

  it("hold a figure between limits", () => {
    const steps: Step[] = [
      ...constants("50", "10", "40"),
      { op: "limit", of: 0, atMost: 2 },
      { op: "limit", of: 1, atLeast: 2 },
      { op: "limit", of: 0, atLeast: 1, atMost: 2 },
    ];
    expect(run(steps).slice(3)).toEqual(["40", "40", "40"]);
  });

  it("map codes and figures, and leave unknown what is not listed", () => {
    const values = [{ is: "champion", value: "1.15" }];
    const steps: Step[] = [
      { op: "read", from: { quadrant: "style" } },
      { op: "map", of: 0, values, otherwise: "1" },
      { op: "constant", value: "2" },
      {
        op: "map",
        of: 2,
        values: [
          { is: "1", value: "300" },
          { is: "2.0", value: "200" },
        ],
      },
      { op: "map", of: 2, values: [{ is: "1", value: "300" }] },
    ];
    expect(run(steps, () => "champion")).toEqual(["champion", "1.15", "2", "200", null]);
    expect(run(steps, () => "hunter")[1]).toBe("1");
    expect(run(steps)[1]).toBe(null);
  });

  it("make unknown of unknown, but for presence, the joins and the branch not taken", () => {
    const steps: Step[] = [
      { op: "read", from: { metric: "calls" } },
      ...constants("5"),
      { op: "add", of: [0, 1] },
      { op: "test", of: 0, test: { atLeast: "3" } },
      { op: "test", of: 0, test: { present: true } },
      { op: "choose", when: 4, then: 0, otherwise: 1 },
      { op: "either", of: [3, 4] },
      { op: "both", of: [3, 4] },
      { op: "not", of: 3 },
      { op: "choose", when: 3, then: 1, otherwise: 1 },
      { op: "round", of: 0, digits: 2, mode: "half-up" },
    ];
    expect(run(steps)).toEqual([null, "5", null, null, false, "5", null, false, null, null, null]);
  });

  it("test texts for equality and figures by size", () => {
    const tests = [
      { equals: "5.0" },
      { in: ["4", "5"] },
      { atLeast: "5" },
      { atMost: "4" },
      { moreThan: "5" },
      { lessThan: "6" },
    ];
    const steps: Step[] = [
      ...constants("5"),
      ...tests.map((test): Step => ({ op: "test", of: 0, test: test as never })),
    ];
    expect(run(steps).slice(1)).toEqual([true, true, true, false, false, true]);
    const codes: Step[] = [
      { op: "read", from: { attribute: "role" } },
      ...tests.map((test): Step => ({ op: "test", of: 0, test: test as never })),
    ];
    expect(run(codes, () => "5").slice(1)).toEqual([false, true, null, null, null, null]);
  });
});

describe("credit lines", () => {
  const deals: Figure[] = [decimal("100"), decimal("250.5"), decimal("-50")];

  it("are worked on line by line, until they are added up", () => {
    const steps: Step[] = [
      { op: "read", from: { credits: "revenue" } },
      { op: "constant", value: "0.1" },
      { op: "multiply", of: [0, 1] },
      { op: "running", of: 0 },
      { op: "total", of: 2 },
    ];
    expect(run(steps, () => deals)).toEqual([
      ["100", "250.5", "-50"],
      "0.1",
      ["10", "25.05", "-5"],
      ["100", "350.5", "300.5"],
      "30.05",
    ]);
  });

  it("of somebody without deals come to nothing", () => {
    const steps: Step[] = [
      { op: "read", from: { credits: "revenue" } },
      { op: "total", of: 0 },
    ];
    expect(run(steps, () => [])).toEqual([[], "0"]);
  });
});

describe("operandsOf", () => {
  it("lists the steps that a step reads", () => {
    expect(operandsOf({ op: "choose", when: 2, then: 1, otherwise: 0 })).toEqual([2, 1, 0]);
    expect(operandsOf({ op: "limit", of: 3, atMost: 1 })).toEqual([3, 1]);
    expect(operandsOf({ op: "constant", value: "1" })).toEqual([]);
  });
});
