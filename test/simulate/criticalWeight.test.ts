import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { criticalWeight, sweep } from "scorewright";
import type { ScoreColumns } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { fieldOf, weightsOf } from "./fields.js";

const halves = weightsOf({ calls: 0.5, mails: 0.5 });
const two = (ana: readonly (number | null)[], bo: readonly (number | null)[]) =>
  fieldOf(["calls", "mails"], { ana, bo });
const critical = (field: ScoreColumns) => criticalWeight(field, halves, { vary: "calls", between: ["ana", "bo"] });

/** The mean of what is there: t for calls, the rest for mails and visits by their weights; NaN without any. */
function meanAt([calls, mails, visits]: readonly (number | null)[], t: number, weight: number): number {
  const parts = [
    [t, calls],
    [((1 - t) * weight) / (weight + 1), mails],
    [(1 - t) / (weight + 1), visits],
  ] as const;
  const there = parts.filter(([, value]) => value !== null);
  return there.reduce((sum, [w, value]) => sum + w * value!, 0) / there.reduce((sum, [w]) => sum + w, 0);
}

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

  it("is where two only touch", () => {
    // Ana lacks a. At t = 1 both have 70, and both rise by 50/3 there: (40 · 2/3 − 30/3) = 16.67 and 70 − 160/3.
    const touching = (least: number, most: number) =>
      fieldOf(["a", "b", "c", "d"], { ana: [null, most, least, most], bo: [most, most, least, most] });
    const weights = weightsOf({ a: 1, b: 1, c: 1, d: 1 });
    const options = { vary: "b", between: ["ana", "bo"] } as const;
    expect(criticalWeight(touching(20, 70), weights, options)).toBe(1);
    expect(criticalWeight(touching(35, 55), weights, options)).toBe(1);
    // Bo lacks visits: 2 t / (1 + t) at t; its tangent at t = 0.5 is 2/3 + (t − 0.5) · 8/9: 2/9 at 0, 10/9 at 1.
    const tangent = fieldOf(["calls", "mails", "visits"], { ana: [10 / 9, 2 / 9, 2 / 9], bo: [1, 0, null] });
    expect(
      criticalWeight(tangent, weightsOf({ calls: 1, mails: 1, visits: 1 }), { ...options, vary: "calls" }),
    ).toBeCloseTo(0.5, 12);
  });

  it("is wherever halving finds one", () => {
    const figure = fc.option(fc.integer({ min: 0, max: 20 }), { freq: 4 });
    const person = fc.tuple(figure, figure, figure);
    fc.assert(
      fc.property(person, person, fc.integer({ min: 1, max: 3 }), (ana, bo, weight) => {
        const field = fieldOf(["calls", "mails", "visits"], { ana, bo });
        const weights = weightsOf({ calls: 1, mails: weight, visits: 1 });
        const ahead = (t: number) => meanAt(ana, t, weight) - meanAt(bo, t, weight);
        const found = criticalWeight(field, weights, { vary: "calls", between: ["ana", "bo"] });
        if (found !== null) {
          expect(Math.abs(ahead(Math.min(1 - 1e-9, Math.max(1e-9, found))))).toBeLessThan(1e-6);
          return;
        }
        const signs = Array.from({ length: 64 }, (_, k) => ahead((k + 0.5) / 64)).map((one) =>
          Math.abs(one) < 1e-9 ? 0 : Math.sign(one),
        );
        // Nowhere, or where they are alike at every weight, or where somebody has no score.
        expect(new Set(signs).size).toBe(1);
      }),
      { numRuns: 2000 },
    );
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

  it("has whoever is first wherever one looks", () => {
    const figure = fc.option(fc.integer({ min: 0, max: 9 }), { freq: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(figure, figure, figure), { minLength: 1, maxLength: 9 }), (people) => {
        const scored = Object.fromEntries(people.map((figures, k) => [`p${k}`, figures]));
        const { changes } = sweep(
          fieldOf(["calls", "mails", "visits"], scored),
          weightsOf({ calls: 1, mails: 2, visits: 1 }),
          {
            vary: "calls",
            steps: 1,
          },
        );
        const starts = [0, ...changes.map(({ weight }) => weight), 1];
        expect([...starts].sort((a, b) => a - b)).toEqual(starts);
        for (let k = 0; k < starts.length - 1; k++) {
          let always = people.flatMap((figures, row) => (Number.isNaN(meanAt(figures, 0.5, 2)) ? [] : [row]));
          const isNobody = always.length === 0;
          const named = changes[k]?.before ?? changes[k - 1]?.after;
          for (const share of [0.1, 0.5, 0.9]) {
            const t = starts[k]! + share * (starts[k + 1]! - starts[k]!);
            const scores = people.map((figures) => meanAt(figures, t, 2));
            const most = scores.reduce((so, one) => (one > so ? one : so), -Infinity);
            const nearly = people.flatMap((_, row) => (scores[row]! >= most - 1e-9 ? [row] : []));
            always = always.filter((row) => nearly.includes(row));
            for (const id of named ?? []) expect(scores[Number(id.slice(1))]).toBeCloseTo(most, 9);
          }
          expect(always.length > 0 || isNobody).toBe(true);
        }
        for (let k = 1; k < changes.length; k++) expect(changes[k]!.before).toEqual(changes[k - 1]!.after);
      }),
      { numRuns: 1000 },
    );
  });

  it("has a change for each of many who lead for a while", () => {
    // Tangents of t² at 0, 1/1000 … 999/1000: each leads from the middle before its point to the middle after it.
    const ids = Array.from({ length: 1000 }, (_, row) => `p${row}`);
    const of = (id: string, figure: (x: number) => number) => ({ id, values: ids.map((_, row) => figure(row / 1000)) });
    const tangents = { ids, columns: [of("calls", (x) => 2 * x - x * x), of("mails", (x) => -x * x)] };
    const { changes } = sweep(tangents, halves, { vary: "calls", steps: 1 });
    expect(changes.map(({ before }) => before)).toEqual(ids.slice(0, -1).map((id) => [id]));
    expect(changes.filter(({ weight }, k) => Math.abs(weight - (k + 0.5) / 1000) > 1e-9)).toEqual([]);
  });

  it("has no leader where nobody has a score", () => {
    const { rows, changes } = sweep(two([null, null], [null, null]), halves, { vary: "calls", steps: 1 });
    expect([rows[0]!.leaders, rows[0]!.ranks, changes]).toEqual([[], [null, null], []]);
  });

  it("refuses more scores than fit, names that nobody reads, and no options at all", () => {
    const ids = Array.from({ length: 5000 }, (_, row) => `p${row}`);
    const crowd = { ids, columns: ["calls", "mails"].map((id) => ({ id, values: new Float64Array(ids.length) })) };
    const issues = raisedBy(() => sweep(crowd, halves, { vary: "calls", steps: 10_000 }));
    expect(issues.map(({ code, path, received }) => [code, path, received])).toEqual([
      ["field-too-large", "steps", "50005000"],
    ]);
    expect(issues[0]!.remedy).toContain("steps: 1999,");
    const codes = (work: () => unknown) => raisedBy(work).map(({ code, path }) => [code, path]);
    expect(codes(() => sweep(field, halves, { vary: "calls", step: 2 } as never))).toEqual([
      ["unknown-key", "options.step"],
    ]);
    const between = ["ana", "bo"] as const;
    expect(codes(() => criticalWeight(field, halves, { vary: "calls", betwen: between } as never))).toEqual([
      ["unknown-key", "options.betwen"],
    ]);
    expect(codes(() => criticalWeight(field, halves, { vary: "calls" } as never))).toEqual([["wrong-type", "between"]]);
    expect(codes(() => criticalWeight(field, halves, undefined as never))).toEqual([["wrong-type", "options"]]);
  });

  it("takes scores up to 1e100, and refuses what is no score", () => {
    const large = two([8e99, 4e99], [6e99, 7e99]);
    expect(critical(large)).toBeCloseTo(0.6, 12);
    expect(sweep(large, halves, { vary: "calls", steps: 1 }).changes).toMatchObject([
      { before: ["bo"], after: ["ana"] },
    ]);
    const codes = (figure: unknown) =>
      raisedBy(() => critical(two([figure as number, 4], [6, 7]))).map(({ code, path }) => [code, path]);
    expect(codes(1e308)).toEqual([["out-of-range", "columns.calls.ana"]]);
    expect(codes("8")).toEqual([["not-a-number", "columns.calls.ana"]]);
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
