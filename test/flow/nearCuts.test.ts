import { describe, expect, it } from "vitest";
import { calibrate, evaluate, fromJson, reward, score, toJson, statementsOf } from "scorewright";
import type { ScoreOptions } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { QUARTER, seedRecords, seedScheme } from "../seedCase.js";
import { at, cellsIn, grid } from "./grid.js";
import type { GridAxis } from "./grid.js";
import { teamRun, teamScheme, teamTable } from "./team.js";
import type { Person } from "./team.js";

const nine = (parts: Partial<GridAxis> = {}) =>
  grid({ node: "calls", cuts: [at(40), at(70)], ...parts }, { node: "mails", cuts: [at(40), at(70)], ...parts });
const person = (id: string, calls: number | null, mails: number | null): Person => ({ id, calls, mails });
const team = [person("ana", 80, 80), person("bo", 55, 39.9), person("cy", 40, 70), person("dee", null, 90)];
const codes = (work: () => unknown) => raisedBy(work).map(({ code, path }) => `${code} ${path}`);

describe("the borderline", () => {
  it("marks who lies closer to a cut than the margin, on an axis that has one", () => {
    const people = [person("on", 40, 90), person("near", 43.9, 90), person("beyond", 44, 90), person("mail", 90, 41)];
    const axes = grid({ node: "calls", cuts: [at(40), at(70)], margin: 4 }, { node: "mails", cut: at(40) });
    expect(Array.from(teamRun(axes, people).scores.quadrants[0]!.borderline!)).toEqual([1, 1, 0, 0]);
  });

  it("marks nobody unplaced, and is absent where no axis has a margin", () => {
    const run = teamRun(nine({ margin: 4 }), [person("ana", 41, null)]);
    expect(Array.from(run.scores.quadrants[0]!.borderline!)).toEqual([0]);
    expect(Object.keys(teamRun(nine(), team).scores.quadrants[0]!)).toEqual(["id", "cells", "codes"]);
  });
});

describe("earlier scores", () => {
  const before = teamRun(nine({ margin: 3 }), [person("ana", 72, 90), person("bo", 38, 90), person("cy", 50, 90)]);
  const later = (
    people: readonly Person[],
    options: ScoreOptions = { previous: before.scores },
    parts = nine({ margin: 3 }),
  ) => {
    const table = teamTable(people);
    const calibration = calibrate(teamScheme(parts), table);
    const scores = score(calibration, table, options);
    return { scores, actions: reward(calibration, { table, scores }).actions, calibration, table };
  };
  const heldIn = ({ scores }: ReturnType<typeof later>) => Array.from(scores.quadrants[0]!.held!);

  it("hold people in their cell until they lie beyond a cut by more than the margin", () => {
    const run = later([person("bo", 43, 90), person("ana", 67, 90), person("cy", 73, 90)]);
    expect([cellsIn(run.scores), heldIn(run)]).toEqual([
      ["lowHigh", "highHigh", "middleHigh"],
      [1, 1, 1],
    ]);
    const moved = later([person("bo", 43.1, 90), person("ana", 66.9, 90), person("cy", 73.1, 90)]);
    expect([cellsIn(moved.scores), heldIn(moved)]).toEqual([
      ["middleHigh", "middleHigh", "highHigh"],
      [0, 0, 0],
    ]);
  });

  it("come back from storage", () => {
    const stored = JSON.stringify(toJson(before.scores));
    const people = [person("ana", 67, 90), person("bo", 43.1, 90)];
    for (const previous of [fromJson(JSON.parse(stored), "scores"), JSON.parse(stored) as ScoreOptions["previous"]])
      expect(later(people, { previous: previous! }).scores).toEqual(later(people).scores);
  });

  it("hold nobody who was not there or was unplaced, and nobody who has no score now", () => {
    const run = later([person("new", 67, 90), person("ana", null, 90)]);
    expect([cellsIn(run.scores), heldIn(run)]).toEqual([
      ["middleHigh", null],
      [0, 0],
    ]);
    const unplaced = teamRun(nine({ margin: 3 }), [person("ana", 72, null)]).scores;
    expect(cellsIn(later([person("ana", 69, 90)], { previous: unplaced }).scores)).toEqual(["middleHigh"]);
  });

  it("without a margin hold whoever lies on the cut", () => {
    const plain = teamRun(nine(), [person("ana", 60, 90), person("bo", 72, 90)]).scores;
    const run = later([person("ana", 70, 90), person("bo", 69.9, 90)], { previous: plain }, nine());
    expect([cellsIn(run.scores), heldIn(run)]).toEqual([
      ["middleHigh", "middleHigh"],
      [1, 0],
    ]);
  });

  it("whose quadrant has other cells hold nobody, and a notice says so", () => {
    const other = teamRun(grid({ node: "calls", cut: at(40) }, { node: "mails", cut: at(40) }), team).scores;
    const run = later([person("ana", 69, 90)], { previous: other });
    expect([cellsIn(run.scores), heldIn(run)]).toEqual([["middleHigh"], [0]]);
    expect(run.scores.notices).toEqual([{ code: "no-previous", path: "quadrants.grid", values: { quadrant: "grid" } }]);
  });

  it("decide about pay and actions, too, along the whole road", () => {
    // cy's volume is 58.7, 11.3 below the cut at 70; bo's and dee's quality lies below a median without a margin
    const scheme = seedScheme({ "quadrants.style.x.margin": 12 });
    const first = evaluate(scheme, seedRecords(), QUARTER);
    expect(cellsIn(first.scores)).toEqual(["champion", "hunter", "farmer", "hunter"]);
    const [style] = first.scores.quadrants;
    const champions = { ...style!, codes: style!.codes.map(() => style!.cells.indexOf("champion")) };
    const previous = { ...first.scores, quadrants: [champions] };
    const run = evaluate(scheme, seedRecords(), { ...QUARTER, previous });
    expect(cellsIn(run.scores)).toEqual(["champion", "hunter", "champion", "hunter"]);
    const times = statementsOf(run)[2]!.lines.find(({ step }) => step === "byStyle")!.operands;
    expect(times).toContainEqual({ name: "times", value: "1.15" });
    expect(run.actions.filter(({ person: id }) => id === "cy").map(({ trigger }) => trigger)).toEqual(["mentorOthers"]);
  });
});

describe("standard errors", () => {
  const people = [person("ana", 70, 90), person("bo", 74, 50), person("cy", 55, null)];
  const errors = (...lists: (readonly (number | null)[])[]) =>
    lists.map((values, k) => ({ node: ["calls", "mails"][k]!, ids: ["ana", "bo", "cy"], values }));
  const flips = (standardErrors: ReturnType<typeof errors>) => {
    const { calibration, table } = teamRun(nine(), people);
    const [quadrant] = score(calibration, table, { standardErrors }).quadrants;
    return quadrant!.flipProbability;
  };

  it("tell how likely somebody belongs to another cell", () => {
    // ana on a cut: a half; bo 4 points of error beyond one cut and 10 from the next on the other axis: 1 − Φ(1) · 0.68269
    const [ana, bo, cy] = flips(errors([4, 4, 4], [0, 10, 10]))!;
    expect([ana, cy]).toEqual([0.5, NaN]);
    expect(bo).toBeCloseTo(1 - 0.841344746069 * (0.977249868052 - 0.158655253931), 9);
  });

  it("that are not known for somebody leave that open", () => {
    expect(Array.from(flips(errors([null, 4, 4], [0, null, 10]))!)).toEqual([NaN, NaN, NaN]);
  });

  it("go by person, in any order, and may be of others too", () => {
    const given = ["calls", "mails"].map((node) => ({ node, ids: ["dee", "bo", "ana"], values: [9, 4, 4] }));
    const [ana, bo, cy] = flips(given)!;
    expect([bo, cy]).toEqual([flips(errors([4, 4, 4], [4, 4, 4]))![1], NaN]);
    // on one cut, and five errors from the other: 1 − ½ · Φ(5)
    expect(ana).toBeCloseTo(0.500000143326, 9);
  });

  it("are for both axes, or for none", () => {
    expect(flips([])).toBeUndefined();
    expect(codes(() => flips(errors([4, 4, 4])))).toEqual(["missing-standard-errors standardErrors.mails"]);
  });
});
