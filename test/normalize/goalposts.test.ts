import { describe, expect, it } from "vitest";
import { goalposts, valueAt } from "scorewright";
import { raisedBy } from "../faults/raised.js";

describe("goalposts", () => {
  it("earn 0 at the low one and 1 at the high one", () => {
    const survey = goalposts({ low: 1, high: 5 });
    expect([1, 2, 4, 5].map((x) => valueAt(survey, x))).toEqual([0, 0.25, 0.75, 1]);
  });

  it("turn round where lower is better, in the metric's own unit", () => {
    const days = goalposts({ low: 10, high: 50, direction: "lowerIsBetter" });
    expect([10, 20, 50, 90, 0].map((x) => valueAt(days, x))).toEqual([1, 0.75, 0, 0, 1]);
  });

  it("hold figures beyond them, unless told otherwise", () => {
    expect(valueAt(goalposts({ low: 0, high: 10 }), 12)).toBe(1);
    expect(valueAt(goalposts({ low: 0, high: 10, outside: "extrapolate" }), 12)).toBe(1.2);
    expect(raisedBy(() => valueAt(goalposts({ low: 0, high: 10, outside: "refuse" }), 12))[0]!.code).toBe(
      "outside-curve",
    );
  });

  it("lie apart, the lower one first", () => {
    const [found] = raisedBy(() => goalposts({ low: 5, high: 5 }));
    expect([found!.code, found!.path, found!.expected]).toEqual(["empty-range", "high", "more than low, 5"]);
  });
});
