import { describe, expect, it } from "vitest";
import { UNPLACED, UNSCORED, classify, classifyColumn } from "scorewright";

const upper = { at: 70, edge: "upper" } as const;
const lower = { at: 70, edge: "lower" } as const;

describe("classify", () => {
  it("counts a score on the cut as high, unless the cut says otherwise", () => {
    expect([classify(700, [upper], 1), classify(700, [lower], 1)]).toEqual([1, 0]);
  });

  it("separates scores by one unit of the last digit", () => {
    expect([classify(699, [upper], 1), classify(701, [lower], 1)]).toEqual([0, 1]);
  });

  it("counts the cuts passed, so that three bands have two cuts", () => {
    const cuts = [upper, { at: 90, edge: "upper" } as const];
    expect([500, 700, 899, 900].map((units) => classify(units, cuts, 1))).toEqual([0, 1, 1, 2]);
  });

  it("places nobody without a score", () => {
    expect(classify(UNSCORED, [upper], 1)).toBe(UNPLACED);
    expect(Array.from(classifyColumn(Int32Array.of(UNSCORED, 700, 10), [upper], 1))).toEqual([UNPLACED, 1, 0]);
  });
});
