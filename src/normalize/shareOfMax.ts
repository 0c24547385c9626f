import type { Figures } from "../numeric/column.js";
import type { Curve } from "../curve/curve.js";
import type { SpecOf } from "../method/method.js";
import { extent } from "../numeric/summary.js";
import { relativeNormalizer } from "./normalizer.js";
import { OF_WHOLE, partOf } from "./wholes.js";
import type { OfWholeOptions } from "./wholes.js";

/**
 * A figure as a part of the greatest one.
 *
 *     y = x / max        lower is better: y = 1 − that        x in the metric's unit → y without unit
 *
 * Relative: the best moves everybody. Zero stays zero, unlike with {@link minMax}.
 * Source: Hwang & Yoon, Multiple Attribute Decision Making (1981), section 2.3 (linear transformation).
 *
 * @param population figures in the metric's unit, NaN where missing
 * @param options `outside`, `onConstant` for a population of zeros, `direction`
 * @returns the curve; without knots when nobody has a figure
 * @throws Fault "no-positive-figure" when the greatest is below zero; "flat-population"; "not-finite"
 * @example
 * valueAt(shareOfMax([20, 50, 40]), 40) // => 0.8
 */
export function shareOfMax(population: Figures, options: OfWholeOptions = {}): Curve {
  const { high, count } = extent(population);
  return partOf(high, count, options);
}

/** The catalog's entry of {@link shareOfMax}. */
export const shareOfMaxMethod = /* @__PURE__ */ relativeNormalizer(
  "max",
  "A part of the peers' greatest figure.",
  OF_WHOLE,
  ({ population, direction }, options) => shareOfMax(population, { ...options, direction }),
);

/** The JSON of max. */
export type ShareOfMaxSpec = SpecOf<typeof shareOfMaxMethod>;
