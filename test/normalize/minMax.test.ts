import { describe, expect, it } from "vitest";
import { minMax, valueAt } from "scorewright";
import type { OnConstant } from "scorewright";
import { raisedBy } from "../faults/raised.js";

describe("minMax", () => {
  it("earns 0 at the lowest figure and 1 at the highest", () => {
    const calls = minMax([30, 55, 40, 70]);
    expect([30, 40, 55, 70].map((x) => valueAt(calls, x))).toEqual([0, 0.25, 0.625, 1]);
  });

  it("holds 0…1 for newcomers beyond the calibrated range", () => {
    expect([10, 900].map((x) => valueAt(minMax([30, 70]), x))).toEqual([0, 1]);
  });

  it("turns round where lower is better", () => {
    expect([30, 40, 70].map((x) => valueAt(minMax([30, 70], { direction: "lowerIsBetter" }), x))).toEqual([1, 0.75, 0]);
  });

  it("leaves missing figures out", () => {
    expect(minMax([NaN, 30, 70, NaN])).toEqual(minMax([30, 70]));
  });

  it("gives everybody the same where all figures are equal, as declared", () => {
    const earns = (onConstant: OnConstant) => valueAt(minMax([5, 5, 5], { onConstant }), 5);
    expect([valueAt(minMax([5, 5]), 5), earns("low"), earns("high"), earns("missing")]).toEqual([0.5, 0, 1, NaN]);
  });

  it("counts figures that differ by float noise only as equal", () => {
    expect(minMax([0.3, 0.1 + 0.2]).knots).toHaveLength(1);
  });

  it("says how many figures are equal when that is an error", () => {
    const [found] = raisedBy(() => minMax([5, 5, 5], { onConstant: "error" }));
    expect([found!.code, found!.received]).toEqual(["flat-population", '"3 figures, all 5"']);
  });

  it("is defined for one person and for nobody", () => {
    expect(valueAt(minMax([5]), 5)).toBe(0.5);
    expect(minMax([]).knots).toEqual([]);
  });
});
