import { describe, expect, it } from "vitest";
import { applyRule, decimal, textOf, tierTable, tiers } from "scorewright";
import type { TiersOptions } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const marginal = (from: string, rate: string) => ({ from, mode: "marginal", rate }) as const;
const retroactive = (from: string, rate: string) => ({ from, mode: "retroactive", rate }) as const;
const pays = (options: TiersOptions, base: string, quota?: string) => {
  const { figure } = applyRule(tiers(options), { base: decimal(base) }, () =>
    quota === undefined ? null : decimal(quota),
  );
  return figure === null ? null : textOf(figure as never);
};
const two = { edge: "upper", tiers: [marginal("0", "0.05"), marginal("10000", "0.08")] } as const;

describe("tiers", () => {
  it("pay a marginal rate on the part in the tier", () => {
    expect([pays(two, "10000"), pays(two, "12500"), pays(two, "0")]).toEqual(["500", "700", "0"]);
  });

  it("pay a retroactive rate on the whole base, from its edge on", () => {
    const options = { tiers: [marginal("0", "0.05"), retroactive("10000", "0.08"), marginal("20000", "0.1")] };
    expect(pays({ ...options, edge: "upper" }, "10000")).toBe("800");
    expect(pays({ ...options, edge: "lower" }, "10000")).toBe("500");
    expect(pays({ ...options, edge: "upper" }, "25000")).toBe("2100");
  });

  it("scale their edges by a figure such as the quota", () => {
    const options = {
      ...two,
      tiers: [marginal("0", "0.04"), marginal("0.8", "0.06")],
      scale: { metric: "revenue", of: "target" },
    } as const;
    expect(pays(options, "57600", "60000")).toBe("2496");
  });

  it("are unknown where that figure is zero, negative or missing", () => {
    const options = { ...two, scale: { metric: "quota" } };
    expect([pays(options, "5", "0"), pays(options, "5", "-1"), pays(options, "5")]).toEqual([null, null, null]);
  });

  it("treat a negative base as declared, and turned round by default", () => {
    expect(pays(two, "-12500")).toBe("-700");
    expect(pays({ ...two, negative: "zero" }, "-12500")).toBe("0");
    expect(pays({ ...two, negative: "refuse" }, "-12500")).toBe(null);
  });

  it("may say where each ends, as long as the next begins there", () => {
    const ended = {
      edge: "upper",
      tiers: [{ ...marginal("0", "0.05"), upTo: "10000.00" }, marginal("10000", "0.08")],
    } as const;
    expect(tierTable(ended)).toEqual(tierTable(two));
  });
});

const lookup = (from: string, rate: string) => ({ from, mode: "lookup", rate }) as const;

describe("tiers of rates", () => {
  const rates = { edge: "lower", tiers: [lookup("0", "0.1"), lookup("0.5", "0.15"), lookup("0.6", "0.2")] } as const;

  it("are taken of the base, an amount or a metric", () => {
    const onBase = { edge: "upper", tiers: [lookup("0", "0.01"), lookup("10000", "0.02")] } as const;
    expect([pays(onBase, "5000"), pays(onBase, "15000"), pays(onBase, "-15000")]).toEqual(["50", "300", "-300"]);
    expect(pays({ ...onBase, negative: "zero" }, "-15000")).toBe("0");
    expect(pays({ ...onBase, negative: "refuse" }, "-15000")).toBe(null);
    expect(pays({ ...rates, of: { amount: "9000" } }, "0.55")).toBe("1350");
    expect(pays({ ...rates, of: { amount: "9000" } }, "-0.55")).toBe("-1350");
    expect(pays({ ...rates, of: { metric: "salary" } }, "0.55", "8000")).toBe("1200");
    expect(pays({ ...rates, of: { metric: "salary" } }, "0.55")).toBe(null);
  });

  it("add up bit by bit where they interpolate", () => {
    const bits = { from: "1000", upTo: "5000", mode: "interpolatedRate", rate: "0.02" } as const;
    const options = {
      edge: "lower",
      beyond: "refuse",
      tiers: [{ from: "0", mode: "interpolatedRate", rate: "0.01" }, bits],
    } as const;
    // Oracle: 1 % and 25 % of 2 % make 1.5 %, here of 2,000.
    expect(pays(options, "2000")).toBe("30");
  });
});

describe("a last tier with an end", () => {
  const ended = (beyond: NonNullable<TiersOptions["beyond"]>, edge: "lower" | "upper" = "lower"): TiersOptions => ({
    edge,
    beyond,
    tiers: [marginal("0", "0.1"), { ...retroactive("100", "0.2"), upTo: "200" }],
  });

  it("goes on, or stops where it ends", () => {
    expect([pays(ended("extend"), "250"), pays(ended("clamp"), "250"), pays(ended("clamp"), "200")]).toEqual([
      "50",
      "40",
      "40",
    ]);
    expect([pays(ended("clamp"), "-250"), pays(ended("clamp", "upper"), "250")]).toEqual(["-40", "40"]);
  });

  it("refuses what lies beyond, on both sides of zero where that is paid turned round", () => {
    const refused = (base: string, edge: "lower" | "upper" = "lower", over: Partial<TiersOptions> = {}) =>
      raisedBy(() => pays({ ...ended("refuse", edge), ...over }, base, "2")).map(
        ({ path, received, expected }) => `${path} ${received}: ${expected}`,
      );
    expect(refused("200.01")).toEqual(['tiers.1.upTo "200.01": a base of at most 200']);
    expect(refused("-200.01")).toEqual(['tiers.1.upTo "-200.01": a base of at most 200']);
    expect(refused("200", "upper")).toEqual(['tiers.1.upTo "200": a base of less than 200']);
    expect(refused("400.01", "lower", { scale: { metric: "quota" } })).toEqual([
      'tiers.1.upTo "400.01": a base of at most 200 times quota',
    ]);
    expect([pays(ended("refuse"), "200"), pays({ ...ended("refuse"), negative: "zero" }, "-900")]).toEqual(["40", "0"]);
  });

  it("refuses nothing where nobody knows the quota", () => {
    const options = { ...ended("refuse"), scale: { metric: "quota" } };
    expect([pays(options, "900"), pays(options, "900", "0"), pays(options, "900", "-1")]).toEqual([null, null, null]);
  });
});

describe("tiers with amounts", () => {
  it("multiply each rate by the base rate", () => {
    const options = { edge: "lower", baseRate: "0.1", scale: { metric: "quota" } } as const;
    const tiers = [marginal("0", "1"), marginal("1", "1.5"), marginal("1.2", "2")];
    // Earnest: 10,000 + 3,000 + 2,000 on 130,000 of a quota of 100,000.
    expect(pays({ ...options, tiers }, "130000", "100000")).toBe("15000");
  });

  it("pay an amount for each thing counted in place of a rate", () => {
    const each = (from: string, perUnit: string) => ({ from, mode: "marginal", perUnit }) as const;
    // Stripe, graduated: 5 at 7 and 1 at 6.5.
    expect(pays({ edge: "lower", tiers: [each("0", "7"), each("5", "6.5")] }, "6")).toBe("41.5");
  });

  it("give a flat amount beside the rate of the tier reached", () => {
    const tiers = [
      { ...retroactive("0", "0.001"), flat: "10" },
      { ...retroactive("10000", "0.0006"), flat: "10" },
    ];
    // Lago, volume: 65,000 at 0.0006 and 10.
    expect(pays({ edge: "lower", tiers }, "65000")).toBe("49");
  });
});

describe("tiers that do not follow each other", () => {
  const found = (...list: TiersOptions["tiers"]) =>
    raisedBy(() => tiers({ edge: "upper", tiers: list })).map(
      ({ code, path, received }) => `${code} ${path} ${received}`,
    );

  it("are refused: the first from nowhere, unordered, gapped, overlapping, bounded", () => {
    expect(found(marginal("5", "0.1"))).toEqual(['tier-gap tiers.0.from "5"']);
    expect(found(marginal("0", "0.1"), marginal("9", "0.1"), marginal("9.0", "0.1"))).toEqual([
      'tiers-unordered tiers.2.from "9.0"',
    ]);
    expect(found({ ...marginal("0", "0.1"), upTo: "5" }, marginal("6", "0.1"))).toEqual([
      'tier-gap tiers.1.from "from 5 to 6 no tier pays"',
    ]);
    expect(found({ ...marginal("0", "0.1"), upTo: "7" }, marginal("6", "0.1"))).toEqual([
      'tier-overlap tiers.1.from "from 6 to 7 two tiers pay"',
    ]);
    expect(found({ ...marginal("0", "0.1"), upTo: "7" })).toEqual(['tier-bounded tiers.0.upTo "7"']);
  });

  it("are reported all at once", () => {
    expect(found(marginal("1", "0.1"), marginal("0", "0.1"), { ...marginal("2", "0.1"), upTo: "3" })).toHaveLength(3);
  });

  it("may pay less for more, which is a matter of taste and not of form", () => {
    expect(pays({ edge: "upper", tiers: [retroactive("0", "0.1"), retroactive("100", "0.05")] }, "100")).toBe("5");
  });
});
