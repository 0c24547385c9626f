import { isUp } from "../method/direction.js";
import type { Figures } from "../numeric/column.js";
import type { Curve } from "../curve/curve.js";
import { fault } from "../fault/fault.js";
import type { Field, OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { finite } from "../numeric/column.js";
import { isFlat } from "../numeric/flat.js";
import { extent } from "../numeric/summary.js";
import { constantCurve } from "./constant.js";
import { OUTSIDE, lineBetween } from "./line.js";
import { needingTarget, relativeNormalizer } from "./normalizer.js";
import type { Direction } from "./normalizer.js";

/** What everybody earns where even the worst of the peers has reached what they are held against. */
export const ON_REACHED = {
  type: "choice",
  of: ["high", "midpoint", "low", "missing", "error"],
  default: "high",
  about: "When even the worst has reached it: 1, 0.5 or 0 for all who have, missing, or a Fault.",
} as const satisfies Field;

const OPTIONS = { outside: OUTSIDE, onConstant: ON_REACHED } as const;

/** The target, in the metric's unit. */
export type DistanceToTargetOptions = OptionsOf<typeof OPTIONS> & {
  readonly target: number;
  readonly direction?: Direction;
};

/**
 * How far a figure has come from the worst of its peers to a target.
 *
 *     y = (x − min) / (target − min)        lower is better: y = (max − x) / (max − target)        x in the metric's unit
 *
 * Where even the worst has reached the target, whoever has earns what `onConstant` says, and whoever has not earns 0.
 *
 * Relative: the worst moves everybody. To be held against the target alone, use {@link attainment} or {@link goalposts}.
 * Source: OECD & JRC, Handbook on Constructing Composite Indicators (2008), step 5 (distance to a reference).
 *
 * @param population figures in the metric's unit, NaN where missing
 * @param options `target`, `outside`, `onConstant` where even the worst has reached the target, `direction`
 * @returns the curve; without knots when nobody has a figure
 * @throws Fault "flat-population" when the worst has reached the target and `onConstant` is "error"; "not-finite"
 * @example
 * valueAt(distanceToTarget([20, 50, 40], { target: 60 }), 50) // => 0.75
 */
export function distanceToTarget(population: Figures, options: DistanceToTargetOptions): Curve {
  const { outside = "clip", onConstant = "high", direction = "higherIsBetter" } = options;
  const target = finite(options.target, "target");
  const { low, high, count } = extent(population);
  if (count === 0) return constantCurve("missing", NaN, 0);
  finite(high - low, "population");
  const isHigh = isUp(direction);
  const worst = isHigh ? low : high;
  const [from, to] = isHigh ? [worst, target] : [target, worst];
  if (!isFlat(from, to)) return lineBetween(from, to, direction, outside);
  const bar = isHigh ? Math.min(from, to) : Math.max(from, to);
  if (onConstant !== "error") return reachedCurve(constantCurve(onConstant, bar, count), isHigh);
  throw fault({
    code: "flat-population",
    path: "",
    received: `a target of ${target}, which the worst has reached with ${worst}`,
    expected: "somebody who has not reached the target",
    remedy: "raise the target, another onConstant, or leave this metric out for the period",
  });
}

/** Whoever has reached it earns the same; somebody else who has not, scored later, earns nothing. */
function reachedCurve({ knots, outside }: Curve, isHigh: boolean): Curve {
  return { knots, outside: isHigh ? { ...outside, below: 0 } : { ...outside, above: 0 } };
}

/** The catalog's entry of {@link distanceToTarget}. */
export const distanceToTargetMethod = /* @__PURE__ */ needingTarget(
  /* @__PURE__ */ relativeNormalizer(
    "distanceToTarget",
    "The way from the worst of the peers to the metric's target.",
    OPTIONS,
    ({ population, direction, target = NaN }, options) =>
      distanceToTarget(population, { ...options, target, direction }),
  ),
);

/** The JSON of distanceToTarget. */
export type DistanceToTargetSpec = SpecOf<typeof distanceToTargetMethod>;
