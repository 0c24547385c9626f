import { describe, expect, it } from "vitest";
import {
  calibrate,
  childColumns,
  draft,
  noticeText,
  rankAcceptability,
  sampleWeights,
  sweep,
  table,
} from "scorewright";
import { sampleRun } from "../../examples/sample.js";
import { raisedBy } from "../faults/raised.js";

const people = table({ ids: ["ana", "bo", "cy"], columns: { calls: [40, 20, 0], mails: [5, 9, null] } });
const goalposts = (high: number) => ({ kind: "goalposts", low: 0, high }) as const;
const calls = { metric: "calls", weight: 3, normalize: goalposts(50) };
const mails = { metric: "mails", weight: 1, normalize: goalposts(10) };
const weights = { kind: "direct", sum: "renormalise" } as const;
const halves = [
  { ...calls, weight: 0.75 },
  { ...mails, weight: 0.25 },
];
const columnsOf = (score: object, parts: object = {}) => {
  return childColumns(calibrate(draft({ score, ...parts }), people), people);
};
const values = ({ columns }: ReturnType<typeof childColumns>) => columns.map((one) => Array.from(one.values));

describe("the columns of a node's children", () => {
  it("are points, with the node's weights", () => {
    // 40 of 50 calls are 80 points; 5 of 10 mails 50.
    const field = columnsOf({ of: halves, missing: { kind: "renormalise", minimumCoverage: 0 } });
    expect(field).toMatchObject({ node: "total", ids: ["ana", "bo", "cy"], notices: [] });
    expect(values(field)).toEqual([
      [80, 40, 0],
      [50, 90, NaN],
    ]);
    expect(field.weights.shares).toEqual([
      { id: "calls", weight: 0.75 },
      { id: "mails", weight: 0.25 },
    ]);
  });

  it("have what the scheme counts in the place of a missing child", () => {
    const filled = (missing: object) => values(columnsOf({ of: halves, missing }))[1];
    expect(filled({ kind: "zero" })).toEqual([50, 90, 0]);
    expect(filled({ kind: "neutral", earns: 0.4, minimumCoverage: 0 })).toEqual([50, 90, 40]);
    // (50 + 90) ÷ 2
    expect(filled({ kind: "impute", by: "mean", minimumCoverage: 0 })).toEqual([50, 90, 70]);
  });

  it("judge nobody whom the scheme does not judge", () => {
    const field = columnsOf({ of: halves, missing: { kind: "propagate" } });
    expect(values(field)).toEqual([
      [80, 40, NaN],
      [50, 90, NaN],
    ]);
    const sample = sampleWeights(["calls", "mails"], { draws: 50, seed: 1 });
    expect(rankAcceptability(field, sample).rows[2]).toEqual({ id: "cy", meanRank: null, shares: [0, 0, 0] });
  });

  it("go to experiments as they are", () => {
    // 80 · w + 50 · (1 − w) = 40 · w + 90 · (1 − w)  where 80 · w = 40
    const field = columnsOf({ of: halves });
    expect(sweep(field, field.weights, { vary: "calls", steps: 4 }).changes).toEqual([
      { weight: 0.5, before: ["bo"], after: ["ana"] },
    ]);
  });

  it("say where their mean is not the score", () => {
    const cap = { id: "floor", when: { metric: "calls", lessThan: 30 }, effect: { kind: "cap", at: 10 } };
    const role = { role: ["field", "desk", "desk"] };
    const team = table({ ids: people.ids, columns: { calls: [40, 20, 0], mails: [5, 9, 3] }, attributes: role });
    const profile = {
      id: "desk",
      when: { attribute: "role", equals: "desk" },
      weights: [
        { of: "calls", weight: 0.5 },
        { of: "mails", weight: 0.5 },
      ],
    };
    const aggregate = { kind: "geometricMean" } as const;
    const scheme = draft({ score: { of: halves, aggregate, limits: [cap] }, profiles: [profile] } as never);
    const { notices } = childColumns(calibrate(scheme, team), team);
    // Bo (57.3…) is held at 10; Cy has 0 anyhow.
    expect(notices).toEqual([
      { code: "columns-joined", path: "score.total", values: { node: "total" } },
      { code: "columns-limited", path: "score.total", values: { node: "total", count: 1 } },
      { code: "columns-profiled", path: "score.total", values: { node: "total", count: 2 } },
    ]);
    expect(noticeText(notices[1]!)).toBe("People whose score of total a limit changed, which no column shows: 1.");
  });

  it("are those of any node", () => {
    const { calibration, table: team } = sampleRun();
    const field = childColumns(calibration, team, { node: "quality" });
    expect(field.columns.map(({ id }) => id)).toEqual(["csat", "retention"]);
    // Ana: (4.6 − 1) ÷ 4 and (0.94 − 0.7) ÷ 0.3
    expect(field.columns.map((one) => one.values[0]!.toFixed(9))).toEqual(["90.000000000", "80.000000000"]);
  });

  it("are of stated weights in their proportions", () => {
    expect(columnsOf({ weights, of: [calls, mails] }).weights.shares.map(({ weight }) => weight)).toEqual([0.75, 0.25]);
  });

  it("are there for nobody, too", () => {
    const nobody = table({ ids: [], columns: { calls: [], mails: [] } });
    const field = childColumns(calibrate(draft({ score: { of: halves } }), people), nobody);
    expect(field.columns.map((one) => one.values.length)).toEqual([0, 0]);
  });

  it("refuse what is no node, and options that nobody reads", () => {
    const calibration = calibrate(draft({ score: { of: halves } }), people);
    const codes = (options: object) =>
      raisedBy(() => childColumns(calibration, people, options)).map(({ code, path }) => [code, path]);
    expect(codes({ node: "calls" })).toEqual([["unknown-node", "node"]]);
    expect(codes({ nodes: "total" })).toEqual([["unknown-key", "options.nodes"]]);
    expect(raisedBy(() => childColumns(people as never, people))[0]!.code).toBe("wrong-type");
  });
});
