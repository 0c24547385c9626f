import { describe, expect, it } from "vitest";
import { rankColumn, rankWithin } from "scorewright";
import type { RankOptions } from "scorewright";

const ranks = (values: ArrayLike<number>, options: RankOptions) => Array.from(rankColumn(values, options).ranks);

describe("ties", () => {
  // scipy/scipy pull request 447: the same nine values under every method of rankdata.
  const values = [20, 30, 50, 30, 40, 10, 30, 60, 10];
  const expected = {
    competition: [3, 4, 8, 4, 7, 1, 4, 9, 1],
    modified: [3, 6, 8, 6, 7, 2, 6, 9, 2],
    dense: [2, 3, 5, 3, 4, 1, 3, 6, 1],
    fractional: [3, 5, 8, 5, 7, 1.5, 5, 9, 1.5],
    ordinal: [3, 4, 8, 5, 7, 1, 6, 9, 2],
  } as const;

  it.each(Object.entries(expected))("are given places by the %s convention, counted or sorted", (ties, places) => {
    const options = { ties: ties as keyof typeof expected, order: "ascending" } as const;
    expect(ranks(values, options)).toEqual(places);
    expect(ranks(Int32Array.from(values), options)).toEqual(places);
  });

  it("reach as far as the tolerance, from the first of their group", () => {
    expect(ranks([0.1 + 0.2, 0.3, 0.2], { tolerance: 1e-12 })).toEqual([1, 1, 3]);
    expect(ranks([0.1 + 0.2, 0.3, 0.2], {})).toEqual([1, 2, 3]);
    expect(ranks([10, 9, 8], { tolerance: 1 })).toEqual([1, 1, 3]);
  });

  it("are told apart by one column after the other, the greater first and a missing one last", () => {
    const revenue = [5, 7, NaN, 5];
    expect(ranks(Int32Array.of(80, 80, 80, 80), { tieBreaks: [revenue] })).toEqual([2, 1, 4, 2]);
    expect(ranks(Int32Array.of(80, 80, 80, 80), { tieBreaks: [revenue, [1, 1, 1, 2]] })).toEqual([3, 1, 4, 2]);
    expect(ranks(Int32Array.of(80, 81, 80, 80), { tieBreaks: [revenue], ties: "dense" })).toEqual([2, 1, 3, 2]);
  });

  it("are told apart inside a group by the rows of the whole column", () => {
    const { ranks: places } = rankWithin(Int32Array.of(8, 9, 8, 9), Int32Array.of(0, 1, 0, 1), 2, {
      tieBreaks: [[1, 5, 2, 4]],
    });
    expect(Array.from(places)).toEqual([2, 1, 1, 2]);
  });
});
