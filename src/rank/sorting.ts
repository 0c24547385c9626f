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

/** Where places go, by row. */
export interface Places {
  /** Each row's place, 1 for the first; 0 for a row without a value. Places have halves where ties are `fractional`. */
  readonly ranks: Float64Array;
  /**
   * The last tie-break that told a row apart from somebody with its value, as a place in the list of tie-breaks; −1
   * where none did. Null where there are no tie-breaks.
   */
  readonly decidedBy: Int32Array | null;
}

/**
 * Ranks values by sorting them.
 *
 * @param values the values of the rows to rank, NaN where one is missing
 * @param rows the row of each value; null where they are all rows
 * @param placing ties, order, tolerance, tie-breaks
 * @param into where the places go
 * @returns how many rows have a place
 * @example
 * const ranks = column([0, 0])
 * const placing = { ties: "competition", isDown: true, tolerance: 0, tieBreaks: [] }
 * rankBySorting(column([0.5, 0.7]), null, placing, { ranks, decidedBy: null })
 * Array.from(ranks) // => [2, 1]
 */
export function rankBySorting(values: Column, rows: Int32Array | null, placing: Placing, into: Places): number {
  const { ties, isDown, tolerance } = placing;
  const order = ascending(values);
  if (isDown) order.reverse();
  const own = rows === null ? order : order.map((place) => rows[place]!);
  let groups = 0;
  for (let ahead = 0; ahead < order.length;) {
    const first = values[order[ahead]!]!;
    let next = ahead + 1;
    while (next < order.length && Math.abs(first - values[order[next]!]!) <= tolerance) next++;
    if (next > ahead + 1) groups += placeTied(own.subarray(ahead, next), placing, ahead, groups, into);
    else into.ranks[own[ahead]!] = placeOf(ties, ahead, 1, groups++);
    ahead = next;
  }
  return order.length;
}

/** Gives places to rows that tie; tells how many different groups the tie-breaks make of them. */
function placeTied(
  tied: Uint32Array,
  { ties, tieBreaks }: Placing,
  ahead: number,
  groups: number,
  { ranks, decidedBy }: Places,
): number {
  const step = ties === "ordinal" ? 1 : 0;
  if (step > 0 || tieBreaks.length > 0) tied.sort((a, b) => apart(tieBreaks, a, b) || a - b);
  let made = 0;
  let above = 0;
  for (let from = 0; from < tied.length; made++) {
    let to = from + 1;
    let below = 0;
    while (to < tied.length && (below = Math.abs(apart(tieBreaks, tied[from]!, tied[to]!))) === 0) to++;
    const place = placeOf(ties, ahead + from, to - from, groups + made);
    for (let k = from; k < to; k++) {
      const row = tied[k]!;
      ranks[row] = place + step * (k - from);
      if (decidedBy !== null) decidedBy[row] = Math.max(above, below) - 1;
    }
    above = below;
    from = to;
  }
  return made;
}

/** Which column is the first in which two rows differ, counted from 1; negative where the first row comes first, 0 where none is. */
function apart(tieBreaks: readonly ArrayLike<number>[], a: number, b: number): number {
  for (let place = 0; place < tieBreaks.length; place++) {
    const left = tieBreaks[place]![a]!;
    const right = tieBreaks[place]![b]!;
    if (left === right || (left !== left && right !== right)) continue;
    return left > right || right !== right ? -place - 1 : place + 1;
  }
  return 0;
}
