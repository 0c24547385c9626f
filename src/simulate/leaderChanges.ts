import { SAME_WEIGHT, crossings } from "./crossings.js";
import type { CheckedColumns } from "./scoreColumns.js";
import { pathOf, scoreAt } from "./tilted.js";
import type { Path, Tilted } from "./tilted.js";

/** A weight at which the first place changes hands. */
export interface LeaderChange {
  /** The weight at which both score the same. */
  readonly weight: number;
  /** Who is first below it; several who score the same at every weight. */
  readonly before: readonly string[];
  /** Who is first above it. */
  readonly after: readonly string[];
}

/**
 * The weights at which the first place changes hands, worked out, not searched for.
 *
 * From whoever leads it goes to the next weight at which somebody crosses them and is ahead afterwards, and so on.
 *
 * @param field people and columns
 * @param tilted the weights of which one varies
 * @param from the first weight
 * @param to the last weight
 * @returns the changes between the two, rising
 */
export function leaderChanges(field: CheckedColumns, tilted: Tilted, from: number, to: number): LeaderChange[] {
  const paths = field.ids.map((_, row) => pathOf(field, tilted, row));
  const all = [...paths.keys()].filter((row) => paths[row] !== null);
  const found: LeaderChange[] = [];
  if (all.length === 0) return found;
  const different = representatives(all, paths);
  const pathAt = (row: number) => paths[row]!;
  const idsOf = (leader: number) =>
    all
      .filter((row) => row === leader || crossings(pathAt(row), pathAt(leader)) === null)
      .map((row) => field.ids[row]!);
  const nextMeeting = (leader: number, after: number) => {
    let next = to - SAME_WEIGHT;
    for (const row of different)
      for (const weight of crossings(pathAt(leader), pathAt(row)) ?? [])
        if (weight > after + SAME_WEIGHT && weight < next) next = weight;
    return next < to - SAME_WEIGHT ? next : null;
  };
  let leader = aheadAfter(different, pathAt, from, to);
  for (let at = nextMeeting(leader, from); at !== null; at = nextMeeting(leader, at)) {
    const after = aheadAfter(different, pathAt, at, to);
    if (after === leader || crossings(pathAt(after), pathAt(leader)) === null) continue;
    found.push({ weight: at, before: idsOf(leader), after: idsOf(after) });
    leader = after;
  }
  return found;
}

/** One row for all whose scores are the same at every weight: a team in which everybody has 0 is one. */
function representatives(rows: readonly number[], paths: readonly (Path | null)[]): number[] {
  const byPath = new Map<string, number>();
  for (const row of rows) {
    const { above, rise, below, more } = paths[row]!;
    const key = [above, rise, below, more].join();
    if (!byPath.has(key)) byPath.set(key, row);
  }
  return [...byPath.values()];
}

/** Scores this close at a weight may be the same there, and are told apart by what comes after. */
const NEAR = 1e-9;

/** Who is ahead right after a weight: of those who are about first at it, the first before any of them meet again. */
function aheadAfter(all: readonly number[], pathAt: (row: number) => Path, at: number, to: number): number {
  const scores = all.map((row) => scoreAt(pathAt(row), at));
  const most = scores.reduce((so, score) => Math.max(so, score), -Infinity);
  const first = all.filter((_, k) => most - scores[k]! <= NEAR * Math.max(1, Math.abs(most)));
  let until = to;
  for (const one of first)
    for (const other of first) {
      if (other <= one) continue;
      for (const weight of crossings(pathAt(one), pathAt(other)) ?? [])
        if (weight > at + SAME_WEIGHT) until = Math.min(until, weight);
    }
  const between = (at + until) / 2;
  return first.reduce((best, row) => (scoreAt(pathAt(row), between) > scoreAt(pathAt(best), between) ? row : best));
}
