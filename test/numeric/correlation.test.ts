import { describe, expect, it } from "vitest";
import { pearson } from "scorewright";
import { raisedBy } from "../faults/raised.js";

describe("Pearson's correlation", () => {
  it("agrees with scipy.stats.pearsonr", () => {
    expect(pearson([43, 21, 25, 42, 57, 59], [99, 65, 79, 75, 87, 81])).toBeCloseTo(0.5298089018901743, 14);
  });

  it("is 1 on any rising line and −1 on any falling one, to the last bit", () => {
    const x = [0.1, 0.7, 0.2, 0.3];
    expect([
      pearson(x, x),
      pearson(
        x,
        x.map((one) => -one),
      ),
    ]).toEqual([1, -1]);
  });

  it("does not lose its digits to a large common offset", () => {
    const near = [4, 7, 13, 16];
    const far = near.map((one) => one + 1e9);
    expect(pearson(far, [1, 3, 2, 4])).toBeCloseTo(pearson(near, [1, 3, 2, 4])!, 14);
  });

  it("knows figures near the ends of the doubles", () => {
    expect(pearson([1e308, -1e308, 0], [1e-308, -1e-308, 0])).toBe(1);
    expect(pearson([5e-324, 0, 0], [1, 0, 0])).toBe(1);
  });

  it("leaves out pairs of which one figure is missing", () => {
    expect(pearson([1, null, 2, 3, NaN], [2, 9, 4, 6, 1])).toBe(1);
  });

  it("says nothing of lists that do not vary, also where float noise makes them differ", () => {
    expect([pearson([5, 5, 5], [1, 2, 3]), pearson([1, 2, 3], [0.3, 0.1 + 0.2, 0.3])]).toEqual([null, null]);
    expect([pearson([], []), pearson([1], [2]), pearson([1, null], [2, 3])]).toEqual([null, null, null]);
  });

  it("refuses lists of different lengths and endless figures", () => {
    const codes = (x: number[], y: number[]) => raisedBy(() => pearson(x, y)).map(({ code, path }) => [code, path]);
    expect(codes([1, 2], [1])).toEqual([["wrong-length", "y"]]);
    expect(codes([1, 2], [1, Infinity])).toEqual([["not-finite", "y.1"]]);
  });
});
