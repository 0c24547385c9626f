import { choice } from "../fault/choice.js";
import { isUp } from "../method/direction.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { snapShare } from "../numeric/snap.js";
import { byAmount, figured, isSpread, tamed } from "./columns.js";
import type { WeighedColumn } from "./columns.js";
import { CORRELATIONS, correlations } from "./correlations.js";
import { SCALE, SCALES, deviationOf } from "./standardDeviation.js";
import { measured } from "./weighting.js";
import type { Weights } from "./weights.js";

const OPTIONS = {
  scale: SCALE,
  correlation: { type: "choice", of: CORRELATIONS, default: "pearson", about: "Of figures, or of ranks?" },
} as const;

/** What is done to columns first, and what is compared. */
export type CriticOptions = OptionsOf<typeof OPTIONS>;

/**
 * Weights by how much people differ in a column, and how little it repeats what the others say: criteria importance through
 * intercriteria correlation.
 *
 *     c_j = σ_j Σ_k (1 − r_jk)        w_j = c_j / Σ c        k over the columns with a spread
 *
 * A unit makes a spread: hand in normalized columns, or say `scale: "minMax"`, which also turns columns of which less is
 * better. Two columns are compared over the people who have both; without a spread there r is 0.
 * Source: D. Diakoulaki, G. Mavrotas & L. Papayannakis, Computers & Operations Research 22 (1995), 763–770.
 *
 * @param columns the normalized columns
 * @param options `scale`: "none" (the default) or "minMax"; `correlation`: "pearson" (the default) or "spearman"
 * @returns the shares, and the columns without a spread
 * @throws Fault "duplicate-id", "wrong-length", "not-finite", "not-a-choice"
 * @example
 * critic([{ id: "a", values: [0, 1, 0, 1] }, { id: "b", values: [0, 1, 0, 1] }, { id: "c", values: [0, 0, 1, 1] }]).shares[2].weight // => 0.5
 */
export function critic(columns: readonly WeighedColumn[], options: CriticOptions = {}): Weights {
  const scale = choice(options.scale ?? "none", SCALES, "scale");
  const correlation = choice(options.correlation ?? "pearson", CORRELATIONS, "correlation");
  const figures = figured(columns);
  const spread = figures.filter(isSpread);
  const signs = spread.map(({ direction }) => (scale === "none" || isUp(direction) ? 1 : -1));
  const matrix = correlations(
    spread.map((one) => tamed(one).values),
    correlation,
  );
  return byAmount(figures, (one) => {
    const place = spread.indexOf(one);
    const conflict = matrix[place]!.reduce((sum, r, k) => sum + snapShare(1 - r * signs[place]! * signs[k]!), 0);
    return deviationOf(one, scale) * conflict;
  });
}

/** The catalog's entry of {@link critic}. */
export const criticMethod = /* @__PURE__ */ measured(
  "critic",
  "By how much people differ in each child, and how little it repeats the others.",
  OPTIONS,
  critic,
);

/** The JSON of weights by CRITIC. */
export type CriticSpec = SpecOf<typeof criticMethod>;
