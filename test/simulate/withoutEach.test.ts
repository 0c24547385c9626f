import { describe, expect, it } from "vitest";
import { draft, rankReversal, table, withoutEach } from "scorewright";
import { raisedBy } from "../faults/raised.js";

// Between least and most, calls 0.6 and mails 0.4: Ana 0.6; Bo 0.6 · 0.8 + 0.4 · 0.4 = 0.64; Cy 0.4.
// Without Cy: Ana 0.6, Bo 0.4. Without Bo: Ana 0.6, Cy 0.4. Without Ana: Bo 0.6, Cy 0.4.
const people = table({ ids: ["ana", "bo", "cy"], columns: { calls: [10, 8, 0], mails: [0, 4, 10] } });
const score = [
  { metric: "calls", weight: 0.6 },
  { metric: "mails", weight: 0.4 },
];
const scheme = draft({ score });

describe("leaving out each person", () => {
  it("says who of the others moves", () => {
    const { rows, moves } = withoutEach(scheme, people);
    expect(moves).toEqual([
      { without: "cy", person: "ana", rankFrom: 2, rankTo: 1 },
      { without: "cy", person: "bo", rankFrom: 1, rankTo: 2 },
    ]);
    expect(rows).toEqual([
      {
        without: "ana",
        people: 2,
        kendallTauB: 1,
        meanShift: 0,
        moved: 0,
        gained: 0,
        lost: 0,
        leaders: ["bo"],
        issues: null,
      },
      {
        without: "bo",
        people: 2,
        kendallTauB: 1,
        meanShift: 0,
        moved: 0,
        gained: 0,
        lost: 0,
        leaders: ["ana"],
        issues: null,
      },
      {
        without: "cy",
        people: 2,
        kendallTauB: -1,
        meanShift: 1,
        moved: 2,
        gained: 0,
        lost: 0,
        leaders: ["ana"],
        issues: null,
      },
    ]);
  });

  it("goes on where the rest cannot be calibrated", () => {
    const strict = [{ metric: "calls", normalize: { kind: "minMax", onConstant: "error" } }] as const;
    const alike = table({ ids: ["ana", "bo", "cy"], columns: { calls: [5, 5, 9] } });
    const { rows } = withoutEach(draft({ score: strict }), alike);
    expect(rows.map(({ without, issues }) => [without, issues?.map(({ code }) => code) ?? null])).toEqual([
      ["ana", null],
      ["bo", null],
      ["cy", ["flat-population"]],
    ]);
  });

  it("says so where it is given no scheme, or no options", () => {
    const codes = (work: () => unknown) => raisedBy(work).map(({ code, path }) => [code, path]);
    expect(codes(() => withoutEach(undefined as never, people))).toEqual([["unparsed-scheme", ""]]);
    expect(codes(() => rankReversal(null as never, people))).toEqual([["unparsed-scheme", ""]]);
    expect(codes(() => withoutEach(scheme, people, null as never))).toEqual([["wrong-type", "options"]]);
  });

  it("is defined for one person and for nobody", () => {
    const lone = {
      people: 0,
      kendallTauB: null,
      meanShift: null,
      moved: 0,
      gained: 0,
      lost: 0,
      leaders: [],
      issues: null,
    };
    const one = table({ ids: ["ana"], columns: { calls: [1], mails: [2] } });
    expect(withoutEach(scheme, one)).toEqual({ rows: [{ without: "ana", ...lone }], moves: [] });
    expect(withoutEach(scheme, table({ ids: [], columns: { calls: [], mails: [] } }))).toEqual({ rows: [], moves: [] });
  });

  it("leaves groups and words of others as they are", () => {
    const of = [{ metric: "calls", normalize: { kind: "percentileRank", within: "role" } }] as const;
    const team = table({
      ids: ["ana", "bo", "cy"],
      columns: { calls: [1, 2, 7] },
      attributes: { role: ["in", "in", "out"] },
    });
    expect(withoutEach(draft({ score: of }), team).rows.every(({ issues }) => issues === null)).toBe(true);
  });

  it("refuses more people than it was allowed, before it calibrates any", () => {
    const crowd = table({ ids: Array.from({ length: 501 }, (_, k) => `p${k}`), columns: {} });
    expect(raisedBy(() => withoutEach(scheme, crowd)).map(({ code }) => code)).toEqual(["field-too-large"]);
    expect(raisedBy(() => rankReversal(scheme, people, { atMost: 2 })).map(({ code }) => code)).toEqual([
      "field-too-large",
    ]);
    expect(raisedBy(() => withoutEach(scheme, people, { atMost: 0 })).map(({ code }) => code)).toEqual([
      "out-of-range",
    ]);
  });
});

describe("the rank reversal test", () => {
  it("finds whom somebody's leaving turns round", () => {
    expect(rankReversal(scheme, people)).toEqual({
      change: "remove",
      leaders: ["bo"],
      rows: [
        { person: "ana", reversals: 0, leaders: ["bo"], issues: null },
        { person: "cy", reversals: 1, leaders: ["ana"], issues: null },
      ],
      pairs: [{ person: "cy", ahead: "bo", behind: "ana" }],
    });
  });

  it("does not take a tie for a turn", () => {
    // Equal weights: Ana 0.5, Bo 0.6, Cy 0.5. Without Cy, Ana and Bo have 0.5 each; without Ana, Bo and Cy.
    expect(rankReversal(draft({ metrics: ["calls", "mails"] }), people).pairs).toEqual([]);
  });

  it("finds whom somebody's doing worse turns round", () => {
    // Cy with 0 calls and 0 mails: mails now go to 4, so Ana 0.6, Bo 0.48 + 0.4 = 0.88, nobody turned.
    // Ana with 0 and 0: calls go to 8: Bo 0.6 + 0.16 = 0.76, Cy 0.4, nobody turned.
    expect(rankReversal(scheme, people, { change: "worsen" }).pairs).toEqual([]);
    // Calls 0.7, mails 0.3: Ana 0.7 · 1, Bo 0.7 · 0.6 + 0.3 · 0.4 = 0.54, Cy 0.3.
    // Cy worsened to 0 and 0: Bo 0.42 + 0.3 = 0.72 is ahead of Ana's 0.7.
    const weights = [
      { metric: "calls", weight: 0.7 },
      { metric: "mails", weight: 0.3 },
    ];
    const others = table({ ids: ["ana", "bo", "cy"], columns: { calls: [10, 6, 0], mails: [0, 4, 10] } });
    expect(rankReversal(draft({ score: weights }), others, { change: "worsen" }).pairs).toEqual([
      { person: "cy", ahead: "ana", behind: "bo" },
    ]);
  });

  it("worsens upwards where less is better, and leaves words and gaps", () => {
    const metrics = [{ id: "calls", direction: "lowerIsBetter" as const }, { id: "grade" }, { id: "mails" }];
    const grade = {
      kind: "categorical",
      scores: [
        { of: "A", earns: 1 },
        { of: "B", earns: 0 },
      ],
    };
    const tree = { weights: { kind: "equal" }, missing: { kind: "renormalise", minimumCoverage: 0 } };
    const of = ["calls", { metric: "grade", normalize: grade }, "mails"];
    const team = table({
      ids: ["ana", "bo", "cy"],
      columns: { calls: [1, 3, 2], grade: ["A", "B", "A"], mails: [3, null, 1] },
    });
    const found = rankReversal(draft({ metrics, score: { ...tree, of } } as never), team, { change: "worsen" });
    expect(found.rows.map(({ person, issues }) => [person, issues])).toEqual([
      ["bo", null],
      ["cy", null],
    ]);
  });

  it("refuses a change that is none", () => {
    const asked = () => rankReversal(scheme, people, { change: "swap" as never });
    expect(raisedBy(asked).map(({ code, path }) => [code, path])).toEqual([["not-a-choice", "change"]]);
  });
});
