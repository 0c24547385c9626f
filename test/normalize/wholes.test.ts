import { describe, expect, it } from "vitest";
import { distanceToReference, distanceToTarget, shareOfMax, shareOfTotal, valueAt, vector } from "scorewright";
import { raisedBy } from "../faults/raised.js";

describe("shareOfTotal, vector and max", () => {
  it("hold a figure against the sum, the length and the greatest of its peers", () => {
    expect(valueAt(shareOfTotal([10, 30, 60]), 30)).toBe(0.3);
    expect(valueAt(vector([3, 4]), 3)).toBe(0.6);
    expect(valueAt(shareOfMax([20, 50, 40]), 40)).toBe(0.8);
  });

  it("turn round where lower is better", () => {
    // 1/2 and 1/6 share 1 as 3 to 1
    expect(valueAt(shareOfTotal([2, 6], { direction: "lowerIsBetter" }), 2)).toBeCloseTo(0.75, 12);
    expect(valueAt(vector([3, 4], { direction: "lowerIsBetter" }), 3)).toBe(0.4);
    expect(valueAt(shareOfMax([20, 50], { direction: "lowerIsBetter" }), 20)).toBe(0.6);
  });

  it("give all zeros what onConstant says", () => {
    for (const method of [shareOfTotal, vector, shareOfMax]) {
      expect(valueAt(method([0, 0]), 0)).toBe(0.5);
      expect(valueAt(method([0, 0], { onConstant: "low" }), 0)).toBe(0);
      expect(valueAt(method([]), 0)).toBeNaN();
    }
  });

  it("find the length of figures whose squares are beyond any number", () => {
    expect(valueAt(vector([3e200, 4e200]), 3e200)).toBeCloseTo(0.6, 12);
  });
});

describe("distanceToTarget and distanceToReference", () => {
  it("measure the way from the worst", () => {
    expect(valueAt(distanceToTarget([20, 50, 40], { target: 60 }), 50)).toBe(0.75);
    expect(valueAt(distanceToTarget([20, 50], { target: 10, direction: "lowerIsBetter" }), 20)).toBe(0.75);
    expect(valueAt(distanceToReference([20, 50, 40], { reference: 40 }), 50)).toBe(1);
  });

  it("leave everybody missing where nobody has a figure, also the one who is named", () => {
    expect(distanceToTarget([NaN], { target: 60 }).knots).toEqual([]);
    expect(distanceToReference([NaN], { reference: NaN }).knots).toEqual([]);
  });

  it("take float noise below the target for the target", () => {
    const almost = 0.1 + 0.7; // 0.7999999999999999
    expect(valueAt(distanceToTarget([almost, almost], { target: 0.8 }), almost)).toBe(1);
  });

  it("give nothing to whoever comes later and has not arrived where all others had", () => {
    const higher = distanceToTarget([70, 80], { target: 60 });
    expect([59, 60, 65].map((figure) => valueAt(higher, figure))).toEqual([0, 1, 1]);
    const lower = distanceToTarget([3, 5], { target: 5, direction: "lowerIsBetter", onConstant: "midpoint" });
    expect([50, 5, 4].map((figure) => valueAt(lower, figure))).toEqual([0, 0.5, 0.5]);
  });

  it("give full marks to all where even the worst has arrived, unless they are told otherwise", () => {
    expect(valueAt(distanceToTarget([70, 80], { target: 60 }), 70)).toBe(1);
    expect(valueAt(distanceToTarget([70, 80], { target: 60, onConstant: "midpoint" }), 70)).toBe(0.5);
    expect(raisedBy(() => distanceToTarget([70], { target: 60, onConstant: "error" }))[0]!.code).toBe(
      "flat-population",
    );
  });
});
