import { UNSCORED } from "../numeric/publish.js";

/** The places of a column's rows. */
export interface Ranking {
  /** Each row's place, 1 for the greatest value; 0 for a row without a value. */
  readonly ranks: Int32Array;
  /** How many rows of each group have a place; one number where all are ranked together. */
  readonly ranked: Int32Array;
}

/** Counting needs a slot per value between the lowest and the highest; beyond this many a row it sorts instead. */
const SLOTS_PER_ROW = 16;

/**
 * Ranks published scores by standard competition: the greatest is first, equal scores share a place, the next place is skipped.
 *
 *     rank(x) = 1 + number of rows whose value is greater than x        1 2 2 4
 *
 * Rows without a value (`UNSCORED` or NaN) have rank 0. Ranks are counted, not sorted, where the values are whole units.
 *
 * @param values published units, or any numbers with NaN where one is missing
 * @returns each row's place and how many have one
 * @example
 * Array.from(rankColumn(Int32Array.of(824, 910, 824, 300)).ranks) // => [2, 1, 2, 4]
 */
export function rankColumn(values: ArrayLike<number>): Ranking {
  const ranks = new Int32Array(values.length);
  return { ranks, ranked: Int32Array.of(rankInto(values, null, ranks)) };
}

/**
 * Ranks every group among itself.
 *
 * @param values published units, or any numbers with NaN where one is missing
 * @param codes each row's group; rows with a negative code have no place
 * @param groups how many groups there are
 * @returns each row's place within its group, and how many rows of each group have one
 * @example
 * Array.from(rankWithin(Int32Array.of(5, 9, 7), Int32Array.of(0, 1, 0), 2).ranks) // => [2, 1, 1]
 */
export function rankWithin(values: ArrayLike<number>, codes: Int32Array, groups: number): Ranking {
  const ranks = new Int32Array(values.length);
  const starts = new Int32Array(groups + 1);
  for (let i = 0; i < codes.length; i++) if (codes[i]! >= 0) starts[codes[i]! + 1]!++;
  for (let g = 0; g < groups; g++) starts[g + 1]! += starts[g]!;
  const rows = new Int32Array(starts[groups]!);
  const next = starts.slice();
  for (let i = 0; i < codes.length; i++) if (codes[i]! >= 0) rows[next[codes[i]!]!++] = i;
  const ranked = new Int32Array(groups);
  for (let g = 0; g < groups; g++) ranked[g] = rankInto(values, rows.subarray(starts[g], starts[g + 1]), ranks);
  return { ranks, ranked };
}

function rankInto(values: ArrayLike<number>, rows: Int32Array | null, into: Int32Array): number {
  const count = rows === null ? values.length : rows.length;
  let low = Infinity;
  let high = -Infinity;
  for (let k = 0; k < count; k++) {
    const value = values[rows === null ? k : rows[k]!]!;
    if (value === UNSCORED || value !== value) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const countable = values instanceof Int32Array && high - low < SLOTS_PER_ROW * count;
  return countable ? byCounting(values, rows, count, low, high, into) : bySorting(values, rows, count, into);
}

function byCounting(
  values: ArrayLike<number>,
  rows: Int32Array | null,
  count: number,
  low: number,
  high: number,
  into: Int32Array,
): number {
  if (high < low) return 0;
  const slots = new Int32Array(high - low + 1);
  for (let k = 0; k < count; k++) {
    const value = values[rows === null ? k : rows[k]!]!;
    if (value !== UNSCORED) slots[value - low]!++;
  }
  let greater = 0;
  for (let slot = slots.length - 1; slot >= 0; slot--) {
    const here = slots[slot]!;
    slots[slot] = greater + 1;
    greater += here;
  }
  for (let k = 0; k < count; k++) {
    const row = rows === null ? k : rows[k]!;
    const value = values[row]!;
    if (value !== UNSCORED) into[row] = slots[value - low]!;
  }
  return greater;
}

function bySorting(values: ArrayLike<number>, rows: Int32Array | null, count: number, into: Int32Array): number {
  const order: number[] = [];
  for (let k = 0; k < count; k++) {
    const row = rows === null ? k : rows[k]!;
    if (values[row] === values[row] && values[row] !== UNSCORED) order.push(row);
  }
  order.sort((a, b) => values[b]! - values[a]!);
  for (let k = 0; k < order.length; k++) {
    const tied = k > 0 && values[order[k]!] === values[order[k - 1]!];
    into[order[k]!] = tied ? into[order[k - 1]!]! : k + 1;
  }
  return order.length;
}
