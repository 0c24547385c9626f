import { describe, expect, it } from "vitest";
import { normalizer, parseScheme, safeParseScheme, standard } from "scorewright";
import { SEED, frozen, seedScheme, seedWith } from "../seedCase.js";

const least = {
  schemaVersion: 1,
  id: "least",
  metrics: [{ id: "calls", direction: "higherIsBetter" }],
  score: { id: "total", of: [{ metric: "calls", weight: 1, normalize: { kind: "goalposts", low: 0, high: 50 } }] },
};

describe("parseScheme", () => {
  it("writes out what was left to its default", () => {
    const scheme = parseScheme(least);
    expect(scheme).toMatchObject({ type: "scheme", precision: 1, sources: [], profiles: [], ranks: [], quadrants: [] });
    expect(scheme.metrics[0]).toMatchObject({ window: "period", onMissing: "missing", onExcess: "refuse" });
    expect(scheme.score).toMatchObject({
      aggregate: { kind: "arithmeticMean" },
      weights: { kind: "direct", sum: "one" },
      missing: { kind: "renormalise", minimumCoverage: 0.5 },
    });
    expect(scheme.score.of[0]).toMatchObject({ normalize: { kind: "goalposts", low: 0, high: 50, outside: "clip" } });
  });

  it("takes zero for what nobody recorded under sum and count, missing under the rest", () => {
    const missing = Object.fromEntries(seedScheme().metrics.map(({ id, onMissing }) => [id, onMissing]));
    expect(missing).toEqual({
      revenue: "zero",
      wonDeals: "zero",
      newCustomers: "zero",
      helpVotes: "zero",
      csat: "missing",
      retention: "missing",
      quota: "missing",
    });
  });

  it("writes defaults inside quadrants and plans", () => {
    const { quadrants, plan } = parseScheme(
      seedWith({ "plan.components.commission.per": undefined, "plan.then": undefined }),
    );
    expect(quadrants[0]!.y.cut).toEqual({ kind: "median", edge: "upper" });
    expect([plan!.components[0]!.per, plan!.then, plan!.settle.at]).toEqual(["period", [], "total"]);
  });

  it("parses what it wrote to the very same", () => {
    const scheme = seedScheme();
    expect(parseScheme(JSON.parse(JSON.stringify(scheme)))).toEqual(scheme);
  });

  it("does not change its input, and takes text in the order it stands in", () => {
    const before = JSON.stringify(SEED);
    parseScheme(frozen(structuredClone(SEED)));
    expect(JSON.stringify(SEED)).toBe(before);
    expect(seedScheme().plan!.components[0]!.then.map(({ id }) => id)).toEqual(["byStyle", "retainGate", "ceiling"]);
  });

  it("takes a host's own method from the catalog it is passed", () => {
    const steps = normalizer("steps", "Half marks from a figure on.", { from: { type: "number" } }, (_, { from }) => {
      return { knots: [[from, 0.5]], outside: { below: "clip", above: "clip" } };
    });
    const own = {
      ...least,
      score: { id: "total", of: [{ metric: "calls", weight: 1, normalize: { kind: "steps", from: 3 } }] },
    };
    expect(safeParseScheme(own).ok).toBe(false);
    expect(safeParseScheme(own, { catalog: [...standard, steps] }).ok).toBe(true);
  });

  it("takes ids in any script, and labels as free text", () => {
    const chinese = { ...least, id: "销售_2026", label: "销售 & 服务 (第三季度)" };
    expect(parseScheme(chinese).id).toBe("销售_2026");
  });

  it("returns issues in place of throwing them when it is asked to be safe", () => {
    const parsed = safeParseScheme(null);
    expect(parsed.ok ? [] : parsed.issues.map(({ code }) => code)).toEqual(["wrong-type"]);
    expect(() => parseScheme(null)).toThrow(/^Expected an object with: type, schemaVersion, .*; received null\./);
  });
});
