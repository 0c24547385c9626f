import type { SpecOf } from "../method/method.js";
import { present } from "../numeric/column.js";
import type { Column } from "../numeric/column.js";
import { total } from "../numeric/sum.js";
import { byAmount, checkNotNegative, figured, tamed } from "./columns.js";
import type { WeighedColumn } from "./columns.js";
import { measured } from "./weighting.js";
import type { Weights } from "./weights.js";

/**
 * Weights by how unequally figures are spread over people: in proportion to each column's Gini coefficient.
 *
 *     G_j = Σ_i Σ_k |x_i − x_k| / (2 n² mean)        w_j = G_j / Σ G
 *
 * Needs figures of 0 or more with a true zero. What nobody differs in weighs 0.
 * Source: C. Gini, Variabilità e mutabilità (1912); as weights in pymcdm.
 *
 * @param columns the columns, in any unit
 * @returns the shares, and the columns without a spread
 * @throws Fault "duplicate-id", "wrong-length", "not-finite"; "out-of-range" for a figure below 0
 * @example
 * gini([{ id: "calls", values: [0, 4] }, { id: "csat", values: [1, 3] }]).shares[0].weight // => 0.6666666666666666
 */
export function gini(columns: readonly WeighedColumn[]): Weights {
  const figures = figured(columns);
  checkNotNegative(figures, "gini");
  return byAmount(figures, (one) => coefficientOf(tamed(one).values));
}

/** From the order of figures: Σ (2 i − n − 1) x_(i) / (n Σ x), i counted from 1. */
function coefficientOf(values: Column): number {
  const sorted = present(values).sort();
  const count = sorted.length;
  const all = total(sorted);
  for (let i = 0; i < count; i++) sorted[i] = (2 * i + 1 - count) * sorted[i]!;
  return total(sorted) / (count * all);
}

/** The catalog's entry of {@link gini}. */
export const giniMethod = /* @__PURE__ */ measured(
  "gini",
  "By how unequally the figures of each child are spread over people.",
  {},
  gini,
);

/** The JSON of weights by Gini coefficient. */
export type GiniSpec = SpecOf<typeof giniMethod>;
