import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  alignment,
  calibrate,
  centralWeights,
  childColumns,
  combinations,
  compareSchemes,
  draft,
  evaluate,
  influence,
  isFault,
  leaderboard,
  leaveOneOut,
  members,
  nominalWeights,
  pairwiseWinning,
  patch,
  rankAcceptability,
  rankIntervals,
  rankReversal,
  sampleWeights,
  score,
  shapley,
  sweep,
  swot,
  table,
  toRows,
  withoutEach,
} from "scorewright";
import type { Tabular } from "scorewright";
import { sampleRun } from "../../examples/sample.js";
import { raisedBy } from "../faults/raised.js";
import { QUARTER, seedRecords, seedScheme } from "../seedCase.js";

const run = sampleRun();
const people = table({
  ids: ["ana", "bo"],
  columns: { calls: [10, null], grade: ["A", null] },
  attributes: { office: ["east", null] },
});
const team = table({ ids: ["ana", "bo", "cy"], columns: { calls: [10, 8, 0], mails: [0, 4, 10] } });
const scheme = draft({
  score: [
    { metric: "calls", weight: 0.6 },
    { metric: "mails", weight: 0.4 },
  ],
});
const calibration = calibrate(scheme, team);
const field = childColumns(calibration, team);
const sample = sampleWeights(["calls", "mails"], { draws: 4, seed: 1 });
const equal = patch(scheme, { weights: { calls: 0.5, mails: 0.5 } });
const schemes = [
  { id: "own", scheme },
  { id: "equal", scheme: equal },
];
const target = { id: "target", values: ["calls", "mails"].map((id) => ({ id, value: 50 })) };

/** Everything that has rows, by name. */
const tabular: Readonly<Record<string, Tabular>> = {
  run,
  table: run.table,
  scores: run.scores,
  calibration: run.calibration,
  board: leaderboard(run.scores, "overall"),
  members: members(run.scores, "style"),
  notices: run.notices,
  unused: run.unused,
  nominal: nominalWeights(run.calibration),
  weights: field.weights,
  field,
  sample,
  sweep: sweep(field, field.weights, { vary: "calls", steps: 2 }),
  acceptability: rankAcceptability(field, sample),
  intervals: rankIntervals(field, sample, { level: 0.9 }),
  winning: pairwiseWinning(field, sample),
  central: centralWeights(field, sample),
  leaveOneOut: leaveOneOut(field, field.weights),
  shapley: shapley(field, field.weights, { reference: target }),
  influence: influence(calibration, team),
  comparison: compareSchemes(schemes, team),
  combinations: combinations(scheme, team, { weights: ["own", { kind: "equal" }, { kind: "swara" } as never] }),
  withoutEach: withoutEach(scheme, team),
  rankReversal: rankReversal(scheme, team),
  swot: swot(
    team,
    [{ metric: "calls", level: 20, direction: "higherIsBetter" }],
    { opportunities: [], threats: [] },
    { weights: field.weights },
  ),
  alignment: alignment(draft({ objectives: [{ id: "growth" }], metrics: [{ id: "calls", serves: ["growth"] }] })),
};

describe("plain rows", () => {
  it.each(Object.entries(tabular))("of %s hold text, figures and null in the same columns", (_, value) => {
    const rows = toRows(value);
    expect(rows.length).toBeGreaterThan(0);
    const columns = Object.keys(rows[0]!);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(columns);
      for (const cell of Object.values(row))
        expect(cell === null || typeof cell === "string" || Number.isFinite(cell)).toBe(true);
    }
  });

  it("of a table have its figures, words and attributes", () => {
    expect(toRows(people)).toEqual([
      { id: "ana", calls: 10, grade: "A", office: "east" },
      { id: "bo", calls: null, grade: null, office: null },
    ]);
  });

  it("of a run have scores, places, cells, profiles and pay", () => {
    const rows = toRows(run);
    // As the demo prints it: examples/demo.txt.
    expect(rows.find(({ id }) => id === "ana")).toEqual({
      ...{ id: "ana", total: 91.1, volume: 95.1, quality: 85, overall: 1, style: "champion", profile: null },
      ...{ pay: "12645.33", status: "payable" },
    });
    expect(rows.find(({ id }) => id === "hugo")).toMatchObject({ total: null, overall: null, style: null, volume: 98 });
    expect(toRows(run.scores)[0]).not.toHaveProperty("pay");
  });

  it("name what is called alike by what it is", () => {
    const ranks = [{ id: "total", by: { node: "total" } }];
    const one = draft({ metrics: ["calls"], ranks });
    expect(toRows(score(calibrate(one, team), team))[0]).toEqual({ id: "ana", total: 100, "ranks.total": 1 });
    expect(toRows(table({ ids: ["ana"], columns: { id: [7] } }))).toEqual([{ id: "ana", "columns.id": 7 }]);
    expect(toRows(sampleWeights(["draw"], { draws: 1, seed: 1 }))).toEqual([{ draw: 1, "ids.draw": 1 }]);
  });

  it("of a calibration have the weights, also under profiles", () => {
    const { calibration: own } = evaluate(seedScheme(), seedRecords(), QUARTER);
    expect(toRows(own).slice(0, 3)).toEqual([
      { node: "total", part: "volume", weight: 0.6, "profiles.serviceStrong": 0.35 },
      { node: "volume", part: "revenue", weight: 0.5, "profiles.serviceStrong": null },
      { node: "volume", part: "newCustomers", weight: 0.3, "profiles.serviceStrong": null },
    ]);
  });

  it("of experiments spread lists over the people they are about", () => {
    // Ana 60 at 0.6; at 0 everybody has mails only: 0, 40, 100; at 1 calls only: 100, 80, 0.
    expect(toRows(tabular["sweep"]!)).toEqual([
      { weight: 0, leaders: "cy", "ranks.ana": 3, "ranks.bo": 2, "ranks.cy": 1 },
      { weight: 0.5, leaders: "bo", "ranks.ana": 2, "ranks.bo": 1, "ranks.cy": 2 },
      { weight: 1, leaders: "ana", "ranks.ana": 1, "ranks.bo": 2, "ranks.cy": 3 },
    ]);
    expect(Object.keys(toRows(tabular["acceptability"]!)[0]!)).toEqual([
      ...["id", "meanRank", "shares.1", "shares.2", "shares.3"],
    ]);
    expect(Object.keys(toRows(tabular["winning"]!)[0]!)).toEqual(["id", "beats.ana", "beats.bo", "beats.cy"]);
    expect(toRows(tabular["leaveOneOut"]!)[0]).toEqual({
      ...{ id: "ana", score: 60, rank: 2, "without.calls": 3, "without.mails": 1 },
    });
  });

  it("of what was never first, or could not be computed, have null", () => {
    const never = childColumns(calibrate(draft({ metrics: ["calls"] }), team), team);
    expect(toRows(centralWeights(never, sampleWeights(["calls"], { draws: 2, seed: 1 })))).toEqual([
      { id: "ana", first: 1, "weights.calls": 1 },
      { id: "bo", first: 0, "weights.calls": null },
      { id: "cy", first: 0, "weights.calls": null },
    ]);
    const issues = /^wrong-type at score\.weights\.order: expected .+, received undefined, try: write the method as/;
    expect(toRows(tabular["combinations"]!)[2]).toMatchObject({
      ...{ id: "swara", "ranks.ana": null, issues: expect.stringMatching(issues) as unknown },
    });
  });

  it("that are plain already stay the list they were", () => {
    const found = influence(calibration, team);
    expect(toRows(found)).toBe(found.rows);
    const board = leaderboard(run.scores, "overall");
    expect(toRows(board)).toBe(board);
    expect(toRows([])).toEqual([]);
  });

  it("do not fall for people whose ids look like columns", () => {
    const odd = table({ ids: ["a", "a.b", "__proto__"], columns: { calls: [null, 1, 2], mails: [null, 2, 1] } });
    const calibrated = calibrate(scheme, odd);
    const own = childColumns(calibrated, odd);
    const rows = toRows(sweep(own, own.weights, { vary: "calls", steps: 1 }));
    expect(Object.keys(rows[0]!)).toEqual(["weight", "leaders", "ranks.a", "ranks.a.b", "ranks.__proto__"]);
    const named = table({ ids: ["ana"], columns: JSON.parse('{ "__proto__": [1] }') as Record<string, number[]> });
    expect(Object.keys(toRows(named)[0]!)).toEqual(["id", "__proto__"]);
  });

  it("refuse what is no result", () => {
    const codes = (value: unknown) => raisedBy(() => toRows(value as never)).map(({ code }) => code);
    for (const value of [null, undefined, 5, "x", [1, 2], [[1]], {}, { rows: 5 }, scheme, { type: "statement" }])
      expect(codes(value)).toEqual(["wrong-type"]);
  });

  it("are there for any JSON, or a Fault is", () => {
    const property = fc.property(
      fc.jsonValue({ maxDepth: 4 }),
      fc.constantFrom("rows", "ids", "shares", "objectives", "withoutObjective", "leastConsistent", "values", "x"),
      (one, key) => {
        try {
          toRows([{ [key]: one }] as never);
          toRows({ [key]: one } as never);
          toRows({ rows: [{ x: { [key]: one } }] });
        } catch (error) {
          expect(isFault(error)).toBe(true);
        }
      },
    );
    fc.assert(property, { numRuns: 300 });
  });
});
