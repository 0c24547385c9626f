import { SAME_WEIGHT, crossings } from "./crossings.js";
import { scoreAt } from "./tilted.js";
import type { Path } from "./tilted.js";

/** Somebody who is first from a weight on. */
export interface Lead {
  /** The person. */
  readonly row: number;
  /** The weight. */
  readonly from: number;
}

/**
 * Who is first from one weight to another: the halves of the people each on their own, then their leaders against each other.
 * The work grows as n log n.
 *
 * @param paths the scores of people as the weight varies, at least one
 * @param from the first weight
 * @param to the last weight
 * @returns the leaders, from weight to weight
 * @example
 * const ana = { above: 40, own: 80, below: 1, ends: [true, true] }
 * const bo = { above: 70, own: 60, below: 1, ends: [true, true] }
 * leaders(new Map([[0, ana], [1, bo]]), 0, 1) // => [{ row: 1, from: 0 }, { row: 0, from: 0.6 }]
 */
export function leaders(paths: ReadonlyMap<number, Path>, from: number, to: number): Lead[] {
  const rows = [...paths.keys()];
  const among = (low: number, high: number): Lead[] => {
    if (high - low === 1) return [{ row: rows[low]!, from }];
    const middle = (low + high) >> 1;
    return merged(among(low, middle), among(middle, high), to, paths);
  };
  return among(0, rows.length);
}

function merged(ours: readonly Lead[], theirs: readonly Lead[], to: number, paths: ReadonlyMap<number, Path>): Lead[] {
  const found: Lead[] = [];
  let [i, j, at] = [0, 0, ours[0]!.from];
  while (at < to) {
    const [one, other] = [ours[i]!.row, theirs[j]!.row];
    const until = Math.min(ours[i + 1]?.from ?? to, theirs[j + 1]?.from ?? to);
    for (const lead of between(one, other, { at, until, paths })) if (found.at(-1)?.row !== lead.row) found.push(lead);
    if (ours[i + 1]?.from === until) i++;
    if (theirs[j + 1]?.from === until) j++;
    at = until;
  }
  return found;
}

/** Which of two is ahead, from one weight to another; the first where they are alike or there is nothing between. */
function between(
  one: number,
  other: number,
  { at, until, paths }: { readonly at: number; readonly until: number; readonly paths: ReadonlyMap<number, Path> },
): Lead[] {
  const [a, b] = [paths.get(one)!, paths.get(other)!];
  if (until - at <= SAME_WEIGHT) return [];
  const meetings = crossings(a, b) ?? [];
  const starts = [at, ...meetings.filter((weight) => weight > at + SAME_WEIGHT && weight < until - SAME_WEIGHT)];
  return starts.map((from, k) => {
    const middle = (from + (starts[k + 1] ?? until)) / 2;
    return { row: scoreAt(b, middle) > scoreAt(a, middle) ? other : one, from };
  });
}
