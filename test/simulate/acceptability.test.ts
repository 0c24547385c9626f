import { describe, expect, it } from "vitest";
import { centralWeights, pairwiseWinning, rankAcceptability, rankIntervals, sampleWeights, table } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { fieldOf, weightsOf } from "./fields.js";

const sample = sampleWeights(["calls", "mails"], { draws: 20_000, seed: 11 });
/** Four standard errors of a share at 20,000 draws. */
const ERROR = 4 * Math.sqrt(0.25 / 20_000);

const near = (found: readonly number[], expected: readonly number[]) =>
  expect(found.filter((one, k) => !(Math.abs(one - expected[k]!) <= ERROR))).toEqual([]);

/** The closed form of two columns: cy's 0.4 is first while both weights are below 0.6, last while neither is below 0.4. */
const three = fieldOf(["calls", "mails"], { ana: [1, 0], bo: [0, 1], cy: [0.4, 0.4] });

describe("rank acceptability", () => {
  it("is the share of weights that put a person at each place", () => {
    // t is uniform. Ana has t, bo 1 − t, cy 0.4: ana is first from t = 0.5, second below 0.5 where t > 0.4, else last.
    const { rows } = rankAcceptability(three, sample);
    near(rows[0]!.shares, [0.5, 0.1, 0.4]);
    near(rows[1]!.shares, [0.5, 0.1, 0.4]);
    near(rows[2]!.shares, [0, 0.8, 0.2]);
    expect(rows.map(({ id }) => id)).toEqual(["ana", "bo", "cy"]);
  });

  it("has the mean place beside it", () => {
    // 1 · 0.5 + 2 · 0.1 + 3 · 0.4 = 1.9 and 2 · 0.8 + 3 · 0.2 = 2.2
    const means = rankAcceptability(three, sample).rows.map(({ meanRank }) => meanRank!);
    expect(means.filter((mean, k) => Math.abs(mean - [1.9, 1.9, 2.2][k]!) > 4 * ERROR)).toEqual([]);
  });

  it("gives people who score the same but for float noise the same place, and skips the next", () => {
    const field = fieldOf(["calls", "mails"], {
      ana: [0.3, 0.3],
      bo: [0.1 + 0.2, 0.1 + 0.2],
      cy: [0.1, 0.2],
      di: [1, 1],
    });
    const shares = rankAcceptability(field, sample).rows.map((row) => row.shares);
    expect(shares).toEqual([
      [0, 1, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 0, 1],
      [1, 0, 0, 0],
    ]);
  });

  it("scores somebody who lacks a figure by the others, and ranks nobody without any", () => {
    const field = fieldOf(["calls", "mails"], { ana: [0.5, 0.5], bo: [0.6, null], cy: [null, NaN] });
    expect(rankAcceptability(field, sample).rows).toEqual([
      { id: "ana", meanRank: 2, shares: [0, 1, 0] },
      { id: "bo", meanRank: 1, shares: [1, 0, 0] },
      { id: "cy", meanRank: null, shares: [0, 0, 0] },
    ]);
  });

  it("leaves somebody without a place in the draws in which all they have weighs nothing", () => {
    const around = { weights: weightsOf({ calls: 0, mails: 1 }), concentration: 10 };
    const fixed = sampleWeights(["calls", "mails"], { draws: 10, seed: 1, around });
    const field = fieldOf(["calls", "mails"], { ana: [0.5, 0.5], bo: [0.6, null] });
    expect(rankAcceptability(field, fixed).rows[1]).toEqual({ id: "bo", meanRank: null, shares: [0, 0] });
  });

  it("matches weights to columns by id", () => {
    const turned = { ids: three.ids, columns: [...three.columns].reverse() };
    expect(rankAcceptability(turned, sample)).toEqual(rankAcceptability(three, sample));
  });

  it("takes a Table, one person, and nobody at all", () => {
    const people = table({ ids: ["ana"], columns: { calls: [0.4], mails: [null] } });
    expect(rankAcceptability(people, sample).rows).toEqual([{ id: "ana", meanRank: 1, shares: [1] }]);
    expect(rankAcceptability(table({ ids: [], columns: { calls: [], mails: [] } }), sample).rows).toEqual([]);
  });

  it("does not hang on the size of scores", () => {
    const large = {
      ids: three.ids,
      columns: three.columns.map(({ id, values }) => ({ id, values: Array.from(values, (one) => one! * 1e15) })),
    };
    expect(rankAcceptability(large, sample)).toEqual(rankAcceptability(three, sample));
  });

  it("refuses a sample of other columns, and columns that do not fit", () => {
    const codes = (work: () => unknown) => raisedBy(work).map(({ code, path }) => [code, path]);
    const other = sampleWeights(["calls", "visits"], { draws: 5, seed: 1 });
    expect(codes(() => rankAcceptability(three, other))).toEqual([
      ["unknown-column", "sample.ids.visits"],
      ["missing", "sample.ids.mails"],
    ]);
    const twice = {
      ids: ["ana", "ana"],
      columns: [
        { id: "calls", values: [1] },
        { id: "calls", values: [1, Infinity] },
      ],
    };
    expect(codes(() => rankAcceptability(twice, sample))).toEqual([
      ["duplicate-id", "ids.1"],
      ["wrong-length", "columns.calls"],
      ["duplicate-id", "columns.calls"],
      ["not-finite", "columns.calls.ana"],
    ]);
    expect(codes(() => rankAcceptability(three, { ...sample, values: sample.values.slice(2) }))).toEqual([
      ["wrong-length", "sample.values"],
    ]);
  });
});

describe("rank intervals", () => {
  it("hold the share of draws that they say, from place to place", () => {
    // Ana: places 1, 2, 3 with 0.5, 0.1, 0.4. The quantiles 0.1, 0.5 (about), 0.9; of cy 2 with 0.8, 3 with 0.2.
    const { rows, level } = rankIntervals(three, sample, { level: 0.8 });
    expect(level).toBe(0.8);
    expect(rows.map(({ best, worst }) => [best, worst])).toEqual([
      [1, 3],
      [1, 3],
      [2, 3],
    ]);
    const narrow = rankIntervals(three, sample, { level: 0.5 }).rows[2]!;
    expect([narrow.best, narrow.median, narrow.worst]).toEqual([2, 2, 2]);
  });

  it("of all draws reach from the best place ever to the worst", () => {
    const one = rankIntervals(three, sample, { level: 1 }).rows[2]!;
    expect([one.best, one.worst]).toEqual([2, 3]);
  });

  it("are null for somebody who never has a place", () => {
    const field = fieldOf(["calls", "mails"], { ana: [1, 1], bo: [null, null] });
    const row = { id: "bo", best: null, median: null, worst: null, meanRank: null };
    expect(rankIntervals(field, sample, { level: 0.9 }).rows[1]).toEqual(row);
  });

  it("refuse options that nobody reads, and none", () => {
    const codes = (options: unknown) =>
      raisedBy(() => rankIntervals(three, sample, options as never)).map(({ code, path }) => [code, path]);
    expect(codes({ level: 0.9, lvel: 0.8 })).toEqual([["unknown-key", "options.lvel"]]);
    expect(codes(undefined)).toEqual([["wrong-type", "options"]]);
  });

  it.each([0, 90, NaN])("refuse the level %d", (level) => {
    expect(raisedBy(() => rankIntervals(three, sample, { level })).map(({ path }) => path)).toEqual(["level"]);
  });
});

describe("pairwise winning", () => {
  it("is the share of weights that put one before the other", () => {
    // t > 1 − t; t > 0.4; 1 − t > 0.4
    const { rows } = pairwiseWinning(three, sample);
    near(rows[0]!.beats, [0, 0.5, 0.6]);
    near(rows[1]!.beats, [0.5, 0, 0.6]);
    near(rows[2]!.beats, [0.4, 0.4, 0]);
  });

  it("lets nobody beat whom they tie with, and nobody without a score beat or be beaten", () => {
    const field = fieldOf(["calls", "mails"], { ana: [1, 1], bo: [1, 1], cy: [null, null] });
    expect(pairwiseWinning(field, sample).rows.map(({ beats }) => beats)).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });
});

describe("central weights", () => {
  it("are the mean of the weights that put a person first", () => {
    // Ana is first where t is uniform on 0.5 … 1: 0.75 in the mean.
    const { rows } = centralWeights(three, sample);
    near(
      rows[0]!.weights!.shares.map(({ weight }) => weight),
      [0.75, 0.25],
    );
    near([rows[0]!.first, rows[1]!.first], [0.5, 0.5]);
  });

  it("are found for more people than a function takes arguments", () => {
    const ids = Array.from({ length: 130_000 }, (_, row) => `p${row}`);
    const columns = ["calls", "mails"].map((id) => ({ id, values: Float64Array.from(ids, (_, row) => row) }));
    const one = sampleWeights(["calls", "mails"], { draws: 1, seed: 1 });
    expect(centralWeights({ ids, columns }, one).rows.at(-1)!.first).toBe(1);
  });

  it("are none, not 0, for somebody who is never first", () => {
    expect(centralWeights(three, sample).rows[2]).toEqual({ id: "cy", first: 0, weights: null });
  });

  it("are those of all draws for two who are always first together", () => {
    const { rows } = centralWeights(fieldOf(["calls", "mails"], { ana: [1, 1], bo: [1, 1] }), sample);
    expect(rows.map(({ first }) => first)).toEqual([1, 1]);
    expect(rows[0]!.weights).toEqual(rows[1]!.weights);
  });
});
