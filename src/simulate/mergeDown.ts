import { insertDown } from "./insertDown.js";
import type { Rows, Workspace } from "./workspace.js";

/** So few scores are put in order sooner by inserting. */
const RUN = 8;

/**
 * Sorts a range by merging, the greatest first.
 *
 * @param from the first place
 * @param to the place after the last
 * @param space what is sorted, in `sorted`
 */
export function mergeDown(from: number, to: number, space: Workspace): void {
  let [source, into] = [space.sorted, space.copy];
  for (let start = from; start < to; start += RUN) insertDown(start, Math.min(start + RUN, to), source);
  for (let width = RUN; width < to - from; width *= 2) {
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
