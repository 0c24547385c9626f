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
