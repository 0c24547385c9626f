import { describe, expect, it } from "vitest";
import { addChild, addProfiledChild, closeMean, column } from "scorewright";
import type { RunningMean } from "scorewright";

const mean = (minimumCoverage: number): RunningMean => ({ exponent: 1, minimumCoverage });
const empty = (rows: number) => {
  const weight = new Float64Array(rows);
  return { sum: new Float64Array(rows), weight, there: weight };
};

describe("a mean of a block of rows", () => {
  it("gives each row its mean and its coverage", () => {
    const sums = empty(3);
    addChild(mean(0.5), column([0.5, 1, null]), 0.4, 3, sums);
    addChild(mean(0.5), column([1, null, null]), 0.6, 3, sums);
    closeMean(mean(0.5), column([1]), null, 0, 3, sums);
    expect(Array.from(sums.sum)).toEqual([0.8, NaN, NaN]);
    expect(Array.from(sums.weight)).toEqual([1, 0.4, 0]);
  });

  it("weighs each row by its profile", () => {
    const sums = empty(2);
    const profiles = Uint8Array.of(9, 0, 1);
    addProfiledChild(mean(0), column([1, 1]), column([0.25, 0.75]), profiles, 1, 2, sums);
    addProfiledChild(mean(0), column([0, 0]), column([0.75, 0.25]), profiles, 1, 2, sums);
    closeMean(mean(0), column([1, 1]), profiles, 1, 2, sums);
    expect(Array.from(sums.sum)).toEqual([0.25, 0.75]);
  });
});
