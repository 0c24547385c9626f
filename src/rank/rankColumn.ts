import { column } from "../numeric/column.js";
import { groupRows } from "../numeric/groupStarts.js";
import { UNSCORED } from "../numeric/publish.js";
import { rankByCounting } from "./counting.js";
import { rankBySorting } from "./sorting.js";
import type { Places } from "./sorting.js";
import type { Ties } from "./ties.js";

/** The places of a column's rows. */
export interface Ranking extends Places {
  /** How many rows of each group have a place; one number where all are ranked together. */
  readonly ranked: Int32Array;
}

/** How places are given. */
export interface RankOptions {
  /** What people who tie are given; `competition` (1 2 2 4) by default. */
  readonly ties?: Ties;
  /** Who is first: the greatest value (`descending`, the default) or the least. */
  readonly order?: "descending" | "ascending";
  /** Values this close to the first of their group tie with it; 0 by default. */
  readonly tolerance?: number;
  /** Columns that tell ties apart, one after the other; the greater value is first, a missing one (`UNSCORED` or NaN, as in `values`) last. */
  readonly tieBreaks?: readonly ArrayLike<number>[];
}

/**
 * Ranks a column.
 *
 *     rank(x) = 1 + number of rows whose value comes before x        competition: 1 2 2 4
 *
 * Rows without a value (`UNSCORED` or NaN) have rank 0. Ranks are counted, not sorted, where the values are whole units.
 * Without tie-breaks `ordinal` tells ties apart by row.
 *
 * @param values published units, or any numbers with NaN where one is missing
 * @param options ties, order, tolerance, tie-breaks
 * @returns each row's place and how many have one
 * @example
 * Array.from(rankColumn(Int32Array.of(824, 910, 824, 300)).ranks) // => [2, 1, 2, 4]
 */
export function rankColumn(values: ArrayLike<number>, options: RankOptions = {}): Ranking {
  const places = unplaced(values.length, options);
  return { ...places, ranked: Int32Array.of(rankInto(values, null, places, options)) };
}

/**
 * Ranks every group among itself.
 *
 * @param values published units, or any numbers with NaN where one is missing
 * @param codes each row's group; rows with a negative code have no place
 * @param groups how many groups there are
 * @param options ties, order, tolerance, tie-breaks
 * @returns each row's place within its group, and how many rows of each group have one
 * @example
 * Array.from(rankWithin(Int32Array.of(5, 9, 7), Int32Array.of(0, 1, 0), 2).ranks) // => [2, 1, 1]
 */
export function rankWithin(
  values: ArrayLike<number>,
  codes: Int32Array,
  groups: number,
  options: RankOptions = {},
): Ranking {
  const places = unplaced(values.length, options);
  const ranked = Int32Array.from(groupRows(codes, groups), (rows) => rankInto(values, rows, places, options));
  return { ...places, ranked };
}

function unplaced(rows: number, { tieBreaks = [] }: RankOptions): Places {
  return { ranks: new Float64Array(rows), decidedBy: tieBreaks.length === 0 ? null : new Int32Array(rows).fill(-1) };
}

/** Ranks the rows named, or all of them, and tells how many have a place. */
function rankInto(
  values: ArrayLike<number>,
  rows: Int32Array | null,
  into: Places,
  { ties = "competition", order = "descending", tolerance = 0, tieBreaks = [] }: RankOptions,
): number {
  const isDown = order === "descending";
  if (values instanceof Int32Array && tolerance === 0 && tieBreaks.length === 0) {
    const ranked = rankByCounting(values, rows, ties, isDown, into.ranks);
    if (ranked !== null) return ranked;
  }
  const own = rows === null ? column(values) : Float64Array.from(rows, (row) => values[row]!);
  const known = own.map((value) => (value === UNSCORED ? NaN : value));
  return rankBySorting(known, rows, { ties, isDown, tolerance, tieBreaks }, into);
}
