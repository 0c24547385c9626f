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

  it("makes a band of one score where a cut belongs to it on both sides", () => {
    expect([699, 700, 701].map((units) => classify(units, [upper, lower], 1))).toEqual([0, 1, 2]);
  });

  it("keeps somebody who was placed until the score lies beyond the cut by more than the margin", () => {
    expect([679, 680, 700, 720].map((units) => classify(units, [upper], 1, 1, 2))).toEqual([0, 1, 1, 1]);
    expect([679, 700, 720, 721].map((units) => classify(units, [upper], 1, 0, 2))).toEqual([0, 0, 0, 1]);
  });

  it("without a margin keeps whoever lies on the cut where they were", () => {
    expect([classify(700, [upper], 1, 0), classify(700, [lower], 1, 1)]).toEqual([0, 1]);
    expect([classify(701, [upper], 1, 0), classify(699, [lower], 1, 1)]).toEqual([1, 0]);
  });

  it("lets somebody pass two cuts at once, and holds at each by itself", () => {
    const cuts = [upper, { at: 90, edge: "upper" } as const];
    expect([915, 921, 691, 670].map((units) => classify(units, cuts, 1, 1, 2))).toEqual([1, 2, 1, 0]);
    expect([915, 921].map((units) => classify(units, cuts, 1, 0, 2))).toEqual([1, 2]);
  });

  it("places nobody without a score, wherever they were", () => {
    expect(classify(UNSCORED, [upper], 1, 1, 5)).toBe(UNPLACED);
    expect(Array.from(classifyColumn(Int32Array.of(690, 690), [upper], 1, Int32Array.of(UNPLACED, 1), 2))).toEqual([
      0, 1,
    ]);
  });

  it("places nobody without a score", () => {
    expect(classify(UNSCORED, [upper], 1)).toBe(UNPLACED);
    expect(Array.from(classifyColumn(Int32Array.of(UNSCORED, 700, 10), [upper], 1))).toEqual([UNPLACED, 1, 0]);
  });
});
