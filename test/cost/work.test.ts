import { afterEach, describe, expect, it, vi } from "vitest";
import {
  calibrate,
  explain,
  goalposts,
  parseScheme,
  rankColumn,
  rankWithin,
  relativeNormalizer,
  score,
  standard,
  table,
} from "scorewright";

/** Speed is measured by `npm run bench`; these hold the reasons for it: how often something is done at all. */
describe("the work that is done", () => {
  afterEach(() => vi.restoreAllMocks());

  it("ranks published scores by counting, without sorting them", () => {
    const units = Int32Array.from({ length: 5000 }, (_, row) => (row * 7919) % 1001);
    const groups = units.map((unit) => unit % 10);
    expect(lengthsOf("Uint32Array", () => (rankColumn(units), rankWithin(units, groups, 10)))).toEqual([]);
    expect(lengthsOf("Uint32Array", () => rankColumn(Float64Array.from(units))).length).toBeGreaterThan(0);
  });

  it("sorts a small group whose scores lie far apart: counting would cost a slot for every score between them", () => {
    const units = Int32Array.of(4_000_000, 7, 0, 8);
    const made = lengthsOf("Float64Array", () => rankWithin(units, Int32Array.of(0, 1, 0, 1), 2));
    expect(made.filter((length) => typeof length === "number" && length > 100)).toEqual([]);
    expect(Array.from(rankWithin(units, Int32Array.of(0, 1, 0, 1), 2).ranks)).toEqual([1, 2, 2, 1]);
  });

  it("fits a metric once per group when it calibrates, and never when it scores or explains", () => {
    let fitted = 0;
    const counting = relativeNormalizer("counting", "Counts how often it is made.", {}, () => {
      fitted++;
      return goalposts({ low: 0, high: 10 });
    });
    const catalog = [...standard, counting];
    const normalize = { kind: "counting", within: "team" };
    const scheme = parseScheme(
      {
        schemaVersion: 1,
        id: "counted",
        metrics: [{ id: "calls", direction: "higherIsBetter" }],
        score: { id: "total", of: [{ metric: "calls", weight: 1, normalize }] },
      },
      { catalog },
    );
    const people = table({
      ids: ["ana", "bo", "cy"],
      columns: { calls: [3, 5, 8] },
      attributes: { team: ["a", "b", "a"] },
    });
    const calibration = calibrate(scheme, people, { catalog });
    expect(fitted).toBe(2);
    const scores = score(calibration, people);
    explain({ table: people, calibration, scores }, "bo");
    expect(fitted).toBe(2);
  });
});

/** What typed arrays of a kind are made from while some work is done: sorting makes lists of rows, counting makes slots. */
function lengthsOf(kind: "Float64Array" | "Uint32Array", work: () => unknown): unknown[] {
  const made: unknown[] = [];
  const watched = new Proxy(globalThis[kind], {
    construct(array, args: unknown[]) {
      made.push(args[0]);
      return Reflect.construct(array, args) as object;
    },
  });
  vi.stubGlobal(kind, watched);
  work();
  vi.unstubAllGlobals();
  return made;
}
