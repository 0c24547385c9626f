import type { SpecOf } from "../method/method.js";
import { standardDeviation } from "../numeric/moments.js";
import { average } from "../numeric/summary.js";
import { byAmount, checkNotNegative, figured, tamed } from "./columns.js";
import type { WeighedColumn } from "./columns.js";
import { measured } from "./weighting.js";
import type { Weights } from "./weights.js";

/**
 * Weights by how much people differ, against how much there is: in proportion to each column's coefficient of variation.
 *
 *     v_j = σ_j / mean_j        w_j = v_j / Σ v
 *
 * Needs figures of 0 or more with a true zero. What nobody differs in weighs 0.
 * Source: K. Pearson, Philosophical Transactions A 187 (1896), 253–318; as weights Shuai et al. (2012), in pyrepo-mcda.
 *
 * @param columns the columns, in any unit
 * @returns the shares, and the columns without a spread
 * @throws Fault "duplicate-id", "wrong-length", "not-finite"; "out-of-range" for a figure below 0
 * @example
 * variation([{ id: "calls", values: [10, 30] }, { id: "csat", values: [3, 5] }]).shares[0].weight // => 0.6666666666666666
 */
export function variation(columns: readonly WeighedColumn[]): Weights {
  const figures = figured(columns);
  checkNotNegative(figures, "variation");
  return byAmount(figures, (one) => {
    const { values } = tamed(one);
    return standardDeviation(values, 0) / average(values);
  });
}

/** The catalog's entry of {@link variation}. */
export const variationMethod = /* @__PURE__ */ measured(
  "variation",
  "By how much people differ in each child, against its mean.",
  {},
  variation,
);

/** The JSON of weights by variation. */
export type VariationSpec = SpecOf<typeof variationMethod>;
