import { describe, expect, it } from "vitest";
import { safeParseScheme } from "scorewright";
import type { Issue } from "scorewright";
import { SEED, frozen, seedWith } from "../seedCase.js";

const issues = (json: unknown): readonly Issue[] => {
  const parsed = safeParseScheme(json);
  return parsed.ok ? [] : parsed.issues;
};
const found = (changes: Record<string, unknown>) =>
  issues(frozen(seedWith(changes))).map(({ code, path }) => `${code} ${path}`);
const commission = "plan.components.commission";
const leaf = "score.of.volume.of.revenue";

describe("a bad scheme", () => {
  it("with five mistakes of shape reports five issues", () => {
    const five = {
      precision: 1.5,
      "metrics.csat.direction": "up",
      [`${leaf}.weight`]: "0.5",
      [`${commission}.pay.tiers.0.rate`]: 0.04,
      "quadrants.style.z": {},
    };
    expect(found(five).sort()).toEqual([
      "not-a-choice metrics.csat.direction",
      "not-a-decimal plan.components.commission.pay.tiers.0.rate",
      "unknown-key quadrants.style.z",
      "wrong-type precision",
      "wrong-type score.of.volume.of.revenue.weight",
    ]);
  });

  it("with five mistakes of meaning reports five issues", () => {
    const five = {
      "metrics.wonDeals.target": 0,
      [`${leaf}.weight`]: 0.4,
      "ranks.overall.by.node": "totl",
      [`${commission}.pay.tiers.1.from`]: "1.5",
      [`${commission}.then.byStyle.values.0.is`]: "champ",
    };
    expect(found(five).sort()).toEqual([
      "bad-target metrics.wonDeals.target",
      "tiers-unordered plan.components.commission.pay.tiers.2.from",
      "unknown-cell plan.components.commission.then.byStyle.values.0.is",
      "unknown-node ranks.overall.by.node",
      "weights-do-not-sum score.of.volume.of",
    ]);
  });

  it("with a metric that nothing declares names the nearest one", () => {
    const [one] = issues(seedWith({ [`${leaf}.metric`]: "revenu" }));
    expect([one!.path, one!.remedy]).toEqual(["score.of.volume.of.revenu.metric", 'did you mean "revenue"?']);
  });

  it("with weights that do not sum says by how much, for a profile too", () => {
    const [tree] = issues(seedWith({ "score.of.volume.weight": 0.5 }));
    expect([tree!.path, tree!.received]).toEqual(["score.of", '"0.9"']);
    const [profile] = issues(seedWith({ "profiles.serviceStrong.weights.0.weight": 0.3 }));
    expect([profile!.code, profile!.path, profile!.expected]).toEqual([
      "weights-do-not-sum",
      "profiles.serviceStrong.weights",
      "weights that add up to 1, for the children of total",
    ]);
  });

  it("with several bad weights, or several bad knots, names them all", () => {
    expect(found({ "score.of.volume.weight": undefined, "score.of.quality.weight": undefined })).toEqual([
      "bad-weight score.of.volume.weight",
      "bad-weight score.of.quality.weight",
    ]);
    const knots = [5, 4, 3].map((at) => ({ at, earns: 0.5 }));
    expect(found({ "score.of.quality.of.csat.normalize": { kind: "piecewise", knots } })).toEqual([
      "unordered-knots score.of.quality.of.csat.normalize.knots.1.at",
      "unordered-knots score.of.quality.of.csat.normalize.knots.2.at",
    ]);
  });

  it("with tiers that are unordered, gapped, overlapping or bounded names the tier", () => {
    expect(found({ [`${commission}.pay.tiers.1.from`]: "2" })).toEqual([
      `tiers-unordered ${commission}.pay.tiers.2.from`,
    ]);
    expect(found({ [`${commission}.pay.tiers.0.upTo`]: "0.7" })).toEqual([`tier-gap ${commission}.pay.tiers.1.from`]);
    expect(found({ [`${commission}.pay.tiers.0.upTo`]: "0.9" })).toEqual([
      `tier-overlap ${commission}.pay.tiers.1.from`,
    ]);
    expect(found({ [`${commission}.pay.tiers.2.upTo`]: "9" })).toEqual([`tier-bounded ${commission}.pay.tiers.2.upTo`]);
  });

  it("with a number where decimal text belongs, or the reverse, gives the text or the number", () => {
    const [money] = issues(seedWith({ [`${commission}.pay.tiers.1.rate`]: 0.06 }));
    expect([money!.code, money!.remedy]).toEqual(["not-a-decimal", 'write it as text: "0.06"']);
    const [share] = issues(seedWith({ [`${leaf}.weight`]: "0.5" }));
    expect([share!.code, share!.remedy]).toEqual(["wrong-type", "write it without quotes, as a number"]);
    const [exponent] = issues(seedWith({ [`${commission}.then.ceiling.amount`]: "25e3" }));
    expect(exponent!.code).toBe("not-a-decimal");
  });

  it("with a condition that looks ahead says what is known at its place", () => {
    const ahead = (path: string, condition: unknown) =>
      issues(seedWith({ [path]: condition })).map((one) => one.expected);
    expect(ahead("profiles.serviceStrong.when", { node: "volume", atLeast: 3 })).toEqual([
      "a fact known here: attribute, metric",
    ]);
    expect(ahead("metrics.revenue.from.where", { quadrant: "style", equals: "hunter" })).toEqual([
      "a fact known here: field",
    ]);
    expect(ahead(`${commission}.for`, { field: "stage", equals: "won" })).toHaveLength(1);
  });

  it("with a mistake deep inside a condition names its place there", () => {
    const condition = {
      all: [{ attribute: "role", in: ["farmer"] }, { not: { any: [{ metric: "csat", atLest: 3 }] } }],
    };
    expect(found({ "profiles.serviceStrong.when": condition })).toEqual([
      "unknown-key profiles.serviceStrong.when.all.1.not.any.csat.atLest",
    ]);
  });

  it("with ratios made of each other names the circle once", () => {
    const ratio = (id: string, of: string) => ({ id, from: { kind: "ratio", of, to: "csat" } });
    const circle = { "metrics.+": ratio("a", "b"), "metrics.8": ratio("b", "c"), "metrics.9": ratio("c", "a") };
    const [one, ...others] = issues(seedWith(circle));
    expect([one!.code, one!.received.match(/[abc]/g)?.sort().join(""), others]).toEqual(["circular-metric", "abc", []]);
    expect(found({ "metrics.+": ratio("a", "a") })).toEqual(["circular-metric metrics.a.from"]);
  });

  it("with ids that occur twice names them: metrics and nodes share one space", () => {
    expect(found({ "score.of.volume.id": "csat" })).toEqual(["duplicate-id score.of.csat"]);
    expect(found({ "score.of.quality.id": "volume" })).toEqual(["duplicate-id score.of.volume"]);
    expect(found({ "metrics.csat.id": "revenue" })).toEqual(["duplicate-id metrics.revenue"]);
    expect(found({ "plan.components.+": { ...SEED.plan!.components[1], id: "commission" } })).toContain(
      "duplicate-id plan.components.commission",
    );
  });

  it("that is no object, or nothing at all, is an issue of the whole", () => {
    for (const json of [null, undefined, 5, "x", true, [], () => 1, Symbol("s")]) {
      expect(issues(json).map(({ path }) => path)).toEqual([""]);
    }
  });
});
