import { describe, expect, it } from "vitest";
import { calibrate, fromJson, leaderboard, parseScheme, score, table, toJson, statementsOf } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { points, teamRun, teamScheme } from "./team.js";
import type { Person } from "./team.js";

type Parts = Readonly<Record<string, unknown>>;
const ranking = (how: Parts) => ({ ranks: [{ id: "overall", by: { node: "total" }, ...how }] });

/** Everybody's place by name, however the rows stand. */
function places(how: Parts, people: readonly Person[], more: Parts = {}) {
  const run = teamRun({ ...ranking(how), ...more }, people);
  const turned = teamRun({ ...ranking(how), ...more }, [...people].reverse());
  const byName = ({ scores }: typeof run) =>
    Object.fromEntries(scores.ids.map((id, row) => [id, scores.ranks[0]!.ranks[row]!]));
  expect(byName(turned)).toEqual(byName(run));
  return byName(run);
}

// dee has 90 points, ana, bo and cy 70, eve 40, flo none.
const team: Person[] = [
  { id: "cy", calls: 70, mails: 70, revenue: null, office: "west" },
  { id: "ana", calls: 80, mails: 60, revenue: 5, quota: 10, office: "east" },
  { id: "dee", calls: 90, mails: 90, revenue: 1, office: "west" },
  { id: "bo", calls: 60, mails: 80, revenue: 3, quota: 2, office: "east" },
  { id: "flo", calls: null, mails: null, revenue: 9, office: "east" },
  { id: "eve", calls: 40, mails: 40, revenue: 8 },
];

describe("people who tie", () => {
  it.each([
    ["competition", { dee: 1, ana: 2, bo: 2, cy: 2, eve: 5, flo: 0 }],
    ["dense", { dee: 1, ana: 2, bo: 2, cy: 2, eve: 3, flo: 0 }],
    ["modified", { dee: 1, ana: 4, bo: 4, cy: 4, eve: 5, flo: 0 }],
    ["fractional", { dee: 1, ana: 3, bo: 3, cy: 3, eve: 5, flo: 0 }],
  ])("share places by the %s convention", (ties, expected) => {
    expect(places({ ties }, team)).toEqual(expected);
  });

  it("stand in the order of their ids where the scheme says so, under every convention", () => {
    const expected = { dee: 1, ana: 2, bo: 3, cy: 4, eve: 5, flo: 0 };
    for (const ties of ["ordinal", "competition", "dense", "modified", "fractional"])
      expect(places({ ties, remaining: "personId" }, team)).toEqual(expected);
    const codeUnits = ["b", "B", "ä", "a"].map((id) => ({ id, calls: 50, mails: 50 }));
    expect(places({ remaining: "personId" }, codeUnits)).toEqual({ B: 1, a: 2, b: 3, ä: 4 });
  });

  it("are told apart by another node's published score", () => {
    expect(places({ tieBreaks: [{ node: "calls" }] }, team)).toMatchObject({ ana: 2, cy: 3, bo: 4, eve: 5 });
    const near = [
      { id: "ana", calls: 60.02, mails: 79.98 },
      { id: "bo", calls: 60, mails: 80 },
    ];
    expect(places({ tieBreaks: [{ node: "calls" }] }, near)).toEqual({ ana: 1, bo: 1 });
  });

  it("are told apart by a metric in its own direction, whoever has no figure coming last", () => {
    const metrics = (direction: string, baseline = 0) => ({
      metrics: teamScheme().metrics.map((metric) =>
        metric.id === "revenue" ? { ...metric, direction, baseline } : metric,
      ),
    });
    const by = (direction: string, of?: string) =>
      places(
        { tieBreaks: [{ metric: "revenue", ...(of === undefined ? {} : { of }) }] },
        team,
        metrics(direction, of === "progress" ? 20 : 0),
      );
    expect(by("higherIsBetter")).toMatchObject({ ana: 2, bo: 3, cy: 4 });
    expect(by("lowerIsBetter")).toMatchObject({ bo: 2, ana: 3, cy: 4 });
    // of a quota of 10 and of 2: 0.5 and 1.5 attained; of the way down from 20 they have gone 1.5 and 0.94
    expect(by("higherIsBetter", "attainment")).toMatchObject({ bo: 2, ana: 3, cy: 4 });
    expect(by("lowerIsBetter", "attainment")).toMatchObject({ ana: 2, bo: 3, cy: 4 });
    expect(by("lowerIsBetter", "progress")).toMatchObject({ ana: 2, bo: 3, cy: 4 });
  });

  it("are asked one question after the other, and the last ones left share their place", () => {
    const people = ["ana", "bo", "cy", "dee"].map((id, k) => ({ id, calls: 50, mails: 50, revenue: [7, 8, 8, 8][k]! }));
    const metrics = teamScheme().metrics.map((metric) => ({ ...metric, direction: "higherIsBetter" }));
    const asked = people.map((one, k) => ({ ...one, quota: [9, 1, 2, 2][k]! }));
    const tieBreaks = [{ node: "mails" }, { metric: "revenue" }, { metric: "quota" }];
    expect(places({ tieBreaks }, asked, { metrics })).toEqual({ cy: 1, dee: 1, bo: 3, ana: 4 });
    expect(places({ tieBreaks, remaining: "personId" }, asked, { metrics })).toEqual({ cy: 1, dee: 2, bo: 3, ana: 4 });
    const { decidedBy } = teamRun({ ...ranking({ tieBreaks, remaining: "personId" }), metrics }, asked).scores
      .ranks[0]!;
    // ana is told apart by revenue, bo from cy by quota, cy from dee by the id
    expect(Array.from(decidedBy!)).toEqual([1, 2, 3, 3]);
  });

  it("tie within their group only", () => {
    const within = { within: "office", tieBreaks: [{ node: "calls" }], remaining: "personId" };
    expect(places(within, team)).toEqual({ ana: 1, bo: 2, cy: 2, dee: 1, eve: 0, flo: 0 });
  });

  it("have no place to share where nobody has a score, and the first where one is alone", () => {
    expect(places({ ties: "fractional", remaining: "personId" }, [{ id: "ana" }])).toEqual({ ana: 0 });
    expect(places({ ties: "fractional" }, [team[0]!])).toEqual({ cy: 1 });
    expect(places({ tieBreaks: [{ node: "calls" }], remaining: "personId" }, [])).toEqual({});
  });
});

describe("unrounded scores", () => {
  const near = (...calls: number[]) => calls.map((own, k) => ({ id: `p${k}`, calls: own, mails: own }));

  it("decide where the scheme says so, while the same is published", () => {
    const people = near(70.04, 70);
    expect(points(teamRun({}, people), "total")).toEqual({ p0: 70, p1: 70 });
    expect(places({}, people)).toEqual({ p0: 1, p1: 1 });
    expect(places({ decideOn: "unrounded" }, people)).toEqual({ p0: 1, p1: 2 });
  });

  it("tie as far as the tolerance, in points, from the first of their group", () => {
    const how = { decideOn: "unrounded", tolerance: 0.1 };
    expect(places(how, near(70.3, 70.2, 70.1, 70))).toEqual({ p0: 1, p1: 1, p2: 3, p3: 3 });
    // 1.1 − 1 is 0.10000000000000009 in doubles
    expect(places(how, near(1.1, 1, 0.8999))).toEqual({ p0: 1, p1: 1, p2: 3 });
  });

  it("that differ by float noise only are equal", () => {
    // 0.1 + 0.2 is not 0.3 in doubles; both have 30 points
    const metrics = ["a", "b", "c", "d"].map((id) => ({ id, direction: "higherIsBetter" }));
    const normalize = { kind: "goalposts", low: 0, high: 1 };
    const of = [0.1, 0.2, 0.3, 0.4].map((weight, k) => ({ metric: metrics[k]!.id, weight, normalize }));
    const scheme = parseScheme({
      ...{ schemaVersion: 1, id: "noise", metrics, score: { id: "total", of } },
      ranks: [{ id: "overall", by: { node: "total" }, decideOn: "unrounded" }],
    });
    const made = table({ ids: ["ana", "bo"], columns: { a: [1, 0], b: [1, 0], c: [0, 1], d: [0, 0] } });
    expect(Array.from(score(calibrate(scheme, made), made).ranks[0]!.ranks)).toEqual([1, 1]);
  });

  it("rank by a leaf, and in groups", () => {
    const people = near(70.04, 70, 70.02).map((one, k) => ({ ...one, office: k === 1 ? "west" : "east" }));
    const how = { by: { node: "calls" }, decideOn: "unrounded", within: "office" };
    expect(places(how, people)).toEqual({ p0: 1, p1: 1, p2: 2 });
  });
});

describe("prizes and conditions on places", () => {
  const people = (...calls: number[]) =>
    calls.map((own, k) => ({ id: `p${k}`, calls: own, mails: own, role: k === 1 ? "new" : "old" }));
  const board = (how: Parts, prizes: readonly string[], component: Parts = {}) => ({
    ...ranking(how),
    plan: {
      currency: "USD",
      settle: { round: "half-even" },
      components: [{ id: "board", pay: { kind: "prizes", rank: "overall", prizes }, ...component }],
    },
  });
  const won = (parts: Parts, team: readonly Person[]) => statementsOf(teamRun(parts, team)).map(({ total }) => total);
  const refusal = (work: () => unknown) => raisedBy(work).map(({ code, received }) => `${code} ${received}`);

  it.each([
    ["competition", "place 2: 2 of 4 people with 20.0: p1, p2"],
    ["dense", "place 2: 2 of 4 people with 20.0: p1, p2"],
    ["modified", "place 3: 2 of 4 people with 20.0: p1, p2"],
    ["fractional", "place 2.5: 2 of 4 people with 20.0: p1, p2"],
  ])("are refused where a %s tie takes up a place with a prize, and only there", (ties, received) => {
    const four = people(30, 20, 20, 10);
    expect(refusal(() => won(board({ ties }, ["300", "200"]), four))).toEqual([
      `tie-meets-prize ${JSON.stringify(received)}`,
    ]);
    expect(won(board({ ties }, ["300"]), four)).toEqual(["300.00", "0.00", "0.00", "0.00"]);
  });

  it("go to those whom tie-breaks, or at last their ids, put first", () => {
    const four = people(30, 20, 20, 10).map((one, k) => ({ ...one, revenue: k }));
    const metrics = teamScheme().metrics.map((metric) => ({ ...metric, direction: "higherIsBetter" }));
    const prizes = ["300", "200", "100"];
    const byRevenue = { ...board({ tieBreaks: [{ metric: "revenue" }] }, prizes), metrics };
    expect(won(byRevenue, four)).toEqual(["300.00", "100.00", "200.00", "0.00"]);
    expect(won(board({ ties: "ordinal", remaining: "personId" }, prizes), four)).toEqual([
      ...["300.00", "200.00", "100.00", "0.00"],
    ]);
  });

  it("keep the places of the ranking where only one of a tie may win; a half has no prize", () => {
    const newcomers = { for: { attribute: "role", equals: "new" } };
    const alone = (ties: string) => won(board({ ties }, ["300", "200", "100"], newcomers), people(30, 20, 20, 10))[1];
    expect([alone("competition"), alone("dense"), alone("modified")]).toEqual(["200.00", "200.00", "100.00"]);
    expect(refusal(() => alone("fractional"))).toEqual(['tie-meets-prize "place 2.5: 1 of 4 people with 20.0: p1"']);
  });

  it("name both ends of a tie within a tolerance", () => {
    const how = { decideOn: "unrounded", tolerance: 0.5 };
    expect(refusal(() => won(board(how, ["300"]), people(30, 29.6)))).toEqual([
      'tie-meets-prize "place 1: 2 of 2 people with 29.6 to 30.0: p0, p1"',
    ]);
  });

  it("hang on whatever tells ties apart, and peers that move it are spoken of", () => {
    const [calls, mails] = teamScheme().score.of;
    const of = [calls, { ...mails, normalize: { kind: "minMax" } }];
    const told = (tieBreaks: readonly unknown[]) => {
      const how = { by: { node: "calls" }, tieBreaks, remaining: "personId" };
      const parts = { ...board(how, ["300"]), score: { id: "total", of }, quadrants: [] };
      return teamRun(parts, people(30, 20)).calibration.notices.filter(({ code }) => code === "relative-feeds-pay");
    };
    expect(told([])).toEqual([]);
    expect(told([{ node: "mails" }])).toEqual([
      { code: "relative-feeds-pay", path: "metrics.mails", values: { metric: "mails" } },
    ]);
  });

  it("hold a half against any number", () => {
    const gate = (test: Parts) => [
      { id: "top", kind: "gate", when: { rank: "overall", ...test }, effect: { kind: "zero" } },
    ];
    const passes = (test: Parts) =>
      won(
        board({ ties: "fractional" }, [], {
          pay: { kind: "perUnit", amount: "1" },
          base: { metric: "calls" },
          then: gate(test),
        }),
        people(30, 20, 20, 10),
      ).map((total) => total !== "0.00");
    expect(passes({ atMost: 2 })).toEqual([true, false, false, false]);
    expect(passes({ atMost: 2.5 })).toEqual([true, true, true, false]);
    expect(passes({ equals: 2.5 })).toEqual([false, true, true, false]);
  });

  it("show a half in the statement, on the leaderboard and in storage", () => {
    const run = teamRun(board({ ties: "fractional" }, ["300"]), people(30, 20, 20, 10));
    const [line] = statementsOf(run)[1]!.lines;
    expect(line!.operands).toContainEqual({ name: "rank", value: "2.5", fact: { rank: "overall" } });
    expect(leaderboard(run.scores, "overall").map(({ rank }) => rank)).toEqual([1, 2.5, 2.5, 4]);
    expect(fromJson(JSON.parse(JSON.stringify(toJson(run.scores))), "scores")).toEqual(run.scores);
  });
});

describe("the calibration", () => {
  it("carries how places are given, and gives the same places when it comes back from storage", () => {
    const how = { ties: "dense", decideOn: "unrounded", tolerance: 10, tieBreaks: [{ node: "calls" }] };
    const { calibration, scores, table: made } = teamRun(ranking(how), team);
    expect(calibration.ranks).toEqual([{ id: "overall", by: { node: "total" }, ...how, remaining: "share" }]);
    expect(score(fromJson(JSON.parse(JSON.stringify(toJson(calibration))), "calibration"), made)).toEqual(scores);
  });
});
