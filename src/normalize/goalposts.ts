import type { Curve } from "../curve/curve.js";
import { fault } from "../fault/fault.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { finite } from "../numeric/column.js";
import { OUTSIDE, lineBetween } from "./line.js";
import { normalizer } from "./normalizer.js";
import type { Direction } from "./normalizer.js";

const OPTIONS = {
  low: { type: "number", inMetricUnit: true, about: "The figure that earns 0 (1 where lower is better)." },
  high: { type: "number", inMetricUnit: true, about: "The figure that earns 1 (0 where lower is better)." },
  outside: OUTSIDE,
} as const;

/** The goalposts, in the metric's unit. */
export type GoalpostsOptions = OptionsOf<typeof OPTIONS> & { readonly direction?: Direction };

/**
 * Scales a figure between two fixed goalposts.
 *
 *     y = (x − low) / (high − low)        lower is better: y = 1 − that        x in the metric's unit → y without unit
 *
 * Absolute: nobody's score moves when somebody joins. The default for everything that feeds pay.
 * Source: UNDP, Human Development Report, technical note 1 (goalposts of the HDI).
 *
 * @param options `low` and `high` in the metric's own unit, also where lower is better; `outside`; `direction`
 * @returns the curve
 * @throws Fault "empty-range" when low is not below high; "not-finite"
 * @example
 * valueAt(goalposts({ low: 1, high: 5 }), 4) // => 0.75
 */
export function goalposts(options: GoalpostsOptions): Curve {
  const { low, high, outside = "clip", direction = "higherIsBetter" } = options;
  finite(low, "low");
  finite(high, "high");
  finite(high - low, "high");
  if (low >= high) {
    const remedy = "write the lower figure first; `direction` says which end is good";
    throw fault({ code: "empty-range", path: "high", received: high, expected: `more than low, ${low}`, remedy });
  }
  return lineBetween(low, high, direction, outside);
}

/** The catalog's entry of {@link goalposts}. */
export const goalpostsMethod = /* @__PURE__ */ normalizer(
  "goalposts",
  "Between two fixed figures.",
  OPTIONS,
  ({ direction }, options) => goalposts({ ...options, direction }),
);

/** The JSON of goalposts. */
export type GoalpostsSpec = SpecOf<typeof goalpostsMethod>;
