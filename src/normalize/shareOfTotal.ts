import { isUp } from "../method/direction.js";
import type { Figures } from "../numeric/column.js";
import type { Curve } from "../curve/curve.js";
import { fault } from "../fault/fault.js";
import type { SpecOf } from "../method/method.js";
import { present } from "../numeric/column.js";
import { total } from "../numeric/sum.js";
import { extent } from "../numeric/summary.js";
import { relativeNormalizer } from "./normalizer.js";
import { OF_WHOLE, partOf } from "./wholes.js";
import type { OfWholeOptions } from "./wholes.js";

/**
 * A figure as a part of what all peers did together.
 *
 *     y = x / Σx        lower is better: y = (1/x) / Σ(1/x)        x in the metric's unit → y without unit
 *
 * Relative; the shares of a population add up to 1, so the more peers, the smaller everybody's.
 * Source: Hwang & Yoon, Multiple Attribute Decision Making (1981), section 2.3.
 *
 * @param population figures in the metric's unit, NaN where missing
 * @param options `outside`, `onConstant` for a population of zeros, `direction`
 * @returns the curve; without knots when nobody has a figure
 * @throws Fault "negative-figure" for a figure below zero, and where lower is better for zero; "flat-population"; "not-finite"
 * @example
 * valueAt(shareOfTotal([10, 30, 60]), 30) // => 0.3
 */
export function shareOfTotal(population: Figures, options: OfWholeOptions = {}): Curve {
  const { low, count } = extent(population);
  const isReciprocal = !isUp(options.direction);
  if (low < 0 || (isReciprocal && low === 0)) throw negative(low, isReciprocal);
  if (!isReciprocal) return partOf(total(population), count, options);
  const whole = total(present(population).map((figure) => 1 / figure));
  const curve = partOf(whole, count, { ...options, direction: "higherIsBetter" });
  return { warp: [{ kind: "reciprocal" }], ...curve };
}

function negative(received: number, isReciprocal: boolean) {
  return fault({
    code: "negative-figure",
    path: "",
    received,
    expected: isReciprocal ? "figures above 0, since their reciprocals are shared out" : "figures of 0 or more",
    remedy: "minMax or goalposts, which scale any figures",
  });
}

/** The catalog's entry of {@link shareOfTotal}. */
export const shareOfTotalMethod = /* @__PURE__ */ relativeNormalizer(
  "shareOfTotal",
  "A part of what all peers did together.",
  OF_WHOLE,
  ({ population, direction }, options) => shareOfTotal(population, { ...options, direction }),
);

/** The JSON of shareOfTotal. */
export type ShareOfTotalSpec = SpecOf<typeof shareOfTotalMethod>;
