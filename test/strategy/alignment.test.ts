import { describe, expect, it } from "vitest";
import { alignment, evaluate, fromJson, patch, toJson } from "scorewright";
import type { ObjectiveWeights } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { QUARTER, seedRecords, seedScheme } from "../seedCase.js";

const scheme = seedScheme({
  objectives: [{ id: "growth", label: "Growth" }, { id: "loyalty" }, { id: "margin" }, { id: "teamwork" }],
  "metrics.revenue.serves": ["growth"],
  "metrics.newCustomers.serves": ["growth", "loyalty"],
  "metrics.csat.serves": ["loyalty"],
  "metrics.retention.serves": ["loyalty"],
  // helpVotes is measured and not scored
  "metrics.helpVotes.serves": ["teamwork"],
});
const { calibration } = evaluate(scheme, seedRecords(), QUARTER);
const weights = ({ objectives }: ObjectiveWeights) =>
  objectives.map(({ objective, weight, split }) => [objective, weight, split]);
const codes = (work: () => unknown) => raisedBy(work).map(({ code, path }) => `${code} ${path}`);

describe("alignment", () => {
  it("adds up the weights of the metrics that serve an objective, whole and split", () => {
    // revenue 0.3, newCustomers 0.18 of which each gets 0.09, csat 0.2, retention 0.2
    const found = alignment(scheme, calibration);
    expect(weights(found)).toEqual([
      ["growth", 0.48, 0.39],
      ["loyalty", 0.58, 0.49],
      ["margin", 0, 0],
      ["teamwork", 0, 0],
    ]);
    expect(found.objectives[0]).toMatchObject({
      label: "Growth",
      metrics: [
        { metric: "revenue", weight: 0.3 },
        { metric: "newCustomers", weight: 0.18 },
      ],
    });
  });

  it("names objectives without a metric and scored metrics without an objective", () => {
    const found = alignment(scheme, calibration);
    expect(found.withoutMetric).toEqual(["margin", "teamwork"]);
    expect(found.withoutObjective).toEqual([{ metric: "wonDeals", weight: 0.12 }]);
    expect(found.unaligned).toBe(0.12);
    expect(found.objectives.reduce((sum, { split }) => sum + split, found.unaligned)).toBeCloseTo(1, 12);
  });

  it("does the same under each profile", () => {
    // revenue 0.175, newCustomers 0.105, csat and retention 0.325, wonDeals 0.07
    const [farmers] = alignment(scheme, calibration).profiles;
    expect(weights(farmers!).slice(0, 2)).toEqual([
      ["growth", 0.28, 0.2275],
      ["loyalty", 0.755, 0.7025],
    ]);
    expect([farmers!.profile, farmers!.unaligned]).toEqual(["serviceStrong", 0.07]);
  });

  it("needs no calibration where weights hang on no population", () => {
    expect(alignment(scheme)).toEqual(alignment(scheme, calibration));
    const found = patch(scheme, {
      nodes: { quality: { weights: { kind: "rankSum", order: [["retention"], ["csat"]] } } },
    });
    expect(alignment(found)).toEqual(alignment(found, evaluate(found, seedRecords(), QUARTER).calibration));
  });

  it("has all weights without an objective where there are no objectives", () => {
    expect(alignment(seedScheme())).toMatchObject({ objectives: [], withoutMetric: [], unaligned: 1 });
  });

  it("refuses the calibration of another scheme", () => {
    const other = patch(scheme, { leaves: { wonDeals: null }, weights: { revenue: 0.7, newCustomers: 0.3 } });
    expect(codes(() => alignment(other, calibration))).toEqual(["other-scheme calibration.score"]);
    expect(codes(() => alignment(scheme, scheme as never))).toEqual(["wrong-type calibration"]);
  });
});

describe("objectives", () => {
  it("change no score, and come back from storage with the scheme", () => {
    const plain = evaluate(seedScheme(), seedRecords(), QUARTER);
    const run = evaluate(scheme, seedRecords(), QUARTER);
    expect({ ...run }).toEqual({ ...plain });
    expect(fromJson(JSON.parse(JSON.stringify(toJson(scheme))), "scheme")).toEqual(scheme);
    expect(seedScheme().objectives).toEqual([]);
  });

  it("are each declared, once, and served once", () => {
    const given = (more: object) => codes(() => seedScheme({ objectives: [{ id: "growth" }], ...more }));
    expect(given({ "metrics.csat.serves": ["grwth"] })).toEqual(["unknown-objective metrics.csat.serves.0"]);
    expect(given({ "metrics.csat.serves": ["growth", "growth"] })).toEqual(["duplicate-id metrics.csat.serves"]);
    expect(given({ objectives: [{ id: "growth" }, { id: "growth" }] })).toEqual(["duplicate-id objectives.growth"]);
  });

  it("are patched like everything else", () => {
    const after = patch(scheme, {
      objectives: { growth: { label: "More revenue" } },
      metrics: { wonDeals: { serves: ["growth"] } },
    });
    expect(alignment(after).objectives[0]).toMatchObject({ label: "More revenue", weight: 0.6 });
    expect(codes(() => patch(scheme, { objectives: { grwth: {} } }))).toEqual(["unknown-id objectives.grwth"]);
  });
});
