import type { Column } from "../numeric/column.js";
import { insertDown } from "./insertDown.js";
import { mergeDown } from "./mergeDown.js";
import { BUCKETS, CELL, DEPTHS } from "./workspace.js";
import type { Rows, Workspace } from "./workspace.js";

/** A bucket that holds more than this is spread again before its scores are put in order. */
const HEAVY = 12;

/**
 * Puts the rows of scores in order, the greatest score first: spreads them over buckets, two for each score, then inserts
 * the few in each. Where scores are spread evenly this costs n; in clusters, n log n at the worst.
 *
 * @param count how many of the scores count, none of them missing
 * @param space the scores, and where their rows go, in `sorted`
 */
export function sortDown(count: number, space: Workspace): void {
  const { scores, everywhere, sorted } = space;
  spread({ values: scores, rows: everywhere }, 0, count, 0, space);
  insertDown(0, count, sorted, scores);
}

/** Puts a range into buckets, the greatest scores first; afterwards no bucket holds many that are not in order. */
function spread(source: Rows, from: number, to: number, depth: number, space: Workspace): void {
  const starts = space.starts[depth]!;
  const buckets = BUCKETS * (to - from);
  const { values } = source;
  let low = Infinity;
  let high = -Infinity;
  for (let i = from; i < to; i++) {
    const value = values[i]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const range = { from, to, low, high };
  const isLight = countEven(values, range, space.bucketOf, starts) || countCrowded(values, range, space, starts);
  endsOf(starts, from, buckets);
  fill(source, range, space, starts);
  if (isLight || low === high) return;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const [start, next] = [starts[bucket]!, starts[bucket + 1]!];
    if (next - start > HEAVY) again(start, next, depth + 1, space);
  }
}

/** Places of scores, and the least and the greatest score there. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

/** Counts what falls into buckets of one width; gives up, and tells so by false, where one becomes heavy. */
function countEven(values: Column, { from, to, low, high }: Range, bucketOf: Int32Array, counts: Int32Array): boolean {
  const buckets = BUCKETS * (to - from);
  const scale = scaleOf(buckets, low, high);
  counts.fill(0, 0, buckets + 1);
  for (let i = from; i < to; i++) {
    const bucket = ((high - values[i]!) * scale) | 0;
    bucketOf[i] = bucket;
    if (++counts[bucket]! > HEAVY) return false;
  }
  return true;
}

/**
 * Counts what falls into buckets that are narrow where scores crowd: the range is cut into cells, and each cell from its
 * own greatest to its own least score into as many buckets as its scores are due. Tells whether no bucket is heavy.
 */
function countCrowded(values: Column, range: Range, space: Workspace, counts: Int32Array): boolean {
  const { from, to } = range;
  const { bucketOf, spans, sizes } = space;
  const cells = measureCells(values, range, space);
  const firsts = sizes;
  let first = 0;
  for (let cell = 0; cell < cells; cell++) {
    const buckets = BUCKETS * sizes[cell]!;
    spans[2 * cell + 1] = scaleOf(buckets, spans[2 * cell + 1]!, spans[2 * cell]!);
    firsts[cell] = first;
    first += buckets;
  }
  counts.fill(0, 0, first + 1);
  let most = 0;
  for (let i = from; i < to; i++) {
    const cell = bucketOf[i]!;
    const bucket = firsts[cell]! + (((spans[2 * cell]! - values[i]!) * spans[2 * cell + 1]!) | 0);
    bucketOf[i] = bucket;
    const here = ++counts[bucket]!;
    if (here > most) most = here;
  }
  return most <= HEAVY;
}

/** Finds each score's cell, and what is in each cell; tells how many cells there are. */
function measureCells(values: Column, { from, to, low, high }: Range, space: Workspace): number {
  const { bucketOf, spans, sizes } = space;
  const cells = Math.ceil((to - from) / CELL);
  const scale = scaleOf(cells, low, high);
  for (let cell = 0; cell < cells; cell++) {
    spans[2 * cell] = -Infinity;
    spans[2 * cell + 1] = Infinity;
    sizes[cell] = 0;
  }
  for (let i = from; i < to; i++) {
    const value = values[i]!;
    const cell = ((high - value) * scale) | 0;
    bucketOf[i] = cell;
    sizes[cell]!++;
    if (value > spans[2 * cell]!) spans[2 * cell] = value;
    if (value < spans[2 * cell + 1]!) spans[2 * cell + 1] = value;
  }
  return cells;
}

/** What turns how far a score lies below the greatest into its bucket: the greatest falls into the first, the least into the last. */
function scaleOf(buckets: number, low: number, high: number): number {
  return high > low ? (buckets - 1) / (high - low) : 0;
}

/** Turns how many are in each bucket into where it ends. */
function endsOf(counts: Int32Array, from: number, buckets: number): void {
  let end = from;
  for (let bucket = 0; bucket <= buckets; bucket++) {
    end += counts[bucket]!;
    counts[bucket] = end;
  }
}

/** Filled from their ends, buckets are left with where they start. */
function fill({ rows }: Rows, { from, to }: Range, { bucketOf, sorted }: Workspace, ends: Int32Array): void {
  for (let i = to - 1; i >= from; i--) sorted[--ends[bucketOf[i]!]!] = rows[i]!;
}

/** Puts the range of a heavy bucket in order: by buckets of its own or, deep down, by merging. */
function again(from: number, to: number, depth: number, space: Workspace): void {
  if (depth === DEPTHS) {
    mergeDown(from, to, space);
    return;
  }
  const { scores, sorted, copy } = space;
  for (let i = from; i < to; i++) {
    const row = sorted[i]!;
    copy.values[i] = scores[row]!;
    copy.rows[i] = row;
  }
  spread(copy, from, to, depth, space);
}
