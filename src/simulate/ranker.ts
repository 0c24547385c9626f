import type { Column } from "../numeric/column.js";
import { sortDown } from "./descending.js";
import { workspace } from "./workspace.js";

/**
 * Ranks the first scores of a column: 1 and the number of greater ones, in groups that tie.
 *
 * @param scores the scores, none missing
 * @param count how many they are
 * @param tolerance scores this close to the first of their group tie with it
 * @param places where each score's place goes
 */
export type Ranker = (scores: Column, count: number, tolerance: number, places: Int32Array) => void;

/**
 * Makes a ranker for experiments that rank the same people thousands of times: it makes nothing new each time.
 *
 * @param most the most scores that will be ranked
 * @returns the ranker
 * @example
 * const places = new Int32Array(3)
 * ranker(3)(column([0.5, 0.9, 0.5]), 3, 1e-9, places)
 * Array.from(places) // => [2, 1, 2]
 */
export function ranker(most: number): Ranker {
  const space = workspace(most);
  const everywhere = Int32Array.from({ length: most }, (_, row) => row);
  const { values, rows } = space.sorted;
  return (scores, count, tolerance, places) => {
    sortDown({ values: scores, rows: everywhere }, count, space);
    let first = values[0]!;
    let place = 1;
    for (let k = 0; k < count; k++) {
      const value = values[k]!;
      if (first - value > tolerance) {
        first = value;
        place = k + 1;
      }
      places[rows[k]!] = place;
    }
  };
}
