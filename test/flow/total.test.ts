import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { asText, evaluate, explain, isFault, measure, safeParseScheme } from "scorewright";
import type { Scheme } from "scorewright";
import { assertUntil } from "../laws/obeys.js";
import { mutated, mutation, mutations } from "../mutations.js";
import { QUARTER, seedRecords, seedScheme, seedWith } from "../seedCase.js";

const before = Object.getOwnPropertyNames(Object.prototype);
const RUNS = { numRuns: 500 };
const plain = seedScheme();
const rich = seedScheme({
  "sources.deals.aliases": [{ field: "stage", values: [{ from: "Won", to: "won" }], known: ["won", "lost"] }],
  "sources.+": { id: "prices", grain: "lookup", key: "product" },
  "metrics.revenue.window": "yearToDate",
  "metrics.revenue.from.where": {
    all: [{ field: "stage", atLeast: 3 }, { not: { field: "amount", in: [5, "x", true] } }],
  },
  "metrics.csat.from.field": { lookup: "prices", by: "score", field: "list" },
  "metrics.helpVotes.from": { kind: "max", source: "votes", field: { daysBetween: ["on", "rater"] } },
  "metrics.retention.window": "previousPeriod",
  "metrics.quota.onExcess": "round",
  "plan.components.commission.per": "deal",
  "profiles.serviceStrong.mayReadOutcome": true,
  "metrics.+": { id: "post", from: { kind: "category", source: "roster", field: "role" } },
  "score.of.quality.of.+": {
    metric: "post",
    weight: 0,
    normalize: { kind: "categorical", scores: [{ of: "hunter", earns: 1 }], unmapped: 0.5 },
  },
});

const schemes = fc.constantFrom("plain", "rich").map((name) => (name === "plain" ? plain : rich));

/** Runs some work: a value or a fault, and never another exception. */
function worksOrSays(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!isFault(error)) throw error;
    for (const { code, expected, remedy } of error.issues) expect([code, expected, remedy]).not.toContain("");
  }
}

function goesTheRoad(own: Scheme, sources: unknown, options: unknown): void {
  worksOrSays(() => {
    const run = evaluate(own, sources as never, options as never);
    for (const person of run.table.ids) asText(explain(run, person));
  });
}

describe("the road", () => {
  it("gives a value or a fault for records with anything put, removed or added anywhere", () => {
    fc.assert(
      fc.property(mutations, schemes, (list, own) => {
        goesTheRoad(own, mutated({ ...seedRecords(), prices: [{ product: "4", list: 4 }] }, list), QUARTER);
      }),
      RUNS,
    );
  });

  it("gives a value or a fault for any JSON in place of the records", () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record({ deals: fc.jsonValue(), surveys: fc.jsonValue(), roster: fc.jsonValue() }),
    );
    fc.assert(
      fc.property(anything, (sources) => worksOrSays(() => measure(plain, sources as never, QUARTER))),
      RUNS,
    );
  });

  it("gives a value or a fault for any period and day", () => {
    fc.assert(
      fc.property(mutations, schemes, (list, own) => {
        const options = mutated(QUARTER, list);
        const full = typeof options === "object" && options !== null ? options : {};
        goesTheRoad(own, { ...seedRecords(), prices: [] }, full);
      }),
      RUNS,
    );
  });

  it("gives a value or a fault for whatever a changed scheme still means", () => {
    let parsed = 0;
    fc.assert(
      fc.property(mutation, (one) => {
        const found = safeParseScheme(mutated(seedWith(), [one]));
        if (!found.ok) return;
        parsed++;
        goesTheRoad(found.scheme, seedRecords(), QUARTER);
      }),
      { numRuns: 2000 },
    );
    expect(parsed).toBeGreaterThan(50);
  });
});

const commission = "plan.components.commission";
const quality = "score.of.quality.of";

/** Schemes that say something else, each by itself or together. */
const turns: readonly (readonly [string, unknown])[] = [
  ["metrics.revenue.window", "previousPeriod"],
  ["metrics.revenue.onExcess", "round"],
  ["metrics.revenue.from.kind", "last"],
  ["metrics.wonDeals.direction", "lowerIsBetter"],
  ["metrics.newCustomers.from.per", "company"],
  ["metrics.csat.onMissing", "zero"],
  ["metrics.csat.from.kind", "max"],
  ["score.aggregate", { kind: "geometricMean" }],
  ["score.of.quality.aggregate", { kind: "geometricMean" }],
  ["score.missing.minimumCoverage", 0],
  [`${quality}.csat.normalize`, { kind: "minMax", within: "teamId", minimumPeers: 2, unseen: "everybody" }],
  [`${quality}.retention.normalize`, { kind: "percentileRank", onConstant: "error" }],
  [`${quality}.csat.weight`, 0],
  ["profiles.0.when", { not: { metric: "revenue", of: "attainment", atLeast: 1 } }],
  ["ranks.overall.within", "teamId"],
  ["quadrants.style.x.cut", { kind: "mean", edge: "lower" }],
  [`${commission}.onUnknown`, "pass"],
  [`${commission}.per`, "deal"],
  [`${commission}.pay.negative`, "refuse"],
  [`${commission}.pay.tiers.1.mode`, "retroactive"],
  [
    `${commission}.for`,
    {
      any: [
        { rank: "overall", atMost: 2 },
        { quadrant: "style", equals: "hunter" },
      ],
    },
  ],
  [`${commission}.then.retainGate.effect`, { kind: "hold" }],
  ["plan.components.championBoard.pay.minimumField", 1],
  ["plan.then", [{ id: "most", kind: "guarantee", amount: "99999", components: "all" }]],
  ["plan.settle", { round: "up", at: "component" }],
];

describe("schemes that say something else", () => {
  it("go the road to a value or a fault with any records", () => {
    let parsed = 0;
    const property = fc.property(fc.subarray([...turns]), mutations, (some, list) => {
      const found = safeParseScheme(seedWith(Object.fromEntries(some)));
      if (!found.ok) return;
      parsed++;
      goesTheRoad(found.scheme, mutated(seedRecords(), list), QUARTER);
    });
    assertUntil(() => parsed > 200, property, RUNS);
    expect(parsed).toBeGreaterThan(200);
  });
});

afterAll(() => {
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
});
