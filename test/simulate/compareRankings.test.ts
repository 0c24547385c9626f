import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRankings } from "scorewright";
import type { RankedPeople } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const before: RankedPeople = { id: "before", ids: ["ana", "bo", "cy", "di"], ranks: [1, 2, 3, 4] };
const after: RankedPeople = { id: "after", ids: ["di", "cy", "bo", "ana"], scores: [60, 70, 90, 80] };

describe("comparing rankings", () => {
  it("tells how alike two are, whatever order people stand in", () => {
    const [pair] = compareRankings([before, after]).pairs;
    expect(pair).toMatchObject({ from: "before", to: "after", people: 4, moved: 2 });
    // Ana and bo change: 1 − 6 · 2 / 60, one of six pairs turned, 0.72 as the first two of four, and (1 + 1) / 4.
    expect(pair!.spearman).toBeCloseTo(0.8, 12);
    expect(pair!.kendallTauB).toBeCloseTo(4 / 6, 12);
    expect(pair!.weightedSpearman).toBeCloseTo(0.72, 12);
    expect(pair!.meanShift).toBe(0.5);
  });

  it("tells who moves, from where to where", () => {
    expect(compareRankings([before, after]).moves).toEqual([
      { from: "before", to: "after", person: "ana", rankFrom: 1, rankTo: 2 },
      { from: "before", to: "after", person: "bo", rankFrom: 2, rankTo: 1 },
    ]);
  });

  it("takes each two of three", () => {
    const third = { ...before, id: "third" };
    const { pairs } = compareRankings([before, after, third]);
    expect(pairs.map(({ from, to, moved }) => [from, to, moved])).toEqual([
      ["before", "after", 2],
      ["before", "third", 0],
      ["after", "third", 2],
    ]);
    expect(pairs[1]).toMatchObject({ spearman: 1, kendallTauB: 1, weightedSpearman: 1, meanShift: 0 });
  });

  it("counts people who are in one only, or have no place there, apart from those who move", () => {
    const fewer: RankedPeople = { id: "fewer", ids: ["ana", "bo", "zoe"], scores: [3, null, 1] };
    const { pairs, moves } = compareRankings([{ id: "two", ids: ["ana", "bo"], ranks: [1, 2] }, fewer]);
    expect(pairs[0]).toMatchObject({ people: 1, meanShift: 0, spearman: null, kendallTauB: null });
    expect(pairs[0]).toMatchObject({ moved: 0, gained: 1, lost: 1 });
    expect(moves.map(({ person, rankFrom, rankTo }) => [person, rankFrom, rankTo])).toEqual([
      ["bo", 2, null],
      ["zoe", null, 2],
    ]);
  });

  it("never tells that more people move than it compares, and lists all whom it counts", () => {
    const place = fc.option(fc.integer({ min: 1, max: 4 }), { freq: 3 });
    const ranking = fc.uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), place), {
      selector: ([person]) => person,
    });
    const property = fc.property(ranking, ranking, (one, other) => {
      const read = (id: string, list: typeof one) => ({
        id,
        ids: list.map(([person]) => person),
        ranks: list.map(([, at]) => at),
      });
      const { pairs, moves } = compareRankings([read("one", one), read("other", other)]);
      const { people, moved, gained, lost, meanShift } = pairs[0]!;
      const placed = (list: typeof one) => new Map(list.filter(([, at]) => at !== null));
      const [from, to] = [placed(one), placed(other)];
      const both = [...from.keys()].filter((person) => to.has(person));
      expect([people, gained, lost]).toEqual([both.length, to.size - both.length, from.size - both.length]);
      expect(moved).toBe(both.filter((person) => from.get(person) !== to.get(person)).length);
      expect(moves).toHaveLength(moved + gained + lost);
      expect((meanShift ?? 0) > 0).toBe(moved > 0);
    });
    fc.assert(property);
  });

  it("ties scores that differ by float noise, and reads 0 as no place", () => {
    const tied: RankedPeople = { id: "tied", ids: ["ana", "bo"], scores: [0.3, 0.1 + 0.2] };
    expect(compareRankings([tied, { id: "ones", ids: ["ana", "bo"], ranks: [1, 1] }]).moves).toEqual([]);
    const zero: RankedPeople = { id: "zero", ids: ["ana", "bo"], ranks: [1, 0] };
    expect(compareRankings([tied, zero]).moves).toMatchObject([{ person: "bo", rankFrom: 1, rankTo: null }]);
  });

  it("has nothing to say of no people", () => {
    const none = (id: string): RankedPeople => ({ id, ids: [], ranks: [] });
    expect(compareRankings([none("a"), none("b")])).toMatchObject({
      pairs: [{ people: 0, meanShift: null }],
      moves: [],
    });
  });

  it("refuses what is no ranking", () => {
    const codes = (...rankings: RankedPeople[]) =>
      raisedBy(() => compareRankings(rankings)).map(({ code, path }) => [code, path]);
    expect(codes(before)).toEqual([["missing", "rankings"]]);
    expect(codes(before, before)).toEqual([["duplicate-id", "rankings.1.id"]]);
    expect(codes(before, { id: "x", ids: ["ana"] })).toEqual([["not-exactly-one", "rankings.1"]]);
    expect(codes(before, { id: "x", ids: ["ana"], ranks: [-1] })).toEqual([["out-of-range", "rankings.1.ranks.0"]]);
    expect(codes(before, { id: "x", ids: ["ana", "ana"], scores: [1] })).toEqual([
      ["duplicate-id", "rankings.1.ids.1"],
      ["wrong-length", "rankings.1.scores"],
    ]);
  });
});
