import type { Figures } from "../numeric/column.js";
import type { Curve } from "../curve/curve.js";
import type { SpecOf } from "../method/method.js";
import { present } from "../numeric/column.js";
import { total } from "../numeric/sum.js";
import { extent } from "../numeric/summary.js";
import { relativeNormalizer } from "./normalizer.js";
import { OF_WHOLE, partOf } from "./wholes.js";
import type { OfWholeOptions } from "./wholes.js";

/**
 * A figure as a part of the length of the peers' vector.
 *
 *     y = x / √Σx²        lower is better: y = 1 − that        x in the metric's unit → y without unit
 *
 * Relative; the more peers, the smaller everybody's share.
 * Source: Hwang & Yoon, Multiple Attribute Decision Making (1981), section 2.3 (vector normalization).
 *
 * @param population figures in the metric's unit, NaN where missing
 * @param options `outside`, `onConstant` for a population of zeros, `direction`
 * @returns the curve; without knots when nobody has a figure
 * @throws Fault "flat-population" for a population of zeros with "error"; "not-finite"
 * @example
 * valueAt(vector([3, 4]), 4) // => 0.8
 */
export function vector(population: Figures, options: OfWholeOptions = {}): Curve {
  const { low, high, count } = extent(population);
  const largest = Math.max(-low, high);
  const squares = present(population).map((figure) => (figure / largest) ** 2);
  return partOf(largest > 0 ? largest * Math.sqrt(total(squares)) : 0, count, options);
}

/** The catalog's entry of {@link vector}. */
export const vectorMethod = /* @__PURE__ */ relativeNormalizer(
  "vector",
  "A part of the length of the peers' vector.",
  OF_WHOLE,
  ({ population, direction }, options) => vector(population, { ...options, direction }),
);

/** The JSON of vector. */
export type VectorSpec = SpecOf<typeof vectorMethod>;
