import fc from "fast-check";
import { expect } from "vitest";
import { UNSCORED } from "scorewright/numeric";
import { rankColumn, rankWithin } from "scorewright/rank";
import { columnFrom, shuffled } from "./obeys.js";
import type { Law } from "./obeys.js";

/** Ranks by the definition: one more than how many are greater; nobody without a value has a place. */
export function naiveRanks(values: ArrayLike<number>): number[] {
  const list = Array.from(values);
  const has = (value: number) => value === value && value !== UNSCORED;
  return list.map((value) => (has(value) ? 1 + list.filter((other) => has(other) && other > value).length : 0));
}

const asFloats = (units: Int32Array) => Float64Array.from(units, (one) => (one === UNSCORED ? NaN : one));

/** True of the published units of any team. */
export const rankLaws: readonly Law<Int32Array>[] = [
  {
    name: "gives everybody one more than the number of better ones, and nobody without a score a place",
    holds: (units) => {
      const { ranks, ranked } = rankColumn(units);
      expect(Array.from(ranks)).toEqual(naiveRanks(units));
      expect(Array.from(ranked)).toEqual([units.filter((one) => one !== UNSCORED).length]);
    },
  },
  {
    name: "counts whole units to the same places that sorting any numbers gives",
    holds: (units) => {
      expect(rankColumn(asFloats(units))).toEqual(rankColumn(units));
    },
  },
  {
    name: "sorts units that lie too far apart to be counted",
    holds: (units) => {
      const far = Int32Array.of(...units, -2147483647, 2147483647);
      expect(Array.from(rankColumn(far).ranks)).toEqual(naiveRanks(far));
    },
  },
  {
    name: "follows people wherever they stand",
    holds: (units, draw) => {
      const order = shuffled(draw, Array.from(units.keys()));
      const moved = rankColumn(Int32Array.from(order, (row) => units[row]!)).ranks;
      const { ranks } = rankColumn(units);
      expect(Array.from(moved)).toEqual(order.map((row) => ranks[row]!));
    },
  },
  {
    name: "ranks every group as if it were alone, and nobody without a group",
    holds: (units, draw) => {
      const step = draw(fc.integer({ min: 1, max: 9 }));
      const codes = Int32Array.from(units, (_, row) => ((row * step) % 4) - 1);
      const values = draw(fc.boolean()) ? units : asFloats(units);
      const { ranks, ranked } = rankWithin(values, codes, 3);
      for (const group of [-1, 0, 1, 2]) {
        const own = Array.from(units.keys()).filter((row) => codes[row] === group);
        const alone = rankColumn(Int32Array.from(own, (row) => units[row]!));
        const expected = group < 0 ? own.map(() => 0) : Array.from(alone.ranks);
        expect(own.map((row) => ranks[row])).toEqual(expected);
        if (group >= 0) expect(ranked[group]).toBe(alone.ranked[0]);
      }
    },
  },
];

/** True of long columns, where every place follows from how often each value occurs. */
export const longRankLaws: readonly Law<number>[] = [
  {
    name: "ranks columns around a block of rows by how many are greater",
    holds: (rows, draw) => {
      const values = columnFrom(draw, fc.integer({ min: -50, max: 1000 }), rows);
      const units = Int32Array.from(values, (value) => (Number.isNaN(value) ? UNSCORED : value));
      const counts = new Map<number, number>();
      for (const one of units) if (one !== UNSCORED) counts.set(one, (counts.get(one) ?? 0) + 1);
      const better = (value: number) => [...counts].reduce((sum, [other, n]) => (other > value ? sum + n : sum), 0);
      const places = new Map([...counts.keys()].map((value) => [value, 1 + better(value)]));
      const { ranks } = rankColumn(units);
      expect(ranks.findIndex((rank, row) => rank !== (places.get(units[row]!) ?? 0))).toBe(-1);
      expect(rankColumn(values).ranks).toEqual(ranks);
    },
  },
];
