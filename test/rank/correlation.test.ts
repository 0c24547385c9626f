import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kendallTauB, spearman, weightedSpearman } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const METHODS = [
  ["spearman", spearman],
  ["kendallTauB", kendallTauB],
  ["weightedSpearman", weightedSpearman],
] as const;

describe("spearman", () => {
  it("counts each place alike: 1 − 6 Σ d² / (n³ − n) where nobody ties", () => {
    // d = 0, 1, −1, 0, 0: 1 − 6 · 2 / 120 = 0.9
    expect(spearman([1, 2, 3, 4, 5], [1, 3, 2, 4, 5])).toBeCloseTo(0.9, 14);
  });

  it("agrees with scipy.stats.spearmanr", () => {
    const english = [56, 75, 45, 71, 62, 64, 58, 80, 76, 61];
    const maths = [66, 70, 40, 60, 65, 56, 59, 77, 67, 63];
    expect(spearman(english, maths)).toBeCloseTo(0.6727272727272726, 14);
  });

  it("gives people who tie the mean of their places", () => {
    // Places 1, 2.5, 2.5, 4 against 1, 2, 3, 4: Σ of products about the mean 4.5, of squares 4.5 and 5.
    expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 14);
  });
});

describe("kendallTauB", () => {
  it("agrees with scipy.stats.kendalltau, with ties in both lists", () => {
    expect(kendallTauB([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.47140452079103173, 14);
  });

  it("counts pairs as comparing each with each does", () => {
    const list = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), { maxLength: 40 });
    const property = fc.property(list, (pairs) => {
      const found = kendallTauB(
        pairs.map(([x]) => x),
        pairs.map(([, y]) => y),
      );
      const expected = byPairs(pairs);
      expect(found === null).toBe(expected === null);
      if (expected !== null) expect(found).toBeCloseTo(expected, 13);
    });
    fc.assert(property, { numRuns: 300 });
  });
});

/** The definition: every pair of people looked at. */
function byPairs(pairs: readonly (readonly [number, number])[]): number | null {
  let [balance, untiedX, untiedY] = [0, 0, 0];
  for (let i = 0; i < pairs.length; i++)
    for (let j = 0; j < i; j++) {
      const x = Math.sign(pairs[i]![0] - pairs[j]![0]);
      const y = Math.sign(pairs[i]![1] - pairs[j]![1]);
      balance += x * y;
      untiedX += Math.abs(x);
      untiedY += Math.abs(y);
    }
  return untiedX * untiedY === 0 ? null : balance / Math.sqrt(untiedX * untiedY);
}

describe("weightedSpearman", () => {
  it("weighs a change at the top more than one at the bottom", () => {
    // n = 4: the denominator is 256 + 64 − 16 − 4 = 300.
    // First and second change: 2 · 1 · (4 + 3) = 14, 1 − 84 / 300 = 0.72; the last two: 2 · (2 + 1) = 6, 1 − 36 / 300.
    expect(weightedSpearman([9, 8, 7, 6], [8, 9, 7, 6])).toBeCloseTo(0.72, 14);
    expect(weightedSpearman([9, 8, 7, 6], [9, 8, 6, 7])).toBeCloseTo(0.88, 14);
  });

  it("reads places from the other end", () => {
    expect(weightedSpearman([1, 2, 3, 4], [2, 1, 3, 4], { order: "ascending" })).toBeCloseTo(0.72, 14);
  });
});

describe.each(METHODS)("%s", (_, method) => {
  it("is 1 for the same order and −1 for the opposite one", () => {
    expect([method([1, 5, 9], [2, 3, 8]), method([1, 5, 9], [8, 3, 2])]).toEqual([1, -1]);
  });

  it("is the same whichever list comes first", () => {
    expect(method([1, 5, 9, 2], [2, 3, 3, 8])).toBe(method([2, 3, 3, 8], [1, 5, 9, 2]));
  });

  it("leaves out whoever is missing in one list", () => {
    expect(method([3, null, 2, 1], [30, 90, 20, NaN])).toBe(1);
  });

  it("says nothing of one person, or of a list that does not vary", () => {
    expect([method([], []), method([1], [2]), method([3, 3, 3], [1, 2, 3])]).toEqual([null, null, null]);
    expect(method([1, 2, 3], [0.3, 0.1 + 0.2, 0.3])).toBe(null);
  });

  it("refuses lists of different lengths", () => {
    expect(raisedBy(() => method([1, 2, 3], [1])).map(({ code }) => code)).toEqual(["wrong-length"]);
  });
});
