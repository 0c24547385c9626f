import { describe, expect, it } from "vitest";
import { calibrate, explain, fromJson, pointsOf, score, toJson } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { teamRun, teamScheme, teamTable } from "./team.js";
import type { Person } from "./team.js";

const goal = { kind: "goalposts", low: 0, high: 100 };

/** Calls and mails of 0 to 100, half each, under a node of some kind. */
const node = (parts: object, leaf: object = {}) => ({
  score: {
    id: "total",
    of: [
      { metric: "calls", weight: 0.5, normalize: goal, ...leaf },
      { metric: "mails", weight: 0.5, normalize: goal },
    ],
    ...parts,
  },
  quadrants: [],
});

function scored(parts: Readonly<Record<string, unknown>>, people: readonly Person[]) {
  const run = teamRun(parts, people);
  const [total] = run.scores.nodes;
  return Array.from(total!.units, (units) => pointsOf(units, 1));
}

const gap: readonly Person[] = [
  { id: "ana", calls: null, mails: 80, role: "hunter" },
  { id: "bo", calls: 20, mails: 80, role: "hunter" },
  { id: "cy", calls: 60, mails: 80, role: "farmer" },
  { id: "di", calls: 70, mails: 80, role: "farmer" },
];

describe("a missing part", () => {
  const ana = (missing: object, leaf: object = {}) => scored(node({ missing }, leaf), gap)[0];

  it("follows the policy of its node", () => {
    expect(ana({ kind: "renormalise", minimumCoverage: 0.5 })).toBe(80);
    expect(ana({ kind: "zero" })).toBe(40);
    expect(ana({ kind: "neutral", earns: 0.5 })).toBe(65);
    expect(ana({ kind: "propagate" })).toBe(null);
  });

  it("earns the mean or the median of what the others earned, or of the group", () => {
    expect(ana({ kind: "impute", by: "mean" })).toBe(65);
    expect(ana({ kind: "impute", by: "median" })).toBe(70);
    expect(ana({ kind: "impute", by: "mean", within: "role" })).toBe(50);
  });

  it("takes the figure of everybody where a group has too few", () => {
    const impute = { kind: "impute", by: "mean", within: "role", minimumPeers: 2 };
    const { calibration } = teamRun(node({ missing: impute }), gap);
    expect(ana(impute)).toBe(65);
    expect(calibration.notices).toContainEqual({
      code: "small-group",
      path: "score.total.calls",
      values: { metric: "calls", group: "hunter", peers: 1 },
    });
  });

  it("takes the last known figure where the scheme names one, which counts as not there", () => {
    const people = gap.map((one) => ({ ...one, quota: 40 }));
    const quota = { lastKnown: { metric: "quota" } };
    const found = (missing: object) => scored(node({ missing }, quota), people)[0];
    expect(found({ kind: "renormalise", minimumCoverage: 0.5 })).toBe(60);
    expect(found({ kind: "renormalise", minimumCoverage: 0.6 })).toBe(null);
    expect(found({ kind: "zero" })).toBe(60);
  });

  it("moves nobody when somebody joins: what the population earned is frozen", () => {
    const { calibration } = teamRun(node({ missing: { kind: "impute", by: "mean" } }), gap);
    const stored = fromJson(toJson(calibration), "calibration");
    const joined = [...gap, { id: "eve", calls: 100, mails: 0, role: "hunter" }];
    expect(score(stored, teamTable(joined)).nodes[0]!.units[0]).toBe(650);
  });

  it("refuses a group that nobody knew, unless the scheme says otherwise", () => {
    const impute = { kind: "impute", by: "mean", within: "role" };
    const newcomer = teamTable([{ id: "eve", calls: null, mails: 50, role: "newcomer" }]);
    const closed = teamRun(node({ missing: impute }), gap).calibration;
    const open = teamRun(node({ missing: { ...impute, unseen: "everybody" } }), gap).calibration;
    expect(raisedBy(() => score(closed, newcomer))).toMatchObject([
      { code: "unseen-group", path: "score.total.missing.within", received: '"newcomer"' },
    ]);
    expect(score(open, newcomer).nodes[0]!.units[0]).toBe(500);
  });

  it("shows what it counted as, and still shows what was there", () => {
    const run = teamRun(node({ missing: { kind: "neutral", earns: 0.5 } }), gap);
    const { score: total, points } = explain(run, "ana");
    expect(total.of.map(({ share, filled }) => [share, filled])).toEqual([
      [null, 0.5],
      [0.8, null],
    ]);
    expect(total.coverage).toBe(0.5);
    expect(points.map(({ id, points: own }) => [id, own])).toEqual([
      ["calls", 25],
      ["mails", 40],
    ]);
  });
});

describe("a limit", () => {
  const people: readonly Person[] = [
    { id: "ana", calls: 100, mails: 80, role: "hunter" },
    { id: "bo", calls: 10, mails: 90, role: "hunter" },
    { id: "cy", calls: null, mails: 90, role: "hunter" },
  ];
  const limit = (parts: object) => ({
    id: "activity",
    when: { metric: "calls", lessThan: 20 },
    effect: { kind: "cap", at: 30 },
    ...parts,
  });

  it("caps, cuts or takes points off those whom it is about, and nobody else", () => {
    expect(scored(node({ limits: [limit({})] }), people)).toEqual([90, 30, 30]);
    expect(scored(node({ limits: [limit({ effect: { kind: "factor", by: 0.5 } })] }), people)).toEqual([90, 25, 45]);
    expect(scored(node({ limits: [limit({ effect: { kind: "deduct", points: 60 } })] }), people)).toEqual([90, 0, 30]);
  });

  it("applies where a fact is missing, passes, or takes the score away, as it says", () => {
    const cy = (onUnknown: string) => scored(node({ limits: [limit({ onUnknown })] }), people)[2];
    expect(["apply", "pass", "missing"].map(cy)).toEqual([30, 90, null]);
  });

  it("holds one after the other in the order written", () => {
    const half = limit({ id: "half", effect: { kind: "factor", by: 0.5 } });
    expect(scored(node({ limits: [limit({}), half] }), people)[1]).toBe(15);
    expect(scored(node({ limits: [half, limit({})] }), people)[1]).toBe(25);
  });

  it("is a line of its own in the explanation, in words too", () => {
    const run = teamRun(node({ limits: [limit({ label: "activity minimum" })] }), people);
    const { points, score: total } = explain(run, "bo");
    expect(points.map(({ id, points: own }) => [id, own])).toEqual([
      ["calls", 5],
      ["mails", 45],
      ["activity", -20],
    ]);
    expect(total.limits).toMatchObject([{ label: "activity minimum", holds: true, before: 0.5, after: 0.3 }]);
  });

  it("lets a parent read what is left of a node", () => {
    const inner = { ...node({ id: "inner", weight: 1, limits: [limit({})] }).score, id: "inner" };
    expect(scored({ score: { id: "total", of: [inner] }, quadrants: [] }, people)).toEqual([90, 30, 30]);
  });
});

describe("a join that holds people against the population", () => {
  const people: readonly Person[] = [
    { id: "ana", calls: 0, mails: 100 },
    { id: "bo", calls: 50, mails: 50 },
    { id: "cy", calls: 100, mails: 100 },
  ];
  const topsis = node({ aggregate: { kind: "topsis", norm: "minMax" } });

  it("gives full marks to the best of all, and 1/2 / (1/2 + √5/2) to somebody half way in one thing and last in the other", () => {
    expect(scored(topsis, people)).toEqual([50, 30.9, 100]);
  });

  it("stays as it was calibrated, whoever joins, also after storage", () => {
    const calibration = calibrate(teamScheme(topsis), teamTable(people));
    const stored = fromJson(toJson(calibration), "calibration");
    const joined = [...people, { id: "di", calls: 0, mails: 0 }];
    expect(Array.from(score(stored, teamTable(joined)).nodes[0]!.units)).toEqual([500, 309, 1000, 0]);
  });

  it("is not stopped by a share that no mean could publish", () => {
    const far = [
      { id: "ana", calls: 1e12, mails: 50 },
      { id: "bo", calls: 0, mails: 50 },
    ];
    const parts = node(
      { aggregate: { kind: "topsis", norm: "minMax" } },
      { normalize: { ...goal, outside: "extrapolate" } },
    );
    expect(scored(parts, far)).toEqual([100, 0]);
  });

  it("says that nobody differs where that is so, and nothing of a join that nobody takes part in", () => {
    const said = (kind: object, people: readonly Person[]) =>
      teamRun(node({ aggregate: kind }), people).calibration.notices.map(({ code }) => code);
    const equal = ["ana", "bo", "cy"].map((id) => ({ id, calls: 60, mails: 30 }));
    for (const kind of [{ kind: "topsis", norm: "minMax" }, { kind: "vikor" }, { kind: "copeland" }]) {
      expect(said(kind, equal)).toContain("flat-join");
      expect(said(kind, [{ id: "ana" }, { id: "bo" }])).toEqual(["undefined-table"]);
      expect(said(kind, [...equal, { id: "di", calls: 70, mails: 30 }])).toEqual(["undefined-table"]);
    }
  });

  it("refuses a stored join that lists figures of other children", () => {
    const calibration = calibrate(teamScheme(topsis), teamTable(people));
    const json = JSON.parse(JSON.stringify(toJson(calibration))) as { score: { blend: { join: { best: number[] } } } };
    json.score.blend.join.best.pop();
    expect(raisedBy(() => fromJson(json, "calibration"))).toMatchObject([
      { code: "wrong-length", path: "score.total.join.best" },
    ]);
  });
});
