import { describe, expect, it } from "vitest";
import { UNSCORED, compareCuts, isBorderline, nearestCut } from "scorewright";

const cuts = [
  { at: 40, edge: "upper" },
  { at: 70, edge: "lower" },
] as const;

describe("the nearest cut", () => {
  it("is the one that least lies between, with score − cut in points", () => {
    expect(nearestCut(712, cuts, 1)).toEqual({ place: 1, distance: 1.2 });
    expect(nearestCut(0, cuts, 1)).toEqual({ place: 0, distance: -40 });
  });

  it("of two as near is the lower one", () => {
    expect(nearestCut(550, cuts, 1)).toEqual({ place: 0, distance: 15 });
  });

  it("is none without a score or without cuts", () => {
    expect([nearestCut(UNSCORED, cuts, 1), nearestCut(500, [], 1)]).toEqual([null, null]);
  });
});

describe("a borderline score", () => {
  it("lies closer to a cut than the band, on either side", () => {
    expect([381, 380, 419, 420, 689].map((units) => isBorderline(units, cuts, 1, 2))).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
  });

  it("is none without a band or without a score", () => {
    expect([isBorderline(400, cuts, 1, 0), isBorderline(UNSCORED, cuts, 1, 5)]).toEqual([false, false]);
  });
});

describe("the order of cuts", () => {
  it("is that of their scores, and at one score the upper edge comes first", () => {
    const at = (points: number, edge: "upper" | "lower") => ({ at: points, edge });
    expect(compareCuts(at(40, "lower"), at(70, "upper"))).toBeLessThan(0);
    expect(compareCuts(at(40, "upper"), at(40, "lower"))).toBeLessThan(0);
    expect(compareCuts(at(40, "lower"), at(40, "upper"))).toBeGreaterThan(0);
    expect(compareCuts(at(40, "lower"), at(40, "lower"))).toBe(0);
  });
});
