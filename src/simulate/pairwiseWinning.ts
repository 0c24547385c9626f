import { eachDraw } from "./eachDraw.js";
import { checkPeople } from "./rankAcceptability.js";
import { checkedField } from "./scoreColumns.js";
import type { ScoreColumns } from "./scoreColumns.js";
import type { WeightSample } from "./weightSample.js";

/** How often people stand before each other, over many draws of weights. */
export interface PairwiseWinning {
  /** How many times weights were drawn. */
  readonly draws: number;
  /** One row per person, in the order of the field. */
  readonly rows: readonly WinningRow[];
}

/** How often one person stands before each of the others. */
export interface WinningRow {
  /** The person. */
  readonly id: string;
  /** The share of draws in which the person stands before each, in the order of the field; 0 against itself. */
  readonly beats: readonly number[];
}

/**
 * How often each person stands before each of the others when weights are drawn by chance.
 *
 *     beats_ij = draws in which i has a better place than j ÷ draws        beats_ij + beats_ji + ties = 1
 *
 * Places can hide who is close to whom: two people may share all places, and one still beat the other in every draw. Who
 * has no score in a draw neither beats nor is beaten. The work grows with the square of the people.
 * Source: P. Leskinen, J. Viitanen, A. Kangas & J. Kangas, Forest Science 52 (2006), 304–312 (pairwise winning indices).
 *
 * @param field people and columns
 * @param sample the weights
 * @returns a row per person
 * @throws Fault as `rankAcceptability`
 * @example
 * const field = { ids: ["ana", "bo"], columns: [{ id: "calls", values: [0.9, 0.1] }, { id: "mails", values: [0.8, 0.7] }] }
 * const sample = sampleWeights(["calls", "mails"], { draws: 1000, seed: 7 })
 * pairwiseWinning(field, sample).rows[0] // => { id: "ana", beats: [0, 1] }
 */
export function pairwiseWinning(field: ScoreColumns, sample: WeightSample): PairwiseWinning {
  const checked = checkedField(field);
  const people = checked.ids.length;
  checkPeople(people);
  const wins = new Int32Array(people * people);
  eachDraw(checked, sample, (places) => {
    for (let row = 0; row < people; row++) {
      const place = places[row]!;
      if (place === 0) continue;
      const start = row * people;
      for (let other = 0; other < people; other++) if (places[other]! > place) wins[start + other]!++;
    }
  });
  const rows = checked.ids.map((id, row) => {
    const own = wins.subarray(row * people, (row + 1) * people);
    return { id, beats: Array.from(own, (count) => count / sample.draws) };
  });
  return { draws: sample.draws, rows };
}
