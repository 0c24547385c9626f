import type { Weights } from "../weight/weights.js";
import { eachDraw } from "./eachDraw.js";
import { checkedField } from "./scoreColumns.js";
import type { ScoreColumns } from "./scoreColumns.js";
import type { WeightSample } from "./weightSample.js";

/** What the parts would have to weigh for each person to be first. */
export interface CentralWeights {
  /** How many times weights were drawn. */
  readonly draws: number;
  /** One row per person, in the order of the field. */
  readonly rows: readonly CentralWeightsRow[];
}

/** What the parts would have to weigh for one person to be first. */
export interface CentralWeightsRow {
  /** The person. */
  readonly id: string;
  /** The share of draws in which the person is first, alone or in a tie. */
  readonly first: number;
  /** The mean of the weights of those draws, in the order of the columns; null for somebody who never is first. */
  readonly weights: Weights | null;
}

/**
 * What the parts would have to weigh for each person to be first: the mean of the weights drawn that put them there.
 *
 *     w̄_i = Σ w ÷ number, over the draws in which i is first
 *
 * Whoever is never first has no such weights, whatever one thinks matters. The mean itself need not put a person first.
 * Source: R. Lahdelma & P. Salminen, Operations Research 49 (2001), 444–454 (SMAA-2).
 *
 * @param field people and columns
 * @param sample the weights
 * @returns a row per person
 * @throws Fault as `rankAcceptability`, but for "field-too-large"
 * @example
 * const field = { ids: ["ana", "bo"], columns: [{ id: "calls", values: [0.9, 0.1] }, { id: "mails", values: [0.8, 0.7] }] }
 * const sample = sampleWeights(["calls", "mails"], { draws: 1000, seed: 7 })
 * centralWeights(field, sample).rows[1] // => { id: "bo", first: 0, weights: null }
 */
export function centralWeights(field: ScoreColumns, sample: WeightSample): CentralWeights {
  const checked = checkedField(field);
  const { ids, parts } = checked;
  const times = new Int32Array(ids.length);
  const sums = new Float64Array(ids.length * parts.length);
  eachDraw(checked, sample, (places, weights) => {
    for (let row = 0; row < ids.length; row++) {
      if (places[row] !== 1) continue;
      times[row]!++;
      for (let k = 0; k < parts.length; k++) sums[row * parts.length + k]! += weights[k]!;
    }
  });
  const meanOf = (row: number): Weights => ({
    shares: parts.map((id, k) => ({ id, weight: sums[row * parts.length + k]! / times[row]! })),
  });
  const rows = ids.map((id, row) => ({
    id,
    first: times[row]! / sample.draws,
    weights: times[row] === 0 ? null : meanOf(row),
  }));
  return { draws: sample.draws, rows };
}
