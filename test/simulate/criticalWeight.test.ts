import { describe, expect, it } from "vitest";
import { criticalWeight, sweep } from "scorewright";
import type { ScoreColumns } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { fieldOf, weightsOf } from "./fields.js";

const halves = weightsOf({ calls: 0.5, mails: 0.5 });
const two = (ana: readonly (number | null)[], bo: readonly (number | null)[]) =>
  fieldOf(["calls", "mails"], { ana, bo });
const critical = (field: ScoreColumns) => criticalWeight(field, halves, { vary: "calls", between: ["ana", "bo"] });

describe("the critical weight", () => {
  it("is where two people score the same", () => {
    // 80 t + 40 (1 − t) = 60 t + 70 (1 − t): 50 t = 30
    expect(critical(two([80, 40], [60, 70]))).toBeCloseTo(0.6, 12);
  });

  it("is none where one is ahead at every weight, or both are always alike", () => {
    expect(critical(two([80, 40], [60, 30]))).toBe(null);
    expect(critical(two([80, 40], [60, 20]))).toBe(null);
    expect(critical(two([80, 40], [80, 40]))).toBe(null);
    expect(critical(two([0.1 + 0.2, 0.4], [0.3, 0.4]))).toBe(null);
  });

  it("may be an end: all or nothing", () => {
    expect([critical(two([80, 40], [60, 40])), critical(two([80, 40], [80, 30]))]).toEqual([0, 1]);
  });

  it("keeps the proportions of the other weights, whatever their sum", () => {
    // Others 3 : 1. Ana 60 t + 0.75 · 20 (1 − t), bo 0 · t + 0.75 · 40 + 0.25 · 40 = 40 (1 − t): 60 t = 25 (1 − t), 25/85
    const field = fieldOf(["calls", "mails", "visits"], { ana: [60, 20, 0], bo: [0, 40, 40] });
    for (const scale of [1, 100]) {
      const weights = weightsOf({ visits: scale, calls: 7 * scale, mails: 3 * scale });
      expect(criticalWeight(field, weights, { vary: "calls", between: ["ana", "bo"] })).toBeCloseTo(25 / 85, 12);
    }
  });

  it("counts the mean of what is present for somebody who lacks a figure", () => {
    // Bo has no mails: 60 at every weight but 0. Ana has 80 t + 40 (1 − t): 40 t = 20.
    expect(critical(two([80, 40], [60, null]))).toBeCloseTo(0.5, 12);
    // Neither has a score where all that they have weighs nothing, so that end is none.
    expect(critical(two([80, 60], [60, null]))).toBe(null);
    expect(critical(two([80, 40], [null, null]))).toBe(null);
  });

  it("is the one nearer to the stated weight where there are two", () => {
    // Bo lacks visits: t · 1 over t + (1 − t) / 2, which is 2 t / (1 + t): 1/3 at t = 0.2 and 8/9 at t = 0.8.
    // Ana is on the line through both: 4/27 at t = 0, 29/27 at t = 1.
    const field = fieldOf(["calls", "mails", "visits"], { ana: [29 / 27, 4 / 27, 4 / 27], bo: [1, 0, null] });
    const between = ["ana", "bo"] as const;
    const at = (calls: number) =>
      criticalWeight(field, weightsOf({ calls, mails: 1, visits: 1 }), { vary: "calls", between });
    expect(at(1)).toBeCloseTo(0.2, 12);
    expect(at(6)).toBeCloseTo(0.8, 12);
  });

  it("names what it does not know, and a field in which nothing else weighs anything", () => {
    const field = two([80, 40], [60, 70]);
    const codes = (work: () => unknown) => raisedBy(work).map(({ code, path }) => [code, path]);
    expect(codes(() => criticalWeight(field, halves, { vary: "visits", between: ["ana", "bo"] }))).toEqual([
      ["unknown-column", "vary"],
    ]);
    expect(codes(() => criticalWeight(field, halves, { vary: "calls", between: ["ana", "zoe"] }))).toEqual([
      ["unknown-person", "between.1"],
    ]);
    const alone = weightsOf({ calls: 1, mails: 0 });
    expect(codes(() => criticalWeight(field, alone, { vary: "calls", between: ["ana", "bo"] }))).toEqual([
      ["no-weight", "weights"],
    ]);
    const bad = weightsOf({ calls: -1, visits: 1 });
    expect(codes(() => criticalWeight(field, bad, { vary: "calls", between: ["ana", "bo"] }))).toEqual([
      ["unknown-column", "weights.visits"],
      ["missing", "weights.mails"],
    ]);
  });
});

describe("a sweep of one weight", () => {
  // As t goes from 0 to 1: ana t, bo 1 − t, cy 0.6 throughout. Bo leads to 0.4, cy to 0.6, then ana.
  const field = fieldOf(["calls", "mails"], { ana: [1, 0], bo: [0, 1], cy: [0.6, 0.6] });

  it("scores and ranks at each step", () => {
    const { rows, ids } = sweep(field, halves, { vary: "calls", steps: 4 });
    expect(ids).toEqual(["ana", "bo", "cy"]);
    expect(rows.map(({ weight, leaders }) => [weight, leaders])).toEqual([
      [0, ["bo"]],
      [0.25, ["bo"]],
      [0.5, ["cy"]],
      [0.75, ["ana"]],
      [1, ["ana"]],
    ]);
    expect(rows[1]!.scores.map((one) => one!.toFixed(12))).toEqual([0.25, 0.75, 0.6].map((one) => one.toFixed(12)));
    expect(rows[1]!.ranks).toEqual([3, 1, 2]);
  });

  it("tells exactly where the first place changes hands", () => {
    const { changes } = sweep(field, halves, { vary: "calls", steps: 1 });
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      [["bo"], ["cy"]],
      [["cy"], ["ana"]],
    ]);
    expect(changes[0]!.weight).toBeCloseTo(0.4, 12);
    expect(changes[1]!.weight).toBeCloseTo(0.6, 12);
  });

  it("looks between its ends only", () => {
    const changes = (from: number, to: number) =>
      sweep(field, halves, { vary: "calls", from, to, steps: 1 }).changes.map(({ after }) => after);
    expect([changes(0.5, 1), changes(0.45, 0.55)]).toEqual([[["ana"]], []]);
  });

  it("goes from one leader to the next where three meet at one weight", () => {
    const meeting = fieldOf(["calls", "mails"], { ana: [1, 0], bo: [0, 1], cy: [0.5, 0.5] });
    const { changes, rows } = sweep(meeting, halves, { vary: "calls", steps: 2 });
    expect(changes.map(({ before, after }) => [before, after])).toEqual([[["bo"], ["ana"]]]);
    expect(changes[0]!.weight).toBeCloseTo(0.5, 12);
    expect(rows[1]!.leaders).toEqual(["ana", "bo", "cy"]);
  });

  it("lets people who are always alike lead together", () => {
    const twins = fieldOf(["calls", "mails"], { ana: [1, 0], bo: [0, 1], cy: [1, 0] });
    expect(sweep(twins, halves, { vary: "calls", steps: 1 }).changes).toMatchObject([
      { before: ["bo"], after: ["ana", "cy"] },
    ]);
  });

  it("takes a crowd that is all alike for one", () => {
    const ids = Array.from({ length: 3000 }, (_, row) => `p${row}`);
    const zeros = { ids, columns: ["calls", "mails"].map((id) => ({ id, values: new Float64Array(ids.length) })) };
    const { rows, changes } = sweep(zeros, halves, { vary: "calls", steps: 1 });
    expect([rows[0]!.leaders.length, changes]).toEqual([3000, []]);
  });

  it("has no leader where nobody has a score", () => {
    const { rows, changes } = sweep(two([null, null], [null, null]), halves, { vary: "calls", steps: 1 });
    expect([rows[0]!.leaders, rows[0]!.ranks, changes]).toEqual([[], [null, null], []]);
  });

  it("refuses ranges that are none", () => {
    const paths = (options: object) =>
      raisedBy(() => sweep(field, halves, { vary: "calls", steps: 2, ...options })).map(({ code, path }) => [
        code,
        path,
      ]);
    expect(paths({ from: -1 })).toEqual([["out-of-range", "from"]]);
    expect(paths({ to: 80 })).toEqual([["out-of-range", "to"]]);
    expect(paths({ from: 0.5, to: 0.5 })).toEqual([["empty-range", "to"]]);
    expect(paths({ steps: 0 })).toEqual([["out-of-range", "steps"]]);
  });
});
