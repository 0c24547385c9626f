import { fault } from "../fault/fault.js";
import { checkOptions } from "../fault/checkOptions.js";
import { meanPlace, placeCounts } from "./rankAcceptability.js";
import { checkedField } from "./scoreColumns.js";
import type { ScoreColumns } from "./scoreColumns.js";
import type { WeightSample } from "./weightSample.js";

/** Between which places people stand in most draws of weights. */
export interface RankIntervals {
  /** The share of draws that each interval holds at least. */
  readonly level: number;
  /** One row per person, in the order of the field. */
  readonly rows: readonly RankInterval[];
}

/** Between which places one person stands in most draws; null for somebody who never has a place. */
export interface RankInterval {
  /** The person. */
  readonly id: string;
  /** The best place of the interval. */
  readonly best: number | null;
  /** The place in the middle: in half of the draws the person stands there or before. */
  readonly median: number | null;
  /** The worst place of the interval. */
  readonly worst: number | null;
  /** The mean place. */
  readonly meanRank: number | null;
}

/**
 * Between which places each person stands in most draws of weights.
 *
 *     best, worst: the quantiles (1 − level) / 2 and (1 + level) / 2 of the places        the least place that reaches the share
 *
 * Source: M. Saisana, A. Saltelli & S. Tarantola, Journal of the Royal Statistical Society A 168 (2005), 307–323; quantiles
 * by definition 1 of Hyndman & Fan, The American Statistician 50 (1996), 361–365, so that every end is a place.
 *
 * @param field people and columns
 * @param sample the weights
 * @param options `level`, the share of draws that the interval holds, above 0 and up to 1
 * @returns a row per person
 * @throws Fault "out-of-range" for the level; "unknown-key", "wrong-type" for options; and as {@link rankAcceptability}
 * @example
 * const field = { ids: ["ana", "bo"], columns: [{ id: "calls", values: [0.9, 0.1] }, { id: "mails", values: [0.8, 0.7] }] }
 * const sample = sampleWeights(["calls", "mails"], { draws: 1000, seed: 7 })
 * rankIntervals(field, sample, { level: 0.9 }).rows[1] // => { id: "bo", best: 2, median: 2, worst: 2, meanRank: 2 }
 */
export function rankIntervals(
  field: ScoreColumns,
  sample: WeightSample,
  options: { readonly level: number },
): RankIntervals {
  checkOptions(options, ["level"]);
  const { level } = options;
  if (!(level > 0 && level <= 1)) throw notALevel(level);
  const checked = checkedField(field);
  const counts = placeCounts(checked, sample);
  const people = checked.ids.length;
  const rows = checked.ids.map((id, row) => {
    const own = counts.subarray(row * people, (row + 1) * people);
    const at = (share: number) => quantilePlace(own, share);
    return { id, best: at((1 - level) / 2), median: at(0.5), worst: at((1 + level) / 2), meanRank: meanPlace(own) };
  });
  return { level, rows };
}

/** Shares of a whole are right to this: 0.95 of 10,000 draws are 9,500 of them. */
const NOISE = 1e-9;

/** The least place that at least a share of the counted ones does not pass; null where none was counted. */
function quantilePlace(counts: Int32Array, share: number): number | null {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  let sum = 0;
  let last = 0;
  for (let k = 0; k < counts.length; k++) {
    if (counts[k] === 0) continue;
    sum += counts[k]!;
    last = k + 1;
    if (sum >= share * all - NOISE * all) break;
  }
  return last;
}

function notALevel(received: number) {
  const remedy = "write 0.9 for places that hold in 90 % of the draws";
  return fault({ code: "out-of-range", path: "level", received, expected: "a share above 0, up to 1", remedy });
}
