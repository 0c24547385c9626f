import type { Column } from "../numeric/column.js";

/** Scores and the rows they came from. */
export interface Rows {
  /** The scores. */
  readonly values: Column;
  /** The row of each score. */
  readonly rows: Int32Array;
}

/** What putting scores in order needs, made once for thousands of times. */
export interface Workspace {
  /** The scores in order, the greatest first, and their rows. */
  readonly sorted: Rows;
  /** A copy of what is spread again, and the side of a merge. */
  readonly copy: Rows;
  /** The bucket of each score. */
  readonly bucketOf: Int32Array;
  /** Where buckets start, one list per depth. */
  readonly starts: readonly Int32Array[];
}

/** Buckets that hold more than this are spread again before their scores are put in order. */
const HEAVY = 12;

/** How often scores in clusters are spread; what is still together then is merged, so that nothing grows beyond n log n. */
const DEPTHS = 4;

/**
 * Makes what {@link sortDown} needs.
 *
 * @param most the most scores that will be put in order
 * @returns arrays of that size
 */
export function workspace(most: number): Workspace {
  const rowsOf = (): Rows => ({ values: new Float64Array(most), rows: new Int32Array(most) });
  const starts = Array.from({ length: DEPTHS }, () => new Int32Array(most + 1));
  return { sorted: rowsOf(), copy: rowsOf(), bucketOf: new Int32Array(most), starts };
}

/**
 * Puts scores in order, the greatest first: spreads them over as many buckets as there are scores, then inserts the few
 * in each. Where scores are spread evenly this costs n; in clusters, n log n at the worst.
 *
 * @param source the scores, none missing, and their rows
 * @param count how many they are
 * @param space where they go, in `sorted`
 */
export function sortDown(source: Rows, count: number, space: Workspace): void {
  spread(source, 0, count, 0, space);
  const { values, rows } = space.sorted;
  for (let k = 1; k < count; k++) {
    const value = values[k]!;
    if (values[k - 1]! >= value) continue;
    const row = rows[k]!;
    let at = k;
    do {
      values[at] = values[at - 1]!;
      rows[at] = rows[at - 1]!;
      at--;
    } while (at > 0 && values[at - 1]! < value);
    values[at] = value;
    rows[at] = row;
  }
}

/** Puts a range into buckets, the greatest scores first; afterwards no bucket holds many that are not in order. */
function spread(source: Rows, from: number, to: number, depth: number, space: Workspace): void {
  const { values, rows } = source;
  let low = Infinity;
  let high = -Infinity;
  for (let i = from; i < to; i++) {
    const value = values[i]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const count = to - from;
  const starts = space.starts[depth]!;
  const { bucketOf, sorted } = space;
  const scale = high > low ? (count - 1) / (high - low) : 0;
  starts.fill(0, 0, count + 1);
  for (let i = from; i < to; i++) {
    const bucket = ((high - values[i]!) * scale) | 0;
    bucketOf[i] = bucket;
    starts[bucket]!++;
  }
  let end = from;
  let most = 0;
  for (let bucket = 0; bucket <= count; bucket++) {
    const here = starts[bucket]!;
    if (here > most) most = here;
    end += here;
    starts[bucket] = end;
  }
  // Filled from their ends, buckets are left with where they start.
  for (let i = to - 1; i >= from; i--) {
    const at = --starts[bucketOf[i]!]!;
    sorted.values[at] = values[i]!;
    sorted.rows[at] = rows[i]!;
  }
  if (most <= HEAVY || scale === 0) return;
  for (let bucket = 0; bucket < count; bucket++) {
    const [start, next] = [starts[bucket]!, starts[bucket + 1]!];
    if (next - start > HEAVY) again(start, next, depth + 1, space);
  }
}

/** Puts the range of a heavy bucket in order: by buckets of its own or, deep down, by merging. */
function again(from: number, to: number, depth: number, space: Workspace): void {
  if (depth === DEPTHS) {
    mergeDown(from, to, space);
    return;
  }
  const { sorted, copy } = space;
  for (let i = from; i < to; i++) {
    copy.values[i] = sorted.values[i]!;
    copy.rows[i] = sorted.rows[i]!;
  }
  spread(copy, from, to, depth, space);
}

/** Sorts a range by merging, the greatest first. */
function mergeDown(from: number, to: number, space: Workspace): void {
  let [source, into] = [space.sorted, space.copy];
  for (let width = 1; width < to - from; width *= 2) {
    for (let start = from; start < to; start += 2 * width) mergeRuns(source, into, start, width, to);
    [source, into] = [into, source];
  }
  if (source === space.sorted) return;
  space.sorted.values.set(source.values.subarray(from, to), from);
  space.sorted.rows.set(source.rows.subarray(from, to), from);
}

function mergeRuns(source: Rows, into: Rows, start: number, width: number, to: number): void {
  const middle = Math.min(start + width, to);
  const end = Math.min(start + 2 * width, to);
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const takesLeft = left < middle && (right >= end || source.values[left]! >= source.values[right]!);
    const from = takesLeft ? left++ : right++;
    into.values[at] = source.values[from]!;
    into.rows[at] = source.rows[from]!;
  }
}
