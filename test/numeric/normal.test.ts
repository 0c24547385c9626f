import { describe, expect, it } from "vitest";
import { normalAt } from "scorewright";

/** From scipy.stats.norm.cdf (SciPy 1.x) and Python's statistics.NormalDist().cdf, which agree to 15 digits. */
const KNOWN: readonly (readonly [number, number])[] = [
  [-8, 6.2209605742717e-16],
  [-6, 9.865876450377e-10],
  [-4, 3.167124183312e-5],
  [-3, 0.0013498980316301],
  [-1.2815515655446004, 0.1],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [1, 0.8413447460685429],
  [1.96, 0.9750021048517796],
  [2, 0.9772498680518208],
  [3, 0.9986501019683699],
  [5, 0.9999997133484282],
];

describe("the normal distribution function", () => {
  it.each(KNOWN)("at %d is %d", (x, expected) => {
    expect(Math.abs(normalAt(x) - expected)).toBeLessThan(2e-15);
  });

  it("is a probability wherever it is asked, and rises", () => {
    const places = Array.from({ length: 4001 }, (_, k) => (k - 2000) / 200);
    const found = [-Infinity, -1e300, ...places, 1e300, Infinity].map(normalAt);
    expect(found.every((one) => one >= 0 && one <= 1)).toBe(true);
    expect(found.every((one, k) => k === 0 || one >= found[k - 1]! - 1e-15)).toBe(true);
    expect([found[0], found.at(-1)]).toEqual([0, 1]);
  });

  it("is missing where the place is", () => {
    expect(normalAt(NaN)).toBe(NaN);
  });
});
