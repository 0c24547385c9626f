import type { Figures } from "../numeric/column.js";
import type { Curve } from "../curve/curve.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { finite, present } from "../numeric/column.js";
import { median } from "../numeric/quantile.js";
import { average, extent } from "../numeric/summary.js";
import { ON_CONSTANT } from "./constant.js";
import { isFlat, noiseOf } from "../numeric/flat.js";
import { relativeNormalizer } from "./normalizer.js";
import type { Direction } from "./normalizer.js";
import { ONTO, standardCurve } from "./standard.js";

const OPTIONS = {
  consistency: {
    type: "number",
    moreThan: 0,
    default: 1.4826,
    about: "Makes the median deviation comparable with a standard deviation.",
  },
  onto: ONTO,
  onConstant: ON_CONSTANT,
} as const;

/** How robust standard scores are made. */
export type RobustZScoreOptions = OptionsOf<typeof OPTIONS> & { readonly direction?: Direction };

/** Makes the mean absolute deviation of a normal population its standard deviation: √(π ÷ 2), written out as SIXTH is. */
const MEAN_CONSISTENCY = 1.2533141373155001;

/**
 * How far a figure lies from the median of its peers, in units that a few far figures do not stretch.
 *
 *     z = (x − median) / (1.4826 · median of |x − median|)        lower is better: −z
 *
 * Where more than half of the peers are equal the median deviation is 0; then the mean deviation takes its place, times
 * √(π / 2). Relative: peers move each other's score.
 * Source: Iglewicz & Hoaglin, How to Detect and Handle Outliers (1993), chapter 3.
 *
 * @param population figures in the metric's unit, NaN where missing
 * @param options `consistency`, `onto` for shares in place of bare scores (a scheme always has it), `onConstant`, `direction`
 * @returns the curve; without knots when nobody has a figure
 * @throws Fault "flat-population" when all values are equal and `onConstant` is "error"; "not-finite"
 * @example
 * valueAt(robustZScore([1, 2, 3, 4, 100], { consistency: 1 }), 5) // => 2
 */
export function robustZScore(population: Figures, options: RobustZScoreOptions = {}): Curve {
  const { consistency = 1.4826, onto, onConstant = "midpoint", direction = "higherIsBetter" } = options;
  const { low, high, count } = extent(population);
  if (count > 0) finite(high - low, "population");
  const center = median(population);
  const apart = present(population).map((figure) => Math.abs(figure - center));
  const middle = median(apart);
  const isNoise = middle <= noiseOf(Math.max(Math.abs(low), Math.abs(high)));
  const own = isNoise ? MEAN_CONSISTENCY * average(apart) : consistency * middle;
  const spread = isFlat(low, high) ? 0 : own;
  return standardCurve({ center, spread, count }, direction, onConstant, onto);
}

/** The catalog's entry of {@link robustZScore}. */
export const robustZScoreMethod = /* @__PURE__ */ relativeNormalizer(
  "robustZScore",
  "Median deviations from the peers' median, onto shares.",
  OPTIONS,
  ({ population, direction }, { onto = {}, ...options }) => robustZScore(population, { ...options, onto, direction }),
);

/** The JSON of robustZScore. */
export type RobustZScoreSpec = SpecOf<typeof robustZScoreMethod>;
