import { describe, expect, it } from "vitest";
import { calibrate, leaderboard, score } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { points, teamRun, teamScheme, teamTable } from "./team.js";
import type { Person } from "./team.js";

const team: Person[] = [
  { id: "ana", calls: 80, mails: 60, office: "east" },
  { id: "bo", calls: 60, mails: 80, office: "west" },
  { id: "cy", calls: 20, mails: null, office: "west" },
  { id: "dee", calls: null, mails: null },
];
const cells = (run: ReturnType<typeof teamRun>) =>
  Array.from(run.scores.quadrants[0]!.codes, (code) => run.scores.quadrants[0]!.cells[code] ?? null);

describe("score", () => {
  it("publishes every node from its own unpublished score", () => {
    expect(points(teamRun({}, team), "total")).toEqual({ ana: 70, bo: 70, cy: 20, dee: null });
    expect(points(teamRun({}, team), "calls")).toEqual({ ana: 80, bo: 60, cy: 20, dee: null });
  });

  it("keeps the share of the weight that was present", () => {
    expect(Array.from(teamRun({}, team).scores.nodes[0]!.coverage!)).toEqual([1, 1, 0.5, 0]);
  });

  it("ranks by competition and gives no place without a score", () => {
    const { ranks, ranked } = teamRun({}, team).scores.ranks[0]!;
    expect([Array.from(ranks), Array.from(ranked)]).toEqual([[1, 1, 3, 0], [3]]);
  });

  it("ranks within groups where the rank says so", () => {
    const within = [{ id: "overall", by: { node: "total" }, within: "office" }];
    expect(Array.from(teamRun({ ranks: within }, team).scores.ranks[0]!.ranks)).toEqual([1, 1, 2, 0]);
  });

  it("decides on what is published: who shows the same is ranked the same", () => {
    const near = [
      { id: "ana", calls: 70.04, mails: 70 },
      { id: "bo", calls: 70, mails: 70 },
    ];
    const run = teamRun({}, near);
    expect([points(run, "total"), Array.from(run.scores.ranks[0]!.ranks)]).toEqual([{ ana: 70, bo: 70 }, [1, 1]]);
  });

  it("places in a quadrant by its two nodes, the cut belonging to the high side", () => {
    const edge = [{ id: "on", calls: 50, mails: 50 }, { id: "below", calls: 49.94, mails: 49.96 }, ...team];
    // 49.96 is published as 50.0, which lies on the cut; 49.94 as 49.9
    expect(cells(teamRun({}, edge))).toEqual(["champion", "farmer", "champion", "champion", null, null]);
  });

  it("leaves out a child below the minimum coverage as a whole", () => {
    const tree = {
      id: "total",
      missing: { kind: "renormalise", minimumCoverage: 0.6 },
      of: [
        { id: "both", weight: 0.4, of: teamScheme().score.of },
        { ...teamScheme().score.of[0]!, metric: "revenue", weight: 0.6 },
      ],
    };
    const metrics = teamScheme().metrics.map((metric) => ({ ...metric, direction: "higherIsBetter" }));
    const run = teamRun({ score: tree, metrics }, [{ id: "ana", calls: 90, revenue: 40 }]);
    // calls alone are half of `both`: below 0.6, so it is missing and revenue's 0.6 carries the total
    expect([points(run, "both"), points(run, "total")]).toEqual([{ ana: null }, { ana: 40 }]);
  });

  it("works for one person and for nobody", () => {
    expect(points(teamRun({}, [team[0]!]), "total")).toEqual({ ana: 70 });
    expect(teamRun({}, []).scores.ids).toEqual([]);
  });
});

describe("the leaderboard", () => {
  it("lists who has a place, from the first on, ties by id", () => {
    const { scores } = teamRun({}, [...team].reverse());
    expect(leaderboard(scores, "overall")).toEqual([
      { rank: 1, person: "ana", score: 70 },
      { rank: 1, person: "bo", score: 70 },
      { rank: 3, person: "cy", score: 20 },
    ]);
  });
});

describe("a stored calibration", () => {
  it("keeps everybody where they were when somebody better joins", () => {
    const relative = teamScheme({
      score: { id: "total", of: [{ metric: "calls", weight: 1, normalize: { kind: "minMax" } }] },
      quadrants: [],
    });
    const before = calibrate(relative, teamTable(team));
    const joined = teamTable([...team, { id: "new", calls: 200 }]);
    expect(points({ scores: score(JSON.parse(JSON.stringify(before)), joined) }, "total")).toMatchObject({
      ana: 100,
      bo: 66.7,
      new: 100,
    });
    expect(points({ scores: score(calibrate(relative, joined), joined) }, "total")).toMatchObject({
      ana: 33.3,
      bo: 22.2,
      new: 100,
    });
  });

  it("names the person whose figure a curve refuses", () => {
    const strict = { kind: "goalposts", low: 0, high: 70, outside: "refuse" };
    const tree = { id: "total", of: [{ metric: "calls", weight: 1, normalize: strict }] };
    const [found] = raisedBy(() => teamRun({ score: tree, quadrants: [] }, team));
    expect([found!.code, found!.path, found!.received]).toEqual(["outside-curve", "people.ana", "80"]);
  });
});
