import { describe, expect, it } from "vitest";
import { percentileRank, valueAt } from "scorewright";
import type { PercentileRankOptions } from "scorewright";

const earns = (options: PercentileRankOptions, ...figures: number[]) =>
  figures.map((x) => valueAt(percentileRank([10, 20, 20, 40], options), x));

describe("percentileRank", () => {
  it("earns the share of peers below, ties sharing the mean of their places", () => {
    expect(earns({}, 10, 20, 40)).toEqual([0, 0.5, 1]);
  });

  it("divides by n or takes the midpoint, as declared", () => {
    expect(earns({ denominator: "n" }, 10, 20, 40)).toEqual([0.25, 0.625, 1]);
    expect(earns({ denominator: "midpoint" }, 10, 20, 40)).toEqual([0.125, 0.5, 0.875]);
  });

  it("turns round where lower is better", () => {
    expect(earns({ direction: "lowerIsBetter" }, 10, 20, 40)).toEqual([1, 0.5, 0]);
  });

  it("gives a newcomer between two figures what lies between theirs", () => {
    expect(earns({}, 15, 30, 5, 99)).toEqual([0.25, 0.75, 0, 1]);
  });

  it("orders figures by size, not by text", () => {
    expect(valueAt(percentileRank([9, 10, 100]), 10)).toBe(0.5);
  });

  it("gives everybody half marks where all figures are equal", () => {
    expect([valueAt(percentileRank([5, 5]), 5), valueAt(percentileRank([5]), 5)]).toEqual([0.5, 0.5]);
    expect(percentileRank([NaN]).knots).toEqual([]);
    expect(valueAt(percentileRank([0.3, 0.1 + 0.2]), 0.3)).toBe(0.5);
  });
});
