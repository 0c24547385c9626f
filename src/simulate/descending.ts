import type { Column } from "../numeric/column.js";
import { mergeDown } from "./mergeDown.js";
import { DEPTHS } from "./workspace.js";
import type { Rows, Workspace } from "./workspace.js";

/** Buckets that hold more than this are divided, and spread again, before their scores are put in order. */
const HEAVY = 12;

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
  const { bucketOf, sorted } = space;
  let low = Infinity;
  let high = -Infinity;
  for (let i = from; i < to; i++) {
    const value = values[i]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const count = to - from;
  const scale = high > low ? (count - 1) / (high - low) : 0;
  let starts = space.starts[depth]!;
  starts.fill(0, 0, count + 1);
  for (let i = from; i < to; i++) {
    const bucket = ((high - values[i]!) * scale) | 0;
    bucketOf[i] = bucket;
    starts[bucket]!++;
  }
  let most = endsOf(starts, from, count);
  if (most > HEAVY && scale > 0) {
    starts = refine(values, from, to, depth, space);
    most = endsOf(starts, from, count);
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

/** Turns how many are in each bucket into where it ends; tells the most there are in one. */
function endsOf(counts: Int32Array, from: number, buckets: number): number {
  let end = from;
  let most = 0;
  for (let bucket = 0; bucket <= buckets; bucket++) {
    const here = counts[bucket]!;
    if (here > most) most = here;
    end += here;
    counts[bucket] = end;
  }
  return most;
}

/** Divides each bucket into as many as it holds scores, from its own greatest to its own least; counts what is in them. */
function refine(values: Column, from: number, to: number, depth: number, space: Workspace): Int32Array {
  const { bucketOf, lows, highs } = space;
  const count = to - from;
  const firsts = space.starts[depth]!;
  const counts = space.fine[depth]!;
  lows.fill(Infinity, 0, count);
  highs.fill(-Infinity, 0, count);
  for (let i = from; i < to; i++) {
    const bucket = bucketOf[i]!;
    const value = values[i]!;
    if (value < lows[bucket]!) lows[bucket] = value;
    if (value > highs[bucket]!) highs[bucket] = value;
  }
  const scales = lows;
  let first = 0;
  for (let bucket = 0; bucket < count; bucket++) {
    const end = firsts[bucket]! - from;
    const range = highs[bucket]! - lows[bucket]!;
    scales[bucket] = range > 0 ? (end - first - 1) / range : 0;
    firsts[bucket] = first;
    first = end;
  }
  counts.fill(0, 0, count + 1);
  for (let i = from; i < to; i++) {
    const bucket = bucketOf[i]!;
    const fine = firsts[bucket]! + (((highs[bucket]! - values[i]!) * scales[bucket]!) | 0);
    bucketOf[i] = fine;
    counts[fine]!++;
  }
  return counts;
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
