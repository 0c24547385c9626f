import { describe, expect, it } from "vitest";
import { calibrate, evaluate, members, statementsOf } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { QUARTER, seedRecords, seedScheme } from "../seedCase.js";
import { at, cellsIn, cellsOf, grid } from "./grid.js";
import type { GridAxis } from "./grid.js";
import { lines, points, teamRun, teamScheme, teamTable } from "./team.js";
import type { Person } from "./team.js";

const nine = (parts: Partial<GridAxis> = {}) =>
  grid({ node: "calls", cuts: [at(40), at(70)], ...parts }, { node: "mails", cuts: [at(40), at(70)], ...parts });
const person = (id: string, calls: number | null, mails: number | null): Person => ({ id, calls, mails });
const team = [person("ana", 80, 80), person("bo", 55, 39.9), person("cy", 40, 70), person("dee", null, 90)];
const codes = (work: () => unknown) => raisedBy(work).map(({ code, path }) => `${code} ${path}`);

describe("a grid of nine", () => {
  it("has a cell for each two bands; a score on a cut is in the band above, unless the cut says otherwise", () => {
    expect(cellsIn(teamRun(nine(), team).scores)).toEqual(["highHigh", "middleLow", "middleHigh", null]);
    const below = { cuts: [at(40, "lower"), at(70, "lower")] };
    expect(cellsIn(teamRun(nine(below), team).scores)).toEqual(["highHigh", "middleLow", "lowMiddle", null]);
  });

  it("takes names of one's own, and any number of bands", () => {
    const x = { node: "calls", cuts: [at(20), at(40), at(60)], bands: ["d", "c", "b", "a"] };
    const run = teamRun(grid(x, { node: "mails", cut: at(50), bands: ["few", "many"] }), team);
    expect(cellsIn(run.scores)).toEqual(["aMany", "bFew", "bMany", null]);
    expect(run.scores.quadrants[0]!.cells).toHaveLength(8);
  });

  it("cut once is a quadrant, whether it is written with `cut` or with `cuts`", () => {
    const one = (axis: object) => grid({ node: "calls", ...axis }, { node: "mails", cut: at(50) }, cells);
    const cells = cellsOf({ node: "calls" }, { node: "mails" });
    expect(calibrate(teamScheme(one({ cut: at(50) })), teamTable(team)).quadrants).toEqual(
      calibrate(teamScheme(one({ cuts: [at(50)] })), teamTable(team)).quadrants,
    );
    expect(codes(() => teamScheme(one({ cut: at(50), cuts: [at(50)] })))).toEqual(["not-exactly-one quadrants.grid.x"]);
  });

  it("lists who stands where, and sets off what its cells say", () => {
    const { quadrants } = nine();
    const cells = quadrants[0]!.cells.map((cell, k) => ({ ...cell, triggers: k === 8 ? ["mentorOthers"] : [] }));
    const run = teamRun({ quadrants: [{ ...quadrants[0], cells }] }, team);
    expect(members(run.scores, "grid").filter(({ people }) => people.length > 0)).toEqual([
      { cell: "middleLow", people: ["bo"] },
      { cell: "middleHigh", people: ["cy"] },
      { cell: "highHigh", people: ["ana"] },
      { cell: null, people: ["dee"] },
    ]);
    expect(run.actions).toEqual([{ person: "ana", quadrant: "grid", cell: "highHigh", trigger: "mentorOthers" }]);
  });

  it("decides about pay: by a multiplier and by a condition", () => {
    const byCell = {
      id: "byCell",
      kind: "multiplier",
      by: { quadrant: "grid" },
      values: [{ is: "middleHigh", times: "2" }],
      otherwise: "1",
    };
    const member = { quadrant: "grid", in: ["middleHigh", "highHigh"] };
    const component = { id: "c0", for: member, base: { metric: "revenue" }, pay: { kind: "rate", rate: "0.1" } };
    const plan = { currency: "USD", settle: { round: "half-even" }, components: [{ ...component, then: [byCell] }] };
    const run = teamRun(
      { ...nine(), plan },
      team.map((one) => ({ ...one, revenue: 100 })),
    );
    expect(statementsOf(run).map(({ total }) => total)).toEqual(["10.00", "0.00", "20.00", "0.00"]);
    expect(lines(statementsOf(run)[2]!)).toEqual(["pay 10", "byCell 10"]);
    const wrong = { ...component, for: { quadrant: "grid", equals: "star" } };
    expect(codes(() => teamScheme({ ...nine(), plan: { ...plan, components: [wrong] } }))).toEqual([
      "wrong-type plan.components.c0.for.equals",
    ]);
  });
});

describe("cuts of a population", () => {
  const quantiles = (...list: number[]) => list.map((q) => ({ kind: "quantile", q }));
  const found = (cuts: readonly object[], people: readonly Person[]) => {
    const run = teamRun(grid({ node: "calls", cuts }, { node: "mails", cut: at(50) }), people);
    return { cuts: run.calibration.quadrants[0]!.x.cuts, cells: cellsIn(run.scores), run };
  };

  it("lie at quantiles of the published scores of those who have one", () => {
    // 20, 30, 40, 90: 1 + 3 · 0.25 = 1.75th is 27.5, 1 + 3 · 0.75 = 3.25th is 52.5
    const people = [20, 30, 40, 90, null].map((calls, k) => person(`p${k}`, calls, 60));
    expect(found(quantiles(0.25, 0.75), people)).toMatchObject({
      cuts: [{ at: 27.5 }, { at: 52.5 }],
      cells: ["lowHigh", "middleHigh", "middleHigh", "highHigh", null],
    });
  });

  it("that fall together leave the band between them empty, with a notice", () => {
    const people = [50, 50, 50].map((calls, k) => person(`p${k}`, calls, 60));
    const { cells, run } = found(quantiles(0.3, 0.6), people);
    expect(cells).toEqual(["highHigh", "highHigh", "highHigh"]);
    expect(run.calibration.notices.at(-1)).toEqual({
      code: "cuts-together",
      path: "quadrants.grid.x",
      values: { node: "calls", at: 50, band: "middle" },
    });
  });

  it("that are found out of order are refused, and so are two that claim one score for the bands beyond them", () => {
    const people = [20, 30].map((calls, k) => person(`p${k}`, calls, 60));
    expect(codes(() => found([at(40), { kind: "mean" }], people))).toEqual([
      "cuts-out-of-order quadrants.grid.x.cuts.1",
    ]);
    const claims = [
      { kind: "quantile", q: 0.3, edge: "lower" },
      { kind: "quantile", q: 0.6, edge: "upper" },
    ];
    expect(codes(() => found(claims, [people[0]!]))).toEqual(["cuts-out-of-order quadrants.grid.x.cuts.1"]);
    expect(found([at(10), { kind: "mean" }], people).cuts).toMatchObject([{ at: 10 }, { at: 25 }]);
  });

  it("of nobody are none, and nobody is placed", () => {
    const { cuts, cells, run } = found([at(10), ...quantiles(0.5)], [person("ana", null, 60)]);
    expect([cuts, cells]).toEqual([null, [null]]);
    expect(run.calibration.notices.at(-1)).toEqual({
      code: "no-cut",
      path: "quadrants.grid.x",
      values: { node: "calls" },
    });
  });
});

describe("a cut on target", () => {
  const goal = { kind: "goalposts", low: 0, high: 80 };
  const leaf = (metric: string, weight: number, normalize: object) => ({ metric, weight, normalize });
  const metrics = [
    { id: "calls", direction: "higherIsBetter", target: { metric: "quota" } },
    { id: "mails", direction: "higherIsBetter", target: 60 },
    { id: "revenue", direction: "higherIsBetter", target: 5, baseline: { metric: "quota" } },
    { id: "quota" },
  ];
  const onTarget = { cut: { kind: "target" } };
  const cutsOf = (node: string, tree: object, parts: object = {}) => {
    const axes = grid({ node, ...onTarget }, { node: "mails", ...onTarget });
    const scheme = teamScheme({ metrics, score: { id: "total", ...tree }, ranks: [], ...axes, ...parts });
    const { quadrants } = calibrate(scheme, teamTable([person("ana", 10, 10)]));
    return [quadrants[0]!.x.cuts![0]!.at, quadrants[0]!.y.cuts![0]!.at];
  };
  const mixed = [
    leaf("calls", 0.5, { kind: "attainment", cap: 1.2 }),
    leaf("mails", 0.3, goal),
    leaf("revenue", 0.2, { kind: "keyResult" }),
  ];

  it("lies at the score of whoever meets every target: of each person's own, of all, and of a way to go", () => {
    // 0.5 · 100 + 0.3 · (60 ÷ 80 = 75) + 0.2 · 100; the mails alone 75
    expect(cutsOf("total", { of: mixed })).toEqual([92.5, 75]);
  });

  it("is blended as the node blends, at every level", () => {
    // the square root of 1 · 0.75 is 0.8660254
    const pair = [leaf("calls", 0.5, { kind: "attainment" }), leaf("mails", 0.5, goal)];
    expect(cutsOf("total", { aggregate: { kind: "geometricMean" }, of: pair })[0]).toBe(86.6);
    // 0.6 · 86.6025 + 0.4 · 100
    const inner = { id: "inner", weight: 0.6, aggregate: { kind: "geometricMean" }, of: pair };
    expect(cutsOf("total", { of: [inner, leaf("revenue", 0.4, { kind: "keyResult" })] })[0]).toBe(92);
  });

  it("goes by the scheme's own weights, and leaves those of profiles as they are", () => {
    const score = { id: "total", of: [leaf("calls", 0.5, { kind: "attainment" }), leaf("mails", 0.5, goal)] };
    const weights = [
      { of: "calls", weight: 0 },
      { of: "mails", weight: 1 },
    ];
    const profiles = [{ id: "hunters", when: { attribute: "role", equals: "hunter" }, weights }];
    const axes = grid({ node: "total", ...onTarget }, { node: "mails", ...onTarget });
    const people = [
      { ...person("ana", 30, 40), quota: 60, role: "hunter" },
      { ...person("bo", 30, 40), quota: 30 },
    ];
    const run = teamRun({ metrics, score, profiles, ...axes }, people);
    expect(run.calibration.quadrants[0]!.x.cuts).toEqual([{ at: 87.5, edge: "upper" }]);
    expect(points(run, "total")).toEqual({ ana: 50, bo: 75 });
  });

  it("names the metric whose curve refuses its target", () => {
    const narrow = leaf("mails", 0.5, { kind: "goalposts", low: 0, high: 50, outside: "refuse" });
    const tree = { of: [leaf("calls", 0.5, { kind: "attainment" }), narrow] };
    expect(codes(() => cutsOf("total", tree))).toEqual(["outside-curve quadrants.grid.x.cut.metrics.mails.target"]);
  });

  it("is 100 in the seed case for attainments", () => {
    const { calibration } = evaluate(
      seedScheme({ "quadrants.style.x.cut": { kind: "target" } }),
      seedRecords(),
      QUARTER,
    );
    expect(calibration.quadrants[0]!.x.cuts).toEqual([{ at: 100, edge: "upper" }]);
  });
});
