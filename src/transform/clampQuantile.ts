import type { Figures } from "../numeric/column.js";
import type { Warp } from "../curve/warp.js";
import { fault } from "../fault/fault.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { quantile } from "../numeric/quantile.js";
import { EVERYTHING, transform } from "./transform.js";

const OPTIONS = {
  low: { type: "share", atLeast: 0, atMost: 1, default: 0.05, about: "The quantile that lower figures are lifted to." },
  high: { type: "share", atLeast: 0, atMost: 1, default: 0.95, about: "The quantile that higher figures are cut to." },
} as const;

/** Two quantiles as shares of the population. */
export type ClampQuantileOptions = OptionsOf<typeof OPTIONS>;

/**
 * Limits figures to two quantiles of the population, so that one far figure does not stretch the scale for everybody.
 *
 *     min(max(x, Q(low)), Q(high))        Q by definition 7: linear between order statistics; in the metric's unit
 *
 * Relative: the quantiles are those of the population, and are kept with the calibration.
 * Source: Hyndman & Fan, The American Statistician 50 (1996), 361–365.
 *
 * @param population figures in the metric's unit, NaN where missing
 * @param options `low` and `high`
 * @returns the step; it changes nothing where nobody has a figure
 * @throws Fault "empty-range" when low is not below high
 * @example
 * warpAt(clampQuantile([1, 2, 3, 4, 100], { low: 0, high: 0.75 }), 100) // => 4
 */
export function clampQuantile(population: Figures, options: ClampQuantileOptions = {}): Warp {
  const { low = 0.05, high = 0.95 } = options;
  if (!(low >= 0 && low < high && high <= 1)) {
    const expected = "0 ≤ low < high ≤ 1";
    const remedy = "write shares of the population: 0.05 and 0.95";
    throw fault({ code: "empty-range", path: "high", received: `${low} to ${high}`, expected, remedy });
  }
  const [least, most] = [quantile(population, low), quantile(population, high)];
  return least === least ? { kind: "limit", low: least, high: most } : EVERYTHING;
}

/** The catalog's entry of {@link clampQuantile}. */
export const clampQuantileMethod = /* @__PURE__ */ transform(
  "clampQuantile",
  "Between two quantiles of the peers.",
  OPTIONS,
  clampQuantile,
  true,
);

/** The JSON of clampQuantile. */
export type ClampQuantileSpec = SpecOf<typeof clampQuantileMethod>;
