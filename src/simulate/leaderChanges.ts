import { noiseOf } from "../numeric/flat.js";
import { crossings } from "./crossings.js";
import { leaders } from "./leaders.js";
import type { CheckedColumns } from "./scoreColumns.js";
import { pathOf } from "./tilted.js";
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
 * @param field people and columns
 * @param tilted the weights of which one varies
 * @param from the first weight
 * @param to the last weight
 * @returns the changes between the two, rising
 */
export function leaderChanges(field: CheckedColumns, tilted: Tilted, from: number, to: number): LeaderChange[] {
  const paths = new Map<number, Path>();
  field.ids.forEach((_, row) => {
    const path = pathOf(field, tilted, row);
    if (path !== null) paths.set(row, path);
  });
  if (paths.size === 0) return [];
  const idsLike = twins(paths, field.ids);
  const found: LeaderChange[] = [];
  const [first, ...others] = leaders(paths, from, to);
  let leader = first!.row;
  for (const { row, from: weight } of others) {
    if (crossings(paths.get(row)!, paths.get(leader)!) === null) continue;
    found.push({ weight, before: idsLike(leader), after: idsLike(row) });
    leader = row;
  }
  return found;
}

/** Finds who scores the same as somebody at every weight: one of those next to them when all stand in order. */
function twins(paths: ReadonlyMap<number, Path>, ids: readonly string[]): (row: number) => string[] {
  const order = [...paths].sort(([, a], [, b]) => a.own - b.own);
  const places = new Map(order.map(([row], place) => [row, place]));
  return (row) => {
    const path = paths.get(row)!;
    const near = 2 * noiseOf(Math.max(Math.abs(path.own), Math.abs(path.above)));
    const isNear = (other?: readonly [number, Path]) =>
      other !== undefined && Math.abs(other[1].own - path.own) <= near;
    let [low, high] = [places.get(row)!, places.get(row)!];
    while (isNear(order[low - 1])) low--;
    while (isNear(order[high + 1])) high++;
    return order
      .slice(low, high + 1)
      .filter(([, other]) => crossings(other, path) === null)
      .map(([other]) => other)
      .sort((one, other) => one - other)
      .map((other) => ids[other]!);
  };
}
