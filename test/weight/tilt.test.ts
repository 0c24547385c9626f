import { describe, expect, it } from "vitest";
import { tilt } from "scorewright";
import type { TiltOptions } from "scorewright";
import { expectOracle } from "../oracles/expectOracle.js";
import { raisedBy } from "../faults/raised.js";

const tilted = (weights: Readonly<Record<string, number>>, options: TiltOptions) => {
  const shares = Object.entries(weights).map(([id, weight]) => ({ id, weight }));
  const found = tilt({ shares }, options);
  return { ...found, shares: Object.fromEntries(found.shares.map(({ id, weight }) => [id, weight])) };
};
const FOUR = { revenue: 0.4, calls: 0.3, csat: 0.2, retention: 0.1 };

describe("a tilt", () => {
  it("gives in proportion to the weights of those it is towards, and takes so from the others", () => {
    expectOracle("a tilt towards two of four");
    const { shares, moved, stopped } = tilted(FOUR, { towards: ["csat", "retention"], by: 0.14 });
    // 0.14 · 0.2/0.3 and 0.14 · 0.1/0.3 to the two; 0.14 · 4/7 = 0.08 and 0.14 · 3/7 = 0.06 from the others.
    expect(shares["revenue"]).toBe(0.32);
    expect(shares["calls"]).toBe(0.24);
    expect(shares["csat"]).toBeCloseTo(0.2 + 0.28 / 3, 15);
    expect([moved, stopped]).toEqual([0.14, []]);
  });

  it("gives alike to those who have nothing", () => {
    const { shares } = tilted({ a: 1, b: 0, c: 0 }, { towards: ["b", "c"], by: 0.1 });
    expect(shares).toEqual({ a: 0.9, b: 0.05, c: 0.05 });
  });

  it("gives to those who have nothing only when the others of their side are full", () => {
    const bounds = [{ of: "b", atMost: 0.6 }];
    const { shares } = tilted({ a: 0.5, b: 0.5, c: 0 }, { towards: ["b", "c"], by: 0.3, bounds });
    expect(shares).toEqual({ a: 0.2, b: 0.6, c: 0.2 });
  });

  it("hands what a bound stops to the rest of the side", () => {
    const bounds = [
      { of: "csat", atMost: 0.25 },
      { of: "calls", atLeast: 0.29 },
    ];
    // 0.12 would be 0.08 and 0.04; csat takes 0.05, retention 0.07. Of the others calls gives 0.01, revenue 0.11.
    const { shares, moved, stopped } = tilted(FOUR, { towards: ["csat", "retention"], by: 0.12, bounds });
    expect(shares).toEqual({ revenue: 0.29, calls: 0.29, csat: 0.25, retention: 0.17 });
    expect(moved).toBe(0.12);
    expect(stopped).toEqual([
      { id: "calls", bound: "atLeast" },
      { id: "csat", bound: "atMost" },
    ]);
  });

  it("moves less where a whole side is at its bounds", () => {
    const bounds = [
      { of: "csat", atMost: 0.25 },
      { of: "retention", atMost: 0.12 },
    ];
    const { shares, moved, stopped } = tilted(FOUR, { towards: ["csat", "retention"], by: 0.2, bounds });
    expect(shares).toEqual({ revenue: 0.36, calls: 0.27, csat: 0.25, retention: 0.12 });
    expect(moved).toBe(0.07);
    expect(stopped.map(({ id }) => id)).toEqual(["csat", "retention"]);
  });

  it("takes everything where that is asked for", () => {
    expect(tilted({ a: 0.5, b: 0.5 }, { towards: ["a"], by: 1 })).toEqual({
      shares: { a: 1, b: 0 },
      moved: 0.5,
      stopped: [
        { id: "a", bound: "atMost" },
        { id: "b", bound: "atLeast" },
      ],
    });
  });

  it("moves nothing towards everybody, towards nobody, or where there is one child", () => {
    expect(tilted(FOUR, { towards: Object.keys(FOUR), by: 0.2 })).toEqual({ shares: FOUR, moved: 0, stopped: [] });
    expect(tilted(FOUR, { towards: [], by: 0.2 })).toEqual({ shares: FOUR, moved: 0, stopped: [] });
    expect(tilted({ a: 1 }, { towards: ["a"], by: 0.2 })).toEqual({ shares: { a: 1 }, moved: 0, stopped: [] });
  });

  it("takes weights by their proportions", () => {
    expect(tilted({ a: 60, b: 40 }, { towards: ["b"], by: 0.05 }).shares).toEqual({ a: 0.55, b: 0.45 });
  });

  it("is refused where weights begin beyond their bounds, with what to start from", () => {
    const bounds = [{ of: "revenue", atMost: 0.3 }];
    const [found] = raisedBy(() => tilted(FOUR, { towards: ["csat"], by: 0.1, bounds }));
    expect([found!.code, found!.path, found!.received]).toEqual(["out-of-range", "bounds.revenue", "0.4"]);
    expect(found!.remedy).toBe("widen the bounds, or hold the weights within them first: bounded");
  });

  it("says all that is wrong with what is asked for", () => {
    const codes = (options: TiltOptions) =>
      raisedBy(() => tilted(FOUR, options)).map(({ code, path }) => `${code} ${path}`);
    expect(codes({ towards: ["csat", "csat", "moon"], by: -0.1 })).toEqual([
      "unknown-node towards.moon",
      "duplicate-id towards.csat",
      "out-of-range by",
    ]);
    expect(codes({ towards: ["csat"], by: NaN })).toEqual(["not-finite by"]);
    expect(codes({ towards: ["csat"], by: 5 })).toEqual(["out-of-range by"]);
    expect(codes({ towards: ["csat"], by: 0.1, bounds: [{ of: "moon" }] })).toEqual(["unknown-node bounds.moon"]);
  });
});
