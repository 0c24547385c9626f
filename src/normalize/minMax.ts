import type { Figures } from "../numeric/column.js";
import type { Curve } from "../curve/curve.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { finite } from "../numeric/column.js";
import { extent } from "../numeric/summary.js";
import type { Extent } from "../numeric/summary.js";
import { ON_CONSTANT, constantCurve } from "./constant.js";
import { isFlat } from "../numeric/flat.js";
import { lineBetween } from "./line.js";
import { relativeNormalizer } from "./normalizer.js";
import type { Direction } from "./normalizer.js";

const OPTIONS = { onConstant: ON_CONSTANT } as const;

/** How the ends are made. */
export type MinMaxOptions = OptionsOf<typeof OPTIONS> & { readonly direction?: Direction };

/**
 * Scales a population onto 0…1: the lowest value earns 0, the highest 1.
 *
 *     y = (x − low) / (high − low)        lower is better: y = 1 − that        x in the metric's unit → y without unit
 *
 * Relative: peers move each other's score. To compare periods keep the curve, or use {@link goalposts}.
 * Source: OECD & JRC, Handbook on Constructing Composite Indicators (2008), step 5.
 *
 * @param population figures in the metric's unit, NaN where missing
 * @param options `onConstant` for a population without two different figures; `direction`
 * @returns the curve; without knots when nobody has a figure, or on a constant population with "missing"
 * @throws Fault "flat-population" when all values are equal and `onConstant` is "error"; "not-finite"
 * @example
 * valueAt(minMax([30, 55, 40, 70]), 55) // => 0.625
 */
export function minMax(population: Figures, options: MinMaxOptions = {}): Curve {
  return between(extent(population), options);
}

function between(ends: Extent, options: MinMaxOptions): Curve {
  const { low, high } = ends;
  const { onConstant = "midpoint", direction = "higherIsBetter" } = options;
  if (low <= high) finite(Math.abs(low) + Math.abs(high), "population");
  return isFlat(low, high) ? constantCurve(onConstant, low, ends.count) : lineBetween(low, high, direction);
}

/** The catalog's entry of {@link minMax}. */
export const minMaxMethod = /* @__PURE__ */ relativeNormalizer(
  "minMax",
  "Between the lowest and the highest figure of the peers.",
  OPTIONS,
  ({ population, direction }, options) => minMax(population, { ...options, direction }),
  (ends, direction, options) => between(ends, { ...options, direction }),
);

/** The JSON of minMax. */
export type MinMaxSpec = SpecOf<typeof minMaxMethod>;
