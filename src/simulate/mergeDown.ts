import type { Column } from "../numeric/column.js";
import { insertDown } from "./insertDown.js";
import type { Workspace } from "./workspace.js";

/** So few scores are put in order sooner by inserting. */
const RUN = 8;

/**
 * Sorts a range by merging, the greatest score first.
 *
 * @param from the first place
 * @param to the place after the last
 * @param space what is sorted, in `sorted`
 */
export function mergeDown(from: number, to: number, { scores, sorted, copy }: Workspace): void {
  let [source, into] = [sorted, copy.rows];
  for (let start = from; start < to; start += RUN) insertDown(start, Math.min(start + RUN, to), source, scores);
  for (let width = RUN; width < to - from; width *= 2) {
    for (let start = from; start < to; start += 2 * width) {
      const middle = Math.min(start + width, to);
      mergeRuns({ rows: source, start, middle, end: Math.min(middle + width, to) }, into, scores);
    }
    [source, into] = [into, source];
  }
  if (source !== sorted) sorted.set(source.subarray(from, to), from);
}

/** Two runs that are in order, one behind the other. */
interface Runs {
  readonly rows: Int32Array;
  readonly start: number;
  readonly middle: number;
  readonly end: number;
}

function mergeRuns({ rows, start, middle, end }: Runs, into: Int32Array, scores: Column): void {
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const takesLeft = left < middle && (right >= end || scores[rows[left]!]! >= scores[rows[right]!]!);
    into[at] = rows[takesLeft ? left++ : right++]!;
  }
}
