import type { Column } from "../numeric/column.js";
import { ascending } from "./order.js";
import { placeOf } from "./ties.js";
import type { Ties } from "./ties.js";

/** How sorted values are given places. */
export interface Placing {
  /** What people who tie are given. */
  readonly ties: Ties;
  /** Whether the greatest is first. */
  readonly isDown: boolean;
  /** Values this close to the first of their group tie with it. */
  readonly tolerance: number;
  /** Columns that tell ties apart, by row. */
  readonly tieBreaks: readonly ArrayLike<number>[];
}

/**
 * Ranks values by sorting them.
 *
 * @param values the values of the rows to rank, NaN where one is missing
 * @param rows the row of each value; null where they are all rows
 * @param placing ties, order, tolerance, tie-breaks
 * @param into where the places go, by row
 * @returns how many rows have a place
 * @example
 * const places = column([0, 0])
 * rankBySorting(column([0.5, 0.7]), null, { ties: "competition", isDown: true, tolerance: 0, tieBreaks: [] }, places)
 * Array.from(places) // => [2, 1]
 */
export function rankBySorting(values: Column, rows: Int32Array | null, placing: Placing, into: Float64Array): number {
  const { ties, isDown, tolerance } = placing;
  const order = ascending(values);
  if (isDown) order.reverse();
  let groups = 0;
  for (let ahead = 0; ahead < order.length;) {
    const place = order[ahead]!;
    const first = values[place]!;
    let next = ahead + 1;
    while (next < order.length && Math.abs(first - values[order[next]!]!) <= tolerance) next++;
    if (next > ahead + 1) groups += placeTied(order.subarray(ahead, next), rows, placing, ahead, groups, into);
    else into[rows === null ? place : rows[place]!] = placeOf(ties, ahead, 1, groups++);
    ahead = next;
  }
  return order.length;
}

/** Gives places to values that tie; tells how many different groups the tie-breaks make of them. */
function placeTied(
  tied: Uint32Array,
  rows: Int32Array | null,
  { ties, tieBreaks }: Placing,
  ahead: number,
  groups: number,
  into: Float64Array,
): number {
  const rowOf = (place: number) => (rows === null ? place : rows[place]!);
  const isBroken = tieBreaks.length > 0;
  const compare = (a: number, b: number) => (isBroken ? broken(tieBreaks, rowOf(a), rowOf(b)) : 0);
  if (ties === "ordinal" || isBroken) tied.sort((a, b) => compare(a, b) || a - b);
  let made = 0;
  for (let from = 0; from < tied.length; made++) {
    let to = isBroken ? from + 1 : tied.length;
    while (to < tied.length && compare(tied[from]!, tied[to]!) === 0) to++;
    const place = placeOf(ties, ahead + from, to - from, groups + made);
    for (let k = from; k < to; k++) into[rowOf(tied[k]!)] = ties === "ordinal" ? place + k - from : place;
    from = to;
  }
  return made;
}

/** Negative where the first row comes first: by the first column in which the two differ. */
function broken(tieBreaks: readonly ArrayLike<number>[], a: number, b: number): number {
  for (const column of tieBreaks) {
    const [left, right] = [column[a]!, column[b]!];
    if (left === right || (left !== left && right !== right)) continue;
    return left !== left ? 1 : right !== right ? -1 : right - left;
  }
  return 0;
}
