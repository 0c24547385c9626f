import { describe, expect, it } from "vitest";
import { isCalibratedLeaf } from "scorewright";
import type { Calibration } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { points, teamRun } from "./team.js";
import type { Person } from "./team.js";

const team: Person[] = [
  { id: "ana", calls: 80, office: "east" },
  { id: "bo", calls: 60, office: "east" },
  { id: "cy", calls: 20, office: "west" },
  { id: "dee", calls: 40, office: "west" },
  { id: "eli", calls: null, office: "west" },
];
const scored = (normalize: object, people = team) => {
  return teamRun({ score: { id: "total", of: [{ metric: "calls", weight: 1, normalize }] }, quadrants: [] }, people);
};
const curves = ({ score }: Calibration) => score.of.filter(isCalibratedLeaf).flatMap((leaf) => leaf.curves);
const said = (run: ReturnType<typeof teamRun>) =>
  run.calibration.notices
    .filter(({ code }) => code !== "undefined-table")
    .map(({ code, values }) => ({ code, ...values }));

describe("calibrate", () => {
  it("fits a relative curve over those who have a figure", () => {
    const run = scored({ kind: "minMax" });
    expect(curves(run.calibration)[0]).toMatchObject({
      group: null,
      curve: {
        knots: [
          [20, 0],
          [80, 1],
        ],
      },
    });
    expect(points(run, "total")).toEqual({ ana: 100, bo: 66.7, cy: 0, dee: 33.3, eli: null });
  });

  it("fits each group by itself", () => {
    const run = scored({ kind: "minMax", within: "office" });
    expect(points(run, "total")).toEqual({ ana: 100, bo: 0, cy: 0, dee: 100, eli: null });
  });

  it("compares a group that is too small with everybody, and says so", () => {
    const people = [...team, { id: "fay", calls: 50, office: "north" }];
    const run = scored({ kind: "minMax", within: "office", minimumPeers: 2 }, people);
    expect(points(run, "total")).toMatchObject({ ana: 100, bo: 0, fay: 50 });
    expect(said(run)).toEqual([{ code: "small-group", metric: "calls", group: "north", peers: 1 }]);
  });

  it("gives everybody half marks where all figures are equal, and says so", () => {
    const run = scored({ kind: "minMax" }, [
      { id: "ana", calls: 5 },
      { id: "bo", calls: 5 },
    ]);
    expect(points(run, "total")).toEqual({ ana: 50, bo: 50 });
    expect(said(run)).toEqual([{ code: "flat-population", metric: "calls", group: "", peers: 2 }]);
  });

  it("leaves everybody missing where nobody has a figure, and says so", () => {
    const run = scored({ kind: "minMax" }, [{ id: "ana" }]);
    expect([points(run, "total"), said(run)]).toEqual([
      { ana: null },
      [{ code: "no-curve", metric: "calls", group: "", peers: 0 }],
    ]);
  });

  it("names the metric whose figures are all equal where that is an error", () => {
    const [found] = raisedBy(() =>
      scored({ kind: "minMax", onConstant: "error" }, [
        { id: "ana", calls: 5 },
        { id: "bo", calls: 5 },
      ]),
    );
    expect([found!.code, found!.path]).toEqual(["flat-population", "metrics.calls.normalize"]);
  });

  it("reads attainment by each person's own target", () => {
    const metrics = [{ id: "calls", direction: "higherIsBetter", target: { metric: "mails" } }, { id: "mails" }];
    const score = { id: "total", of: [{ metric: "calls", weight: 1, normalize: { kind: "attainment" } }] };
    const people = [
      { id: "ana", calls: 30, mails: 40 },
      { id: "bo", calls: 30, mails: 0 },
      { id: "cy", calls: 30 },
    ];
    const run = teamRun({ metrics, score, quadrants: [] }, people);
    expect(points(run, "total")).toEqual({ ana: 75, bo: null, cy: null });
    expect(run.scores.notices).toEqual([
      { code: "no-target", path: "metrics.calls.target", values: { metric: "calls", count: 2 } },
    ]);
  });
});

describe("cuts from the population", () => {
  const cells = ["high", "low"].flatMap((x) => ["high", "low"].map((y) => ({ x, y, id: `${x}${y}` })));
  const cut = (kind: string, people: Person[]) => {
    const axis = (node: string, how: string) => ({ node, cut: { kind: how } });
    const quadrants = [{ id: "style", x: axis("calls", kind), y: axis("mails", "median"), cells }];
    return teamRun({ quadrants }, people);
  };

  it("lie at the mean or the median of published scores", () => {
    const people = [20, 40, 90].map((calls, k) => ({ id: `p${k}`, calls, mails: 50 }));
    expect(cut("mean", people).calibration.quadrants[0]!.x.cuts).toEqual([{ at: 50, edge: "upper" }]);
    expect(cut("median", people).calibration.quadrants[0]!.x.cuts).toEqual([{ at: 40, edge: "upper" }]);
  });

  it("are absent where nobody has a score: nobody is placed, and a notice says so", () => {
    const run = cut("mean", [{ id: "ana", mails: 50 }]);
    expect([run.calibration.quadrants[0]!.x.cuts, Array.from(run.scores.quadrants[0]!.codes)]).toEqual([null, [-1]]);
    expect(said(run)).toEqual([
      { code: "no-cut", node: "calls" },
      { code: "flat-cut", node: "mails", at: 50 },
    ]);
  });
});

describe("profiles", () => {
  const profile = (id: string, when: unknown, calls: number) => ({
    id,
    when,
    weights: [
      { of: "calls", weight: calls },
      { of: "mails", weight: 1 - calls },
    ],
  });
  const hunters = profile("hunters", { attribute: "role", equals: "hunter" }, 0.75);
  const people = [
    { id: "ana", calls: 80, mails: 40, role: "hunter" },
    { id: "bo", calls: 80, mails: 40 },
  ];

  it("give some people other weights", () => {
    expect(points(teamRun({ profiles: [hunters] }, people), "total")).toEqual({ ana: 70, bo: 60 });
  });

  it("leave whose facts are unknown to the scheme's own weights, with a notice", () => {
    expect(teamRun({ profiles: [hunters] }, people).scores.notices).toEqual([
      { code: "profile-unknown", path: "profiles.hunters", values: { profile: "hunters", facts: "role", count: 1 } },
    ]);
  });

  it("may not both fit somebody", () => {
    const busy = { ...profile("busy", { metric: "calls", atLeast: 80 }, 0.25), mayReadOutcome: true };
    const [found] = raisedBy(() => teamRun({ profiles: [hunters, busy] }, people));
    expect([found!.path, found!.received]).toEqual(["people.ana", '["hunters","busy"]']);
  });
});
