import type { SpecOf } from "../method/method.js";
import type { Column } from "../numeric/column.js";
import { totalOfRuns } from "../numeric/runs.js";
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
  return byAmount(figures, (one) => divergenceOf(tamed(one).values, one.count) / (one.count * Math.log(one.count)));
}

/** Farther than this from the mean a plain logarithm, which takes half the time, keeps as many digits as it needs. */
const NEAR = 0.125;

/** No term is below 0, so none cancels another. */
function divergenceOf(values: Column, count: number): number {
  const mean = totalOfRuns(values.length, (from, to) => sumOf(values, from, to)) / count;
  return totalOfRuns(values.length, (from, to) => {
    let sum = 0;
    for (let i = from; i < to; i++) {
      const apart = (values[i]! - mean) / mean;
      if (apart === apart) sum += divergence(apart);
    }
    return sum;
  });
}

function sumOf(values: Column, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) if (values[i] === values[i]) sum += values[i]!;
  return sum;
}

function divergence(apart: number): number {
  if (apart <= -1) return 1;
  const log = Math.abs(apart) < NEAR ? Math.log1p(apart) : Math.log(1 + apart);
  return (1 + apart) * log - apart;
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
