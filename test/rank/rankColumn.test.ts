import { describe, expect, it } from "vitest";
import { UNSCORED, rankColumn, rankWithin } from "scorewright";

const ranks = (values: ArrayLike<number>) => Array.from(rankColumn(values).ranks);

describe("rankColumn", () => {
  it("puts the greatest first, lets equals share a place and skips the next", () => {
    expect(ranks(Int32Array.of(824, 910, 824, 300))).toEqual([2, 1, 2, 4]);
    expect(ranks([5, 5, 5])).toEqual([1, 1, 1]);
  });

  it("gives no place to somebody without a score, and counts who has one", () => {
    const { ranks: places, ranked } = rankColumn(Int32Array.of(UNSCORED, 10, UNSCORED, 12));
    expect([Array.from(places), Array.from(ranked)]).toEqual([[0, 2, 0, 1], [2]]);
    expect(Array.from(rankColumn([NaN, 1]).ranks)).toEqual([0, 1]);
  });

  it("ranks scores far apart as it ranks close ones", () => {
    expect(ranks(Int32Array.of(2_000_000_000, -2_000_000_000, 0, 0))).toEqual([1, 4, 2, 2]);
  });

  it("ranks negative scores and one row alone", () => {
    expect([ranks(Int32Array.of(-5, -1)), ranks([7]), ranks([])]).toEqual([[2, 1], [1], []]);
  });
});

describe("rankWithin", () => {
  it("ranks every group among itself", () => {
    const { ranks: places, ranked } = rankWithin(Int32Array.of(5, 9, 7, 9), Int32Array.of(0, 1, 0, 1), 2);
    expect([Array.from(places), Array.from(ranked)]).toEqual([
      [2, 1, 1, 1],
      [2, 2],
    ]);
  });

  it("gives no place to somebody without a group or a score", () => {
    const { ranks: places, ranked } = rankWithin(Int32Array.of(5, 9, UNSCORED), Int32Array.of(-1, 0, 0), 1);
    expect([Array.from(places), Array.from(ranked)]).toEqual([[0, 1, 0], [1]]);
  });
});
