import fc from "fast-check";
import { expect } from "vitest";
import { UNSCORED } from "scorewright/numeric";
import { TIES, rankColumn } from "scorewright/rank";
import type { RankOptions, Ranking, Ties } from "scorewright/rank";
import { shuffled } from "./obeys.js";
import type { Draw, Law } from "./obeys.js";

type Key = readonly number[];
const has = (value: number) => value === value && value !== UNSCORED;
const firstApart = (a: Key, b: Key) => a.findIndex((own, k) => own !== b[k]);
const isAhead = (a: Key, b: Key) => firstApart(a, b) >= 0 && a[firstApart(a, b)]! > b[firstApart(a, b)]!;

/** What each row is compared by: the first of its group for the value, then the tie-breaks with a missing one least. */
function keysOf(values: ArrayLike<number>, { tolerance = 0, tieBreaks = [] }: RankOptions): (Key | null)[] {
  const list = Array.from(values);
  const leaders: number[] = [];
  for (const value of list.filter(has).sort((a, b) => b - a))
    if (leaders.length === 0 || leaders.at(-1)! - value > tolerance) leaders.push(value);
  return list.map((value, row) => {
    if (!has(value)) return null;
    const broken = tieBreaks.map((column) => (has(column[row]!) ? column[row]! : -Infinity));
    return [leaders.filter((leader) => leader >= value).at(-1)!, ...broken];
  });
}

/** Places by their definitions: how many people are ahead, and how many are level. */
function defined(values: ArrayLike<number>, ties: Exclude<Ties, "ordinal">, options: RankOptions): number[] {
  const keys = keysOf(values, options);
  return keys.map((own) => {
    if (own === null) return 0;
    const ahead = keys.filter((key): key is Key => key !== null && isAhead(key, own));
    const level = keys.filter((key) => key !== null && firstApart(key, own) < 0).length;
    const places = new Set(ahead.map(String)).size;
    const first = ahead.length + 1;
    const by = { competition: first, dense: places + 1, modified: ahead.length + level };
    return ties === "fractional" ? (first + first + level - 1) / 2 : by[ties];
  });
}

function options(draw: Draw, rows: number): RankOptions {
  const figure = (missing: number) => fc.oneof(fc.integer({ min: 0, max: 2 }), fc.constant(missing));
  const columnOf = (missing: number) => fc.array(figure(missing), { minLength: rows, maxLength: rows });
  const column = fc.oneof(columnOf(NaN), columnOf(UNSCORED));
  return { tolerance: draw(fc.constantFrom(0, 0, 1, 3)), tieBreaks: draw(fc.array(column, { maxLength: 2 })) };
}

/** A column that no two rows share a figure of. */
const names = (draw: Draw, rows: number) => shuffled(draw, [...Array(rows).keys()]);
const placed = ({ ranks }: Ranking) => Array.from(ranks).filter((rank) => rank > 0);
const moved = <T>(list: ArrayLike<T>, order: readonly number[]) => order.map((row) => list[row]!);

/** True of the published units of any team, under every convention for ties. */
export const tieLaws: readonly Law<Int32Array>[] = [
  {
    name: "gives each convention's places by who is ahead and who is level, with a tolerance and tie-breaks",
    holds: (units, draw) => {
      const drawn = options(draw, units.length);
      for (const ties of TIES) {
        if (ties === "ordinal") continue;
        const expected = defined(units, ties, drawn);
        expect(Array.from(rankColumn(units, { ...drawn, ties }).ranks)).toEqual(expected);
        expect(Array.from(rankColumn(Array.from(units), { ...drawn, ties }).ranks)).toEqual(expected);
      }
    },
  },
  {
    name: "gives nobody another place when rows come in another order",
    holds: (units, draw) => {
      const { tolerance = 0, tieBreaks = [] } = options(draw, units.length);
      const order = names(draw, units.length);
      for (const ties of TIES) {
        const chain = ties === "ordinal" ? [...tieBreaks, names(draw, units.length)] : tieBreaks;
        const still = rankColumn(units, { ties, tolerance, tieBreaks: chain });
        const columns = chain.map((column) => moved(column, order));
        const turned = rankColumn(Int32Array.from(moved(units, order)), { ties, tolerance, tieBreaks: columns });
        expect(Array.from(turned.ranks)).toEqual(moved(still.ranks, order));
        if (still.decidedBy !== null) expect(Array.from(turned.decidedBy!)).toEqual(moved(still.decidedBy, order));
      }
    },
  },
  {
    name: "gives each place once where it is ordinal",
    holds: (units, draw) => {
      const places = placed(rankColumn(units, { ...options(draw, units.length), ties: "ordinal" }));
      expect(places.sort((a, b) => a - b)).toEqual(places.map((_, k) => k + 1));
    },
  },
  {
    name: "gives each place once where the last tie-break knows no ties, whatever the convention",
    holds: (units, draw) => {
      const { tieBreaks = [], ...drawn } = options(draw, units.length);
      const chain = [...tieBreaks, names(draw, units.length)];
      for (const ties of TIES) {
        const places = placed(rankColumn(units, { ...drawn, ties, tieBreaks: chain }));
        expect(places.sort((a, b) => a - b)).toEqual(places.map((_, k) => k + 1));
      }
    },
  },
  {
    name: "gives places that add up to n (n + 1) / 2 where they are fractional",
    holds: (units, draw) => {
      const places = placed(rankColumn(units, { ...options(draw, units.length), ties: "fractional" }));
      expect(places.reduce((sum, place) => sum + place, 0)).toBe((places.length * (places.length + 1)) / 2);
    },
  },
  {
    name: "ties with the first of a group whoever lies within the tolerance, and nobody beyond",
    holds: (units, draw) => {
      const tolerance = draw(fc.integer({ min: 0, max: 5 }));
      const { ranks } = rankColumn(units, { tolerance });
      const groups = new Map<number, number[]>();
      ranks.forEach((rank, row) => rank > 0 && groups.set(rank, [...(groups.get(rank) ?? []), units[row]!]));
      const sorted = [...groups].sort(([a], [b]) => a - b).map(([, own]) => [Math.max(...own), Math.min(...own)]);
      sorted.forEach(([most, least], k) => {
        expect(most! - least!).toBeLessThanOrEqual(tolerance);
        if (k > 0) expect(sorted[k - 1]![0]! - most!).toBeGreaterThan(tolerance);
      });
    },
  },
  {
    name: "tells of each row the last tie-break that told it apart from somebody who ties",
    holds: (units, draw) => {
      const drawn = { ...options(draw, units.length), tieBreaks: options(draw, units.length).tieBreaks! };
      const keys = keysOf(units, drawn);
      const expected = keys.map((own) => {
        const tied = keys.filter((key): key is Key => own !== null && key !== null && key[0] === own[0]);
        return tied.reduce((last, key) => Math.max(last, firstApart(key, own!) - 1), -1);
      });
      const { decidedBy } = rankColumn(units, drawn);
      expect(decidedBy === null ? units.map(() => -1) : decidedBy).toEqual(Int32Array.from(expected));
    },
  },
];
