import { describe, expect, it } from "vitest";
import { shapley } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { fieldOf, weightsOf } from "./fields.js";

const target = (values: Readonly<Record<string, number>>) => ({
  id: "target",
  values: Object.entries(values).map(([id, value]) => ({ id, value })),
});
const pointsOf = (...args: Parameters<typeof shapley>) =>
  shapley(...args).rows.map(({ points }) => points.map((one) => one.points));

const field = fieldOf(["calls", "mails", "visits"], { ana: [80, 60, 40] });
const weights = weightsOf({ calls: 0.5, mails: 0.3, visits: 0.2 });
const fifty = target({ visits: 50, mails: 50, calls: 50 });

describe("Shapley values", () => {
  it("of the arithmetic mean are each column's weight times what it differs by", () => {
    const { reference, rows } = shapley(field, weights, { reference: fifty });
    expect([reference, rows[0]!.referenceScore]).toEqual(["target", 50]);
    expect(rows[0]!.score).toBeCloseTo(66, 12);
    // 0.5 · 30, 0.3 · 10, 0.2 · (−10)
    const points = rows[0]!.points.map((one) => one.points!);
    expect(points.map((one) => one.toFixed(12))).toEqual(["15.000000000000", "3.000000000000", "-2.000000000000"]);
  });

  it("of the geometric mean of two are the means over both orders", () => {
    // From (1, 1) to (0.25, 0.64), weights alike: 1, 0.5 with the first, 0.8 with the second, 0.4 with both.
    // The first loses ((1 − 0.5) + (0.8 − 0.4)) / 2 = 0.45, the second ((1 − 0.8) + (0.5 − 0.4)) / 2 = 0.15.
    const two = fieldOf(["calls", "mails"], { ana: [0.25, 0.64] });
    const options = { reference: target({ calls: 1, mails: 1 }), exponent: 0 };
    const [points] = pointsOf(two, weightsOf({ calls: 1, mails: 1 }), options);
    expect(points!.map((one) => one!.toFixed(12))).toEqual(["-0.450000000000", "-0.150000000000"]);
  });

  it("by looking at every set are those of the closed form", () => {
    // The exponent 1 is the closed form; 1 + 1e-9 looks at the sets, and is the same mean but for some 1e-9 of it.
    const [closed] = pointsOf(field, weights, { reference: fifty });
    const [looked] = pointsOf(field, weights, { reference: fifty, exponent: 1 + 1e-9 });
    expect(looked!.filter((one, k) => Math.abs(one! - closed![k]!) > 1e-6)).toEqual([]);
  });

  it.each([1, 0, -1, 2.5])("add up to what the score differs by, under the exponent %d", (exponent) => {
    const people = fieldOf(["calls", "mails", "visits"], { ana: [80, 60, 40], bo: [0, 30, null], cy: [50, 50, 50] });
    for (const row of shapley(people, weights, { reference: fifty, exponent }).rows) {
      const sum = row.points.reduce((so, { points }) => so + (points ?? 0), 0);
      expect(sum).toBeCloseTo(row.score! - row.referenceScore!, 11);
    }
  });

  it("leave out what a person lacks, on both sides", () => {
    const gaps = fieldOf(["calls", "mails"], { ana: [80, null], bo: [null, null] });
    const { rows } = shapley(gaps, weightsOf({ calls: 1, mails: 3 }), { reference: target({ calls: 50, mails: 90 }) });
    const nothing = [
      { column: "calls", points: null },
      { column: "mails", points: null },
    ];
    expect(rows).toEqual([
      { id: "ana", score: 80, referenceScore: 50, points: [{ column: "calls", points: 30 }, nothing[1]] },
      { id: "bo", score: null, referenceScore: null, points: nothing },
    ]);
  });

  it("give a column that weighs nothing no points", () => {
    for (const exponent of [1, 0])
      expect(
        pointsOf(field, weightsOf({ calls: 1, mails: 0, visits: 0 }), { reference: fifty, exponent })[0]!.slice(1),
      ).toEqual([0, 0]);
  });

  it("look at 12 columns and no more, but for the arithmetic mean", () => {
    const wide = (count: number) => {
      const ids = Array.from({ length: count }, (_, k) => `m${k}`);
      const of = (value: number) => Object.fromEntries(ids.map((id) => [id, value]));
      const args = [fieldOf(ids, { ana: ids.map(() => 0.5) }), weightsOf(of(1))] as const;
      return (exponent: number) => pointsOf(...args, { reference: target(of(1)), exponent })[0]!;
    };
    expect(wide(12)(0).every((one) => Math.abs(one! + 0.5 / 12) < 1e-12)).toBe(true);
    expect(wide(13)(1)).toHaveLength(13);
    expect(raisedBy(() => wide(13)(0)).map(({ code }) => code)).toEqual(["field-too-large"]);
  });

  it("say so where nothing to hold against is passed, or what is no score", () => {
    const codes = (options: object, own = field) =>
      raisedBy(() => shapley(own, weights, options as never)).map(({ code, path }) => [code, path]);
    expect(codes({})).toEqual([["wrong-type", "reference"]]);
    expect(codes({ reference: fifty, exponnent: 2 })).toEqual([["unknown-key", "options.exponnent"]]);
    const of = (calls: unknown) => ({ reference: target({ calls: calls as number, mails: 1, visits: 1 }) });
    expect(codes(of("50"))).toEqual([["not-a-number", "reference.calls"]]);
    expect(codes(of(1e200))).toEqual([["out-of-range", "reference.calls"]]);
    const huge = fieldOf(["calls", "mails", "visits"], { ana: [1e308, -1e308, 1e308] });
    expect(codes({ reference: fifty }, huge)).toEqual(
      ["calls", "mails", "visits"].map((id) => ["out-of-range", `columns.${id}.ana`]),
    );
  });

  it("need a figure of the reference for each column, by its id", () => {
    const codes = (reference: Parameters<typeof shapley>[2]["reference"]) =>
      raisedBy(() => shapley(field, weights, { reference })).map(({ code, path }) => [code, path]);
    expect(codes(target({ calls: 1, mails: NaN, visits: 2 }))).toEqual([["not-finite", "reference.mails"]]);
    expect(codes(target({ calls: 1, mails: 2, deals: 3 }))).toEqual([
      ["unknown-column", "reference.deals"],
      ["missing", "reference.visits"],
    ]);
  });
});
