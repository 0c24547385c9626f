import { isUp } from "../method/direction.js";
import { SHARE_EARNED } from "../method/field.js";
import type { Curve, Knot } from "../curve/curve.js";
import { fault } from "../fault/fault.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { finite } from "../numeric/column.js";
import { normalizer } from "./normalizer.js";
import type { Direction } from "./normalizer.js";

const LEVEL = { at: { type: "number", inMetricUnit: true }, earns: SHARE_EARNED } as const;

const OPTIONS = {
  threshold: { type: "object", fields: LEVEL, about: "The least that earns anything." },
  target: { type: "object", fields: LEVEL, about: "What is expected." },
  stretch: { type: "object", fields: LEVEL, about: "What the best can reach; beyond it nothing more is earned." },
  below: { type: "share", default: 0, about: "What figures worse than the threshold earn." },
} as const;

/** Three levels, in the metric's unit, and what each earns. */
export type LevelsOptions = OptionsOf<typeof OPTIONS> & { readonly direction?: Direction };

const NAMES = ["threshold", "target", "stretch"] as const;

/**
 * Threshold, target and stretch: straight lines between what the three levels earn, and nothing for less than the threshold.
 *
 *     y = y₀ + (x − x₀) / (x₁ − x₀) · (y₁ − y₀)        between neighbouring levels; x in the metric's unit → y without unit
 *
 * The score jumps at the threshold, where `below` differs from what the threshold earns. Absolute.
 * Source: WorldatWork, Sales Compensation Essentials (threshold, target and excellence points).
 *
 * @param options `threshold`, `target`, `stretch` in the order of getting better, `below`, `direction`
 * @returns the curve
 * @throws Fault "unordered-levels" when a level is not better than the one before; "not-finite"
 * @example
 * const marks = levels({ threshold: { at: 50, earns: 0.5 }, target: { at: 100, earns: 1 }, stretch: { at: 120, earns: 1.2 } });
 * [49, 50, 75, 110].map((x) => valueAt(marks, x)) // => [0, 0.5, 0.75, 1.1]
 */
export function levels(options: LevelsOptions): Curve {
  const { below = 0, direction = "higherIsBetter" } = options;
  const isHigh = isUp(direction);
  finite(below, "below");
  NAMES.forEach((name, place) => {
    const { at, earns } = options[name];
    finite(at, `${name}.at`);
    finite(earns, `${name}.earns`);
    const before = NAMES[place - 1];
    if (before === undefined || (isHigh ? at > options[before].at : at < options[before].at)) return;
    const expected = `${isHigh ? "more" : "less"} than the ${before}, ${options[before].at}`;
    const remedy = "write the levels in the order of getting better, and check the metric's direction";
    throw fault({ code: "unordered-levels", path: `${name}.at`, received: at, expected, remedy });
  });
  const knots = NAMES.map((name): Knot => [options[name].at, options[name].earns]);
  return isHigh
    ? { knots, outside: { below, above: "clip" } }
    : { knots: knots.reverse(), outside: { below: "clip", above: below } };
}

/** The catalog's entry of {@link levels}. */
export const levelsMethod = /* @__PURE__ */ normalizer(
  "levels",
  "Threshold, target and stretch.",
  OPTIONS,
  ({ direction }, options) => levels({ ...options, direction }),
);

/** The JSON of levels. */
export type LevelsSpec = SpecOf<typeof levelsMethod>;
