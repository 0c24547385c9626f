import { choice } from "../fault/choice.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { standardDeviation } from "../numeric/moments.js";
import { byAmount, figured, tamed } from "./columns.js";
import type { Figured, WeighedColumn } from "./columns.js";
import { measured } from "./weighting.js";
import type { Weights } from "./weights.js";

/** What is done to columns before they are compared. */
export const SCALES = ["none", "minMax"] as const;

/** The same as an option. */
export const SCALE = {
  type: "choice",
  of: SCALES,
  default: "none",
  about: "Are columns stretched onto 0 to 1 first?",
} as const;

const OPTIONS = { scale: SCALE } as const;

/** What is done to columns first. */
export type StandardDeviationOptions = OptionsOf<typeof OPTIONS>;

/**
 * Weights by how much people differ: in proportion to each column's standard deviation.
 *
 *     w_j = σ_j / Σ σ
 *
 * A unit makes a spread: hand in normalized columns, or say `scale: "minMax"`. What nobody differs in weighs 0; it may
 * matter all the same, which no figure can tell. The name ends in Weights, since `standardDeviation` is that of a column.
 * Source: D. Diakoulaki, G. Mavrotas & L. Papayannakis, Computers & Operations Research 22 (1995), 763–770.
 *
 * @param columns the normalized columns
 * @param options `scale`: "none" (the default), or "minMax" to stretch each onto 0…1 first
 * @returns the shares, and the columns without a spread
 * @throws Fault "duplicate-id", "wrong-length", "not-finite", "not-a-choice"
 * @example
 * standardDeviationWeights([{ id: "calls", values: [0, 1] }, { id: "csat", values: [0.5, 0.75] }]).shares[0].weight // => 0.8
 */
export function standardDeviationWeights(
  columns: readonly WeighedColumn[],
  options: StandardDeviationOptions = {},
): Weights {
  const scale = choice(options.scale ?? "none", SCALES, "scale");
  return byAmount(figured(columns), (one) => deviationOf(one, scale));
}

/**
 * The standard deviation of a column, as it is or stretched onto 0…1.
 *
 * @param column the column
 * @param scale whether it is stretched
 * @returns σ of the whole population
 */
export function deviationOf(column: Figured, scale: (typeof SCALES)[number]): number {
  const { values, unit } = tamed(column);
  const deviation = standardDeviation(values, 0);
  return scale === "minMax" ? deviation / (column.high / unit - column.low / unit) : deviation * unit;
}

/** The catalog's entry of {@link standardDeviationWeights}. */
export const standardDeviationMethod = /* @__PURE__ */ measured(
  "standardDeviation",
  "By how much people differ in each child.",
  OPTIONS,
  standardDeviationWeights,
);

/** The JSON of weights by standard deviation. */
export type StandardDeviationSpec = SpecOf<typeof standardDeviationMethod>;
