import { describe, expect, it } from "vitest";
import { calibrate, draft, measure, parseScheme, score, strengths, table, withStrengths } from "scorewright";
import type { Strengths } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const goal = { kind: "goalposts", low: 0, high: 100 } as const;
const scheme = draft({
  metrics: ["calls", "mails", "csat"],
  score: {
    id: "total",
    of: [
      { id: "contacts", of: ["calls", "mails"].map((metric) => ({ metric, normalize: goal })) },
      { metric: "csat", normalize: goal },
    ],
  },
});
const team = (figures: Readonly<Record<string, readonly (number | null)[]>>) =>
  table({ ids: ["ana", "bo", "cy"], columns: figures });
const before = team({ calls: [90, 50, 50], mails: [50, 50, 45], csat: [70, 60, 65] });
const found = (figures = before, options = {}) => strengths(calibrate(scheme, figures), figures, options).rows;
const named = (rows: Strengths["rows"]) => rows.map(({ strength }) => strength);

describe("what people are strong in", () => {
  it("is the metric in which they are furthest ahead of the team's median", () => {
    // Medians: calls 50, mails 50, csat 65. Ana is 40 points ahead in calls and 5 in csat, bo and cy in none: on a par.
    expect(found()).toEqual([
      { id: "ana", strength: "calls", lead: 0.4 },
      { id: "bo", strength: null, lead: 0 },
      { id: "cy", strength: null, lead: 0 },
    ]);
  });

  it("may be looked for among the children of a node, and must be as clear as is asked", () => {
    // Contacts 70, 50 and 47.5, their median 50; csat as above.
    expect(found(before, { node: "total" })[0]).toEqual({ id: "ana", strength: "contacts", lead: 0.2 });
    // Bo is level in contacts, and cy in csat.
    expect(found(before, { node: "total", atLeast: 0.3 })).toEqual([
      { id: "ana", strength: null, lead: 0.2 },
      { id: "bo", strength: null, lead: 0 },
      { id: "cy", strength: null, lead: 0 },
    ]);
  });

  it("is not known of somebody who is ahead in nothing, but lacks a figure that others have", () => {
    // Medians: calls 50, mails 50 of ana and bo's 55 and 45, csat of nobody.
    const figures = { calls: [40, 50, 90], mails: [55, 45, null], csat: [null, null, null] };
    expect(found(team(figures))).toEqual([
      { id: "ana", strength: "mails", lead: 0.05 },
      { id: "bo", strength: null, lead: 0 },
      { id: "cy", strength: "calls", lead: 0.4 },
    ]);
    expect(found(team({ ...figures, mails: [55, null, null] }))[1]).toEqual({ id: "bo", strength: null, lead: null });
    const none = found(team({ ...figures, calls: [40, null, 90], mails: [55, null, null] }));
    expect(none[1]).toEqual({ id: "bo", strength: null, lead: null });
    // Behind in all that there is: calls 65 in the middle, mails 55.
    expect(none[0]).toEqual({ id: "ana", strength: null, lead: 0 });
  });

  it("of two that are alike is the first in the tree, and missing figures are no weakness and no strength", () => {
    const alike = team({ calls: [60, 50, 40], mails: [60, 50, 40], csat: [null, null, 9] });
    expect(named(found(alike))).toEqual(["calls", null, null]);
  });

  it("of alike ones is the first in the tree, also where nodes stand before leaves", () => {
    const nested = draft({
      score: [
        { id: "deep", of: [{ metric: "calls", normalize: goal }] },
        { metric: "csat", normalize: goal },
      ],
    });
    const alike = team({ calls: [90, 50, 50], csat: [90, 50, 50] });
    expect(strengths(calibrate(nested, alike), alike).rows[0]!.strength).toBe("calls");
  });

  it("is not looked for by a figure that is no share", () => {
    expect(raisedBy(() => found(before, { atLeast: 5 })).map(({ code }) => code)).toEqual(["out-of-range"]);
    expect(raisedBy(() => found(before, { atLest: 0.5 })).map(({ code }) => code)).toEqual(["unknown-key"]);
  });

  it("is nothing where everybody is alike, or alone", () => {
    expect(named(found(team({ calls: [1, 1, 1], mails: [2, 2, 2], csat: [3, 3, 3] })))).toEqual([null, null, null]);
    const alone = table({ ids: ["ana"], columns: { calls: [9], mails: [1], csat: [5] } });
    expect(named(found(alone))).toEqual([null]);
  });

  it("is asked about a node that has children", () => {
    const [issue] = raisedBy(() => found(before, { node: "csat" }));
    expect([issue!.code, issue!.received, issue!.expected]).toEqual([
      "unknown-node",
      '"csat"',
      "a node: total, contacts",
    ]);
  });
});

describe("strengths of an earlier period", () => {
  const dated = parseScheme({
    schemaVersion: 1,
    id: "dated",
    sources: [{ id: "reps", grain: "person", person: "id" }],
    attributes: ["strength"],
    metrics: ["calls", "csat"].map((id) => ({
      id,
      direction: "higherIsBetter" as const,
      from: { kind: "field" as const, source: "reps", field: id },
    })),
    score: {
      id: "total",
      of: ["calls", "csat"].map((metric) => ({
        metric,
        weight: 0.5,
        normalize: goal,
      })),
    },
    profiles: [
      { id: "service", when: { attribute: "strength", equals: "csat" }, tilts: [{ towards: ["csat"], by: 0.3 }] },
    ],
    profileLimit: 0.3,
  });
  const quarter = (from: string, to: string, ana: number) =>
    measure(
      dated,
      {
        reps: [
          { id: "ana", calls: 20, csat: ana },
          { id: "bo", calls: 80, csat: 40 },
        ],
      },
      { period: { from, to }, asOf: "2026-12-31" },
    ).table;
  const spring = quarter("2026-04-01", "2026-07-01", 90);
  const summer = quarter("2026-07-01", "2026-10-01", 60);
  const seen = strengths(calibrate(dated, spring), spring);

  it("decide who is weighted by which profile in the next one", () => {
    const judged = withStrengths(summer, seen);
    const scores = score(calibrate(dated, judged), judged);
    // Ana by csat: 0.2 · 20 + 0.8 · 60 = 52; bo, strong in calls, by the scheme's own: 0.5 · 80 + 0.5 · 40 = 60.
    expect([...scores.nodes[0]!.units]).toEqual([520, 600]);
    // No source has the attribute, and nobody is told to look for it there.
    expect(judged.notices.map(({ code }) => code)).toEqual([]);
  });

  it("are refused where they are those of the period that is judged, unless that is wanted, which a notice tells", () => {
    const own = strengths(calibrate(dated, summer), summer);
    expect(raisedBy(() => withStrengths(summer, own)).map(({ code }) => code)).toEqual(["weighted-by-outcome"]);
    expect(raisedBy(() => withStrengths(spring, seen)).map(({ code }) => code)).toEqual(["weighted-by-outcome"]);
    const flagged = withStrengths(summer, own, { mayReadOutcome: true });
    expect(flagged.notices.at(-1)).toEqual({
      code: "strengths-of-outcome",
      path: "attributes.strength",
      values: { attribute: "strength" },
    });
  });

  it("count as known where somebody was ahead in nothing, so that nobody is told to lack them", () => {
    const { period } = seen;
    const rows = [
      { id: "ana", strength: null, lead: -0.1 },
      { id: "bo", strength: null, lead: null },
    ];
    const told = (options = {}) => {
      const judged = withStrengths(summer, { period, rows }, options);
      const [own] = judged.attributes.filter(({ id }) => id === "strength");
      const { notices } = score(calibrate(dated, judged), judged);
      const unsure = notices.filter(({ code }) => code === "profile-unknown");
      return [own!.labels, [...own!.codes], unsure.map(({ values }) => values)];
    };
    const unsure = [{ profile: "service", facts: "strength", count: 1 }];
    expect(told()).toEqual([["no lead"], [0, -1], unsure]);
    expect(told({ noLead: "none" })).toEqual([["none"], [0, -1], unsure]);
    // Whoever wants those without a lead in the profile says so.
    expect(told({ noLead: "csat" })).toEqual([["csat"], [0, -1], unsure]);
  });

  it("from storage are looked at first", () => {
    const broken = [null, {}, { period: null }, { period: { from: "2026-01-01", to: "" }, rows: [] }];
    for (const one of broken) expect(raisedBy(() => withStrengths(summer, one as never))[0]!.code).toBe("wrong-type");
    const twice = { period: null, rows: [1, 2].map(() => ({ id: "bo", strength: "csat", lead: 0.1 })) };
    expect(raisedBy(() => withStrengths(summer, twice)).map(({ code }) => code)).toEqual(["duplicate-id"]);
  });

  it("belong to people, whatever the order of rows, and replace an attribute of their name", () => {
    const rows = [{ id: "bo", strength: "calls", lead: 0.4 }];
    const judged = withStrengths(summer, { period: seen.period, rows }, { attribute: "strength" });
    const own = judged.attributes.filter(({ id }) => id === "strength");
    expect(own.map(({ labels, codes }) => [labels, [...codes]])).toEqual([[["calls"], [-1, 0]]]);
  });
});
