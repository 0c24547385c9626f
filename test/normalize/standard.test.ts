import { describe, expect, it } from "vitest";
import { robustZScore, valueAt, zScore } from "scorewright";
import { raisedBy } from "../faults/raised.js";

describe("zScore", () => {
  it("counts standard deviations, upwards where more is better and downwards where less is", () => {
    expect([40, 50, 65].map((x) => valueAt(zScore([40, 50, 60]), x))).toEqual([-1, 0, 1.5]);
    expect(valueAt(zScore([40, 50, 60], { direction: "lowerIsBetter" }), 65)).toBe(-1.5);
  });

  it("becomes a share: half marks at the mean, a sixth for each deviation, held between 0 and 1", () => {
    const curve = zScore([40, 50, 60], { onto: {} });
    expect([0, 20, 50, 80, 99].map((x) => valueAt(curve, x))).toEqual([0, 0, 0.5, 1, 1]);
    expect(valueAt(curve, 62)).toBeCloseTo(0.7, 12);
    const open = zScore([40, 50, 60], { onto: { center: 0.4, perUnit: 0.2, clip: false } });
    expect(valueAt(open, 50)).toBe(0.4);
    expect(valueAt(open, 90)).toBeCloseTo(1.2, 12);
  });

  it("is 0 for everybody who is equal, and half marks as a share", () => {
    expect(valueAt(zScore([5, 5, 5]), 5)).toBe(0);
    expect(valueAt(zScore([0.3, 0.1 + 0.2]), 0.3)).toBe(0);
    expect(valueAt(zScore([5], { onto: {} }), 5)).toBe(0.5);
    expect(valueAt(zScore([5], { onto: {}, onConstant: "low" }), 5)).toBe(0);
    expect(valueAt(zScore([]), 5)).toBeNaN();
    expect(raisedBy(() => zScore([5, 5], { onConstant: "error" }))[0]!.code).toBe("flat-population");
  });
});

describe("robustZScore", () => {
  it("is not stretched by one far figure", () => {
    expect([2, 3, 5].map((x) => valueAt(robustZScore([1, 2, 3, 4, 100], { consistency: 1 }), x))).toEqual([-1, 0, 2]);
  });

  it("falls back on the mean deviation where more than half are equal", () => {
    // median 5, deviations 0 0 0 4, their mean 1, times √(π ÷ 2) = 1.2533…
    expect(valueAt(robustZScore([5, 5, 5, 9]), 9)).toBeCloseTo(4 / 1.2533141373155, 10);
  });

  it("takes deviations of float noise for none", () => {
    const noisy = [0.3, 0.3, 0.1 + 0.2, 0.1 + 0.2, 0.5];
    const own = robustZScore(noisy);
    expect(valueAt(own, 0.3)).toBeCloseTo(0, 12);
    // deviations 0 0 0 0 0.2, their mean 0.04, times √(π ÷ 2)
    expect(valueAt(own, 0.5)).toBeCloseTo(0.2 / (0.04 * 1.2533141373155), 10);
  });
});
