import { describe, expect, it } from "vitest";
import { applyRule, curve, decimal, textOf } from "scorewright";
import type { CurveOptions } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const knots = (...list: readonly (readonly [string, string])[]) => list.map(([at, pays]) => ({ at, pays }));
const clamped = { below: "clamp", above: "clamp" } as const;
/** A filed plan: nothing below 80 % of the aim, 40 % of base pay there, 50 % on the aim, 80 % at 120 %. */
const filed: CurveOptions = {
  knots: knots(["0.8", "0"], ["0.8", "0.4"], ["1", "0.5"], ["1.2", "0.8"]),
  jump: "right",
  outside: clamped,
};
const pays = (options: CurveOptions, base: string, fact?: string) => {
  const { figure } = applyRule(curve(options), { base: decimal(base) }, () =>
    fact === undefined ? null : decimal(fact),
  );
  return figure === null ? null : textOf(figure as never);
};
const each = (options: CurveOptions, ...bases: readonly string[]) => bases.map((base) => pays(options, base));

describe("a curve", () => {
  it("pays by straight lines between knots, and what a knot says exactly there", () => {
    expect(each(filed, "0.79", "0.9", "1", "1.1", "1.2", "1.35")).toEqual(["0", "0.45", "0.5", "0.65", "0.8", "0.8"]);
  });

  it("gives a place with a jump to the side that is said", () => {
    expect([pays(filed, "0.8"), pays({ ...filed, jump: "left" }, "0.8")]).toEqual(["0.4", "0"]);
    expect(each({ ...filed, jump: "left" }, "0.79", "1", "1.2", "5")).toEqual(["0", "0.5", "0.8", "0.8"]);
  });

  it("pays nothing beyond its ends, or draws its last lines on, but its end knots are inside", () => {
    const line = { knots: knots(["10", "100"], ["20", "300"]) };
    expect(each({ ...line, outside: { below: "zero", above: "zero" } }, "9", "10", "20", "21")).toEqual([
      "0",
      "100",
      "300",
      "0",
    ]);
    expect(each({ ...line, outside: { below: "extend", above: "extend" } }, "-5", "9", "21")).toEqual([
      "-200",
      "80",
      "320",
    ]);
  });

  it("refuses what lies beyond, but not where nobody knows the scale", () => {
    const refusing: CurveOptions = {
      knots: knots(["0.75", "50"], ["1", "100"]),
      outside: { below: "refuse", above: "refuse" },
      scale: { metric: "quota" },
    };
    const refused = (base: string) =>
      raisedBy(() => pays(refusing, base, "200")).map(
        ({ path, received, expected }) => `${path} ${received}: ${expected}`,
      );
    expect(refused("149.99")).toEqual(['outside.below "149.99": a base of at least 0.75 times quota']);
    expect(refused("200.01")).toEqual(['outside.above "200.01": a base of at most 1 times quota']);
    expect([pays(refusing, "150", "200"), pays(refusing, "200", "200")]).toEqual(["50", "100"]);
    expect([pays(refusing, "9"), pays(refusing, "9", "0"), pays(refusing, "9", "-1")]).toEqual([null, null, null]);
  });

  it("divides once, and keeps 12 digits of the quotient", () => {
    const thirds: CurveOptions = { knots: knots(["0", "1"], ["3", "2"]), outside: clamped };
    expect(each(thirds, "1", "2", "3")).toEqual(["1.333333333333", "1.666666666667", "2"]);
  });

  it("gives a share of the base, of a metric, of an amount", () => {
    expect(pays({ ...filed, of: { amount: "60000" } }, "1.1")).toBe("39000");
    expect(pays({ ...filed, of: { metric: "salary" } }, "1.1", "1000")).toBe("650");
    expect(pays({ knots: knots(["0", "0"], ["100", "0.1"]), outside: clamped, of: "base" }, "50")).toBe("2.5");
  });
});

describe("knots that make no curve", () => {
  const found = (options: Partial<CurveOptions>) =>
    raisedBy(() => curve({ ...filed, ...options })).map(({ code, path }) => `${code} ${path}`);

  it("are refused with their place", () => {
    const { jump: _, ...without } = filed;
    expect(raisedBy(() => curve(without)).map(({ code, path }) => `${code} ${path}`)).toEqual(["missing-jump jump"]);
    expect(found({ knots: knots(["1", "0"], ["0.5", "1"]) })).toEqual(["knots-unordered knots.1.at"]);
    expect(found({ knots: knots(["1", "0"], ["1.0", "0.00"], ["2", "5"]) })).toEqual(["knot-twice knots.1.at"]);
    expect(found({ knots: knots(["1", "0"], ["1", "1"], ["1", "2"], ["2", "5"]) })).toEqual(["knot-twice knots.2.at"]);
    expect(found({ knots: knots(["1", "0"], ["1", "2"]) })).toEqual(["knot-twice knots.1.at"]);
  });
});
