import { describe, expect, it } from "vitest";
import { UNPLACED, UNSCORED, flipProbability } from "scorewright";
import type { Cut, UncertainScore } from "scorewright";

const cut = (at: number, edge: Cut["edge"] = "upper"): Cut => ({ at, edge });
const axis = (part: Partial<UncertainScore>): UncertainScore => {
  return { units: 700, standardError: 4, cuts: [cut(70)], band: 1, ...part };
};
const certain = axis({ standardError: 0 });

describe("the probability of another cell", () => {
  it("is a half on a cut, whatever the error, with one axis at stake", () => {
    for (const standardError of [1e-9, 4, 1e9])
      expect(flipProbability([axis({ standardError }), certain], 1)).toBe(0.5);
  });

  it("is that of a normal error as large as the distance", () => {
    // Φ(−1) = 0.158655253931 and Φ(−2) = 0.022750131948, tables of the normal distribution (Abramowitz & Stegun 26.2)
    expect(flipProbability([axis({ units: 740 })], 1)).toBe(0.158655253931);
    expect(flipProbability([axis({ units: 620, band: 0 })], 1)).toBe(0.022750131948);
  });

  it("takes both cuts of a band in the middle", () => {
    // one standard error to both sides: 1 − 0.682689492137 (the 68 % rule)
    const middle = axis({ units: 500, standardError: 10, cuts: [cut(40), cut(60)] });
    expect(flipProbability([middle], 1)).toBe(0.317310507863);
  });

  it("joins independent axes: neither may leave", () => {
    expect(flipProbability([axis({}), axis({})], 1)).toBe(0.75);
    // 1 − 0.8413447460685 · 0.5
    expect(flipProbability([axis({ units: 740 }), axis({})], 1)).toBe(0.579327626966);
  });

  it("of a certain score is 0, or 1 where somebody is held in another band", () => {
    expect(flipProbability([certain, certain], 1)).toBe(0);
    expect(flipProbability([axis({ standardError: 0, cuts: [cut(70, "lower")] })], 1)).toBe(1);
    expect(flipProbability([axis({ standardError: 0, units: 710, band: 0 })], 1)).toBe(1);
  });

  it("of somebody held beyond a cut is more than a half", () => {
    expect(flipProbability([axis({ units: 740, band: 0 })], 1)).toBe(0.841344746069);
  });

  it("is unknown for somebody unplaced, and where an error is not known", () => {
    expect(flipProbability([axis({ standardError: NaN }), certain], 1)).toBe(NaN);
    expect(flipProbability([axis({ units: UNSCORED }), certain], 1)).toBe(NaN);
    expect(flipProbability([axis({ band: UNPLACED }), certain], 1)).toBe(NaN);
  });
});
