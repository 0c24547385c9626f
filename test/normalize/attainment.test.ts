import { describe, expect, it } from "vitest";
import { attained, attainment, valueAt } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const earns = (options: Parameters<typeof attainment>[0], ...ratios: number[]) =>
  ratios.map((ratio) => valueAt(attainment(options), ratio));

describe("attainment", () => {
  it("earns what was attained, up to full marks", () => {
    expect(earns({}, 0, 0.96, 1, 1.3)).toEqual([0, 0.96, 1, 1]);
  });

  it("may earn more than full marks up to its cap, and no less than its minimum", () => {
    expect(earns({ cap: 1.2 }, 1, 1.2, 1.3)).toEqual([1, 1.2, 1.2]);
    expect(earns({ minimum: 0.5 }, 0.2, 0.5, 0.75)).toEqual([0.5, 0.5, 0.75]);
  });

  it("earns 2 − attainment where lower is better", () => {
    expect(earns({ direction: "lowerIsBetter" }, 0.5, 1, 1.5, 2, 3)).toEqual([1, 1, 0.5, 0, 0]);
    expect(earns({ direction: "lowerIsBetter", cap: 1.5 }, 0.5, 0.75)).toEqual([1.5, 1.25]);
  });

  it("earns 1 ÷ attainment where lower is better and the scheme says reciprocal", () => {
    const options = { direction: "lowerIsBetter", lowerForm: "reciprocal", cap: 2 } as const;
    expect(earns(options, 0.5, 1, 2, 4, 0)).toEqual([2, 1, 0.5, 0.25, 2]);
  });

  it("needs a minimum below its cap", () => {
    const [found] = raisedBy(() => attainment({ minimum: 1 }));
    expect([found!.code, found!.expected]).toEqual(["empty-range", "less than cap, 1"]);
  });

  it("is actual ÷ target to 12 significant digits, and missing without a target above zero", () => {
    expect([attained(48000, 60000), attained(1, 3), attained(-6, 12)]).toEqual([0.8, 0.333333333333, -0.5]);
    expect([attained(5, 0), attained(5, -1), attained(5, NaN), attained(NaN, 5)]).toEqual([NaN, NaN, NaN, NaN]);
  });
});
