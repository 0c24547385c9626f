import { describe, expect, it } from "vitest";
import { average, standardDeviation, variance } from "scorewright";

/** NIST StRD, univariate summary statistics: NumAcc3 and NumAcc4 repeat two values around a large one. */
const accuracy = (center: number, repeats: number) => [
  center + 0.2,
  ...Array.from({ length: repeats }, () => [center + 0.1, center + 0.3]).flat(),
];

describe("variance and standardDeviation", () => {
  it("keep their digits beside a large common offset", () => {
    expect(variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16], 1)).toBe(30);
    expect(variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16], 0)).toBe(22.5);
  });

  it.each([
    ["NumAcc1", [10000001, 10000003, 10000002], 10000002, 1, 1e-12],
    ["NumAcc3", accuracy(1e6, 500), 1000000.2, 0.1, 1e-9],
    ["NumAcc4", accuracy(1e7, 500), 10000000.2, 0.1, 1e-8],
  ])("agree with the certified values of NIST's %s", (_, values, mean, deviation, within) => {
    expect(Math.abs(average(values) - mean)).toBeLessThanOrEqual(within);
    expect(Math.abs(standardDeviation(values, 1) - deviation)).toBeLessThanOrEqual(within);
  });

  it("leave missing values out, and are missing for too few", () => {
    expect(standardDeviation([2, NaN, 4], 0)).toBe(1);
    expect([variance([5], 1), variance([], 0), variance([5], 0)]).toEqual([NaN, NaN, 0]);
  });
});
