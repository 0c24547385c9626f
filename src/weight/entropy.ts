import type { SpecOf } from "../method/method.js";
import type { Column } from "../numeric/column.js";
import { totalOfRuns } from "../numeric/runs.js";
import { average } from "../numeric/summary.js";
import { byAmount, checkNotNegative, figured, tamed } from "./columns.js";
import type { WeighedColumn } from "./columns.js";
import { measured } from "./weighting.js";
import type { Weights } from "./weights.js";

/**
 * Weights by how far the figures are from being shared out evenly: in proportion to what each column lacks of full entropy.
 *
 *     p = x / Σ x        1 − e = 1 + Σ p ln p / ln n        0 ln 0 = 0        w_j = (1 − e_j) / Σ (1 − e)
 *
 * Computed as Σ ((1 + d) ln(1 + d) − d) / (n ln n) with d = (x − mean) / mean, which does not cancel where figures lie close.
 * Needs figures of 0 or more with a true zero. What nobody differs in weighs 0.
 * Source: C. E. Shannon, Bell System Technical Journal 27 (1948), 379–423; C.-L. Hwang & K. Yoon, Multiple Attribute
 * Decision Making (1981).
 *
 * @param columns the columns, in any unit
 * @returns the shares, and the columns without a spread
 * @throws Fault "duplicate-id", "wrong-length", "not-finite"; "out-of-range" for a figure below 0
 * @example
 * entropy([{ id: "calls", values: [0, 4] }, { id: "csat", values: [2, 2] }]).shares[0].weight // => 1
 */
export function entropy(columns: readonly WeighedColumn[]): Weights {
  const figures = figured(columns);
  checkNotNegative(figures, "entropy");
  return byAmount(figures, (one) => divergenceOf(tamed(one).values) / (one.count * Math.log(one.count)));
}

/** No term is below 0, so none cancels another. */
function divergenceOf(values: Column): number {
  const mean = average(values);
  return totalOfRuns(values.length, (from, to) => {
    let sum = 0;
    for (let i = from; i < to; i++) {
      const apart = (values[i]! - mean) / mean;
      if (apart === apart) sum += apart > -1 ? (1 + apart) * Math.log1p(apart) - apart : 1;
    }
    return sum;
  });
}

/** The catalog's entry of {@link entropy}. */
export const entropyMethod = /* @__PURE__ */ measured(
  "entropy",
  "By how far the figures of each child are from being shared out evenly.",
  {},
  entropy,
);

/** The JSON of weights by entropy. */
export type EntropySpec = SpecOf<typeof entropyMethod>;
