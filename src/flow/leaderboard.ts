import { fault } from "../fault/fault.js";
import { pointsOf } from "../numeric/publish.js";
import { byCodeUnits } from "../table/table.js";
import type { Scores } from "./score.js";

/** One line of a leaderboard. */
export interface Place {
  /** The place; people who tie share it. */
  readonly rank: number;
  /** Who. */
  readonly person: string;
  /** The published score. */
  readonly score: number;
}

/**
 * Lists the people of a ranking from the first place on; who has no place is not listed.
 *
 * People who tie stand in the order of their ids, which says nothing about them.
 *
 * @param scores published scores
 * @param rank the ranking's id
 * @returns one line per ranked person
 * @throws Fault "unknown-rank"
 */
export function leaderboard(scores: Scores, rank: string): Place[] {
  const ranking = scores.ranks.find(({ id }) => id === rank);
  if (ranking === undefined) {
    const names = scores.ranks.map(({ id }) => id).join(", ");
    throw fault({
      code: "unknown-rank",
      path: rank,
      received: rank,
      expected: "a rank of the scheme",
      remedy: `name one of: ${names}`,
    });
  }
  const { units } = scores.nodes.find(({ id }) => id === ranking.node)!;
  return scores.ids
    .map((person, row) => ({ rank: ranking.ranks[row]!, person, score: pointsOf(units[row]!, scores.precision)! }))
    .filter((place) => place.rank > 0)
    .sort((a, b) => a.rank - b.rank || byCodeUnits(a.person, b.person));
}
