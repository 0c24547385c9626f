import { describe, expect, it } from "vitest";
import { arithmeticMean, geometricMean } from "scorewright";
import { raisedBy } from "../faults/raised.js";

describe("arithmeticMean", () => {
  it("weighs what is present, and leaves the rest out", () => {
    expect(arithmeticMean([0.9, 0.5], { weights: [0.75, 0.25] })).toBeCloseTo(0.8, 15);
    expect(arithmeticMean([0.9, null, 0.5], { weights: [0.5, 0.3, 0.2] })).toBeCloseTo(0.55 / 0.7, 15);
  });

  it("counts all alike without weights", () => {
    expect(arithmeticMean([0, 1, 0.5])).toBe(0.5);
  });

  it("is missing when too little of the weight is present", () => {
    const weights = [0.7, 0.3];
    expect(arithmeticMean([null, 1], { weights, missing: { kind: "renormalise", minimumCoverage: 0.5 } })).toBe(NaN);
    expect(arithmeticMean([1, null], { weights, missing: { kind: "renormalise", minimumCoverage: 0.7 } })).toBe(1);
    expect(arithmeticMean([null, null])).toBe(NaN);
  });

  it("finds the least coverage in spite of float noise", () => {
    expect(
      arithmeticMean([1, 1, null], {
        weights: [0.1, 0.2, 0.7],
        missing: { kind: "renormalise", minimumCoverage: 0.3 },
      }),
    ).toBe(1);
  });
});

describe("a mean", () => {
  const found = (...given: Parameters<typeof arithmeticMean>) =>
    [arithmeticMean, geometricMean].map((mean) =>
      raisedBy(() => mean(...given)).map(({ code, path }) => `${code} ${path}`),
    );
  const both = (...issues: string[]) => [issues, issues];

  it("needs one weight of 0 or more for each value", () => {
    expect(found([0.5, 1], { weights: [1] })).toEqual(both("bad-weight weights.1"));
    expect(found([0.5], { weights: [0.5, 0.5] })).toEqual(both("bad-weight weights.1"));
    expect(found([0.5, 1, 1], { weights: [1, -1, NaN] })).toEqual(both("bad-weight weights.1", "bad-weight weights.2"));
    expect(found([0.5, 1], { weights: [Infinity, 1] })).toEqual(both("bad-weight weights.0"));
  });

  it("refuses values without end, and a coverage that is no share", () => {
    expect(found([Infinity, 0.5, -Infinity])).toEqual(both("not-finite values.0", "not-finite values.2"));
    for (const minimumCoverage of [NaN, -0.1, 1.1])
      expect(found([0.5], { missing: { kind: "renormalise", minimumCoverage } })).toEqual(
        both("out-of-range missing.minimumCoverage"),
      );
  });
});

describe("geometricMean", () => {
  it("is the root of the product, so a weakness weighs more", () => {
    expect(geometricMean([0.25, 1])).toBe(0.5);
    expect(geometricMean([0.5, 0.8, 0.9], { weights: [0.2, 0.3, 0.5] })).toBeCloseTo(
      0.5 ** 0.2 * 0.8 ** 0.3 * 0.9 ** 0.5,
      12,
    );
  });

  it("is zero as soon as one value with weight is zero", () => {
    expect([geometricMean([0, 1]), geometricMean([0, 1], { weights: [0, 1] })]).toEqual([0, 1]);
  });

  it("refuses a value below zero", () => {
    expect(raisedBy(() => geometricMean([-0.1, 1]))[0]!.code).toBe("negative-share");
  });
});
