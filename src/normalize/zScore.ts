import type { Figures } from "../numeric/column.js";
import type { Curve } from "../curve/curve.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { finite } from "../numeric/column.js";
import { standardDeviation } from "../numeric/moments.js";
import { average, extent } from "../numeric/summary.js";
import { ON_CONSTANT } from "./constant.js";
import { isFlat } from "../numeric/flat.js";
import { relativeNormalizer } from "./normalizer.js";
import type { Direction } from "./normalizer.js";
import { ONTO, standardCurve } from "./standard.js";

const OPTIONS = {
  ddof: { type: "integer", atLeast: 0, atMost: 1, default: 1, about: "1 divides by n − 1 (a sample), 0 by n." },
  onto: ONTO,
  onConstant: ON_CONSTANT,
} as const;

/** How standard scores are made. */
export type ZScoreOptions = OptionsOf<typeof OPTIONS> & { readonly direction?: Direction };

/**
 * How many standard deviations a figure lies from the mean of its peers.
 *
 *     z = (x − mean) / standard deviation        lower is better: −z        with `onto`: y = center + perUnit · z
 *
 * Relative: peers move each other's score. One far figure stretches the scale for everybody: see {@link robustZScore}.
 * Source: OECD & JRC, Handbook on Constructing Composite Indicators (2008), step 5.
 *
 * @param population figures in the metric's unit, NaN where missing
 * @param options `ddof`, `onto` for shares in place of bare scores (a scheme always has it), `onConstant`, `direction`
 * @returns the curve; without knots when nobody has a figure
 * @throws Fault "flat-population" when all values are equal and `onConstant` is "error"; "not-finite"
 * @example
 * valueAt(zScore([40, 50, 60]), 65) // => 1.5
 */
export function zScore(population: Figures, options: ZScoreOptions = {}): Curve {
  const { ddof = 1, onto, onConstant = "midpoint", direction = "higherIsBetter" } = options;
  const { low, high, count } = extent(population);
  if (count > 0) finite(high - low, "population");
  const spread = isFlat(low, high) ? 0 : measurable(standardDeviation(population, ddof === 0 ? 0 : 1));
  return standardCurve({ center: spread > 0 ? average(population) : low, spread, count }, direction, onConstant, onto);
}

/** A spread whose square left the doubles says nothing of figures that differ. */
function measurable(spread: number): number {
  return finite(spread > 0 ? spread : NaN, "population");
}

/** The catalog's entry of {@link zScore}. */
export const zScoreMethod = /* @__PURE__ */ relativeNormalizer(
  "zScore",
  "Standard deviations from the peers' mean, onto shares.",
  OPTIONS,
  ({ population, direction }, { onto = {}, ...options }) => zScore(population, { ...options, onto, direction }),
);

/** The JSON of zScore. */
export type ZScoreSpec = SpecOf<typeof zScoreMethod>;
