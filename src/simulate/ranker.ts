import type { Column } from "../numeric/column.js";
import { sortDown } from "./descending.js";
import { workspace } from "./workspace.js";

/**
 * Ranks the first scores of a list: 1 and the number of greater ones, in groups that tie.
 *
 * @param count how many of the scores count, none of them missing
 * @param tolerance scores this close to the first of their group tie with it
 * @param places where each score's place goes
 */
export type Ranker = (count: number, tolerance: number, places: Int32Array) => void;

/**
 * Makes a ranker for experiments that rank the same people thousands of times: it makes nothing new each time.
 *
 * @param scores the list that holds the scores, each time others
 * @returns the ranker
 * @example
 * const places = new Int32Array(3)
 * ranker(column([0.5, 0.9, 0.5]))(3, 1e-9, places)
 * Array.from(places) // => [2, 1, 2]
 */
export function ranker(scores: Column): Ranker {
  const space = workspace(scores);
  const { sorted } = space;
  return (count, tolerance, places) => {
    sortDown(count, space);
    let first = scores[sorted[0]!]!;
    let place = 1;
    for (let k = 0; k < count; k++) {
      const row = sorted[k]!;
      const score = scores[row]!;
      if (first - score > tolerance) {
        first = score;
        place = k + 1;
      }
      places[row] = place;
    }
  };
}
