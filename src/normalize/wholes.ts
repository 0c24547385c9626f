import type { Curve } from "../curve/curve.js";
import { fault } from "../fault/fault.js";
import type { Field, Fields, OptionsOf } from "../method/field.js";
import { finite } from "../numeric/column.js";
import { POLICIES, constantCurve } from "./constant.js";
import { OUTSIDE, lineBetween } from "./line.js";
import type { Direction } from "./normalizer.js";

const ON_NOTHING = {
  type: "choice",
  of: POLICIES,
  default: "midpoint",
  about: "When the whole is 0, because all figures are: 0.5, 0 or 1 for everybody, missing, or a Fault.",
} as const satisfies Field;

/** The options of methods that hold a figure against a whole made of its peers. */
export const OF_WHOLE = { outside: OUTSIDE, onConstant: ON_NOTHING } as const satisfies Fields;

/** How a figure is held against a whole. */
export type OfWholeOptions = OptionsOf<typeof OF_WHOLE> & { readonly direction?: Direction };

/**
 * The curve of a figure as a part of a whole.
 *
 *     y = x / whole        lower is better: y = 1 − that
 *
 * @param whole what full marks are held against; 0 where all figures are 0
 * @param count how many have a figure
 * @param options `outside`, `onConstant` for a whole of 0, `direction`
 * @returns the curve; without knots when nobody has a figure
 * @throws Fault "no-positive-figure" for a whole below 0; "flat-population" for a whole of 0 with "error"; "not-finite"
 * @example
 * partOf(50, 3, {}).knots // => [[0, 0], [50, 1]]
 */
export function partOf(whole: number, count: number, options: OfWholeOptions): Curve {
  const { outside = "clip", onConstant = "midpoint", direction = "higherIsBetter" } = options;
  if (count === 0 || whole === 0) return constantCurve(onConstant, 0, count);
  if (finite(whole, "population") > 0) return lineBetween(0, whole, direction, outside);
  throw fault({
    code: "no-positive-figure",
    path: "",
    received: whole,
    expected: "figures of which the greatest is above 0",
    remedy: "minMax or goalposts, which also scale figures below 0",
  });
}
