import { describe, expect, it } from "vitest";
import { last, max, mean, min, ratio, sum } from "scorewright";

describe("what is made of the figures of records", () => {
  it("adds up: 0.1 and 0.2 make 0.3, and nothing makes 0", () => {
    expect([sum([0.1, 0.2]), sum([]), sum([5, NaN])]).toEqual([0.3, 0, 5]);
    expect([sum([0.1, 0.2, -0.3]), mean([1.1, 2.2, -3.3]), sum([1e6, 0.1, -1e6])]).toEqual([0, 0, 0.1]);
    expect([sum([1e-20, -2e-20]), sum([5e-324, -1e-323])]).toEqual([-1e-20, -5e-324]);
  });

  it("is averaged to 12 significant digits, and missing for none", () => {
    expect([mean([4, 5, 5]), mean([])]).toEqual([4.66666666667, NaN]);
  });

  it("has a least, a greatest and a last one", () => {
    const figures = [3, 1, 2];
    expect([min(figures), max(figures), last(figures)]).toEqual([1, 3, 2]);
    expect([min([]), max([]), last([])]).toEqual([NaN, NaN, NaN]);
  });
});

describe("a ratio", () => {
  it("divides one figure by another, to 12 significant digits", () => {
    expect([ratio(3, 4), ratio(1, 3), ratio(-1, 4)]).toEqual([0.75, 0.333333333333, -0.25]);
  });

  it("is missing where the divisor is zero or either is missing", () => {
    expect([ratio(3, 0), ratio(0, 0), ratio(NaN, 3), ratio(3, NaN)]).toEqual([NaN, NaN, NaN, NaN]);
  });
});
