import type { Curve } from "../curve/curve.js";
import { fault } from "../fault/fault.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { finite } from "../numeric/column.js";
import { normalizer } from "./normalizer.js";

const OPTIONS = {
  knots: {
    type: "list",
    of: { type: "object", fields: { at: { type: "number" }, earns: { type: "share" } } },
    atLeast: 1,
    about: "Figures and the share of full marks that each earns.",
  },
  outside: {
    type: "choice",
    of: ["clip", "extrapolate", "refuse"],
    default: "clip",
    about: "Figures beyond the first and last knot.",
  },
} as const;

/** The knots, with figures in the metric's unit. */
export type PiecewiseOptions = OptionsOf<typeof OPTIONS>;

/**
 * Straight lines between named points: thresholds, accelerating and flattening scores.
 *
 *     y = y₀ + (x − x₀) / (x₁ − x₀) · (y₁ − y₀)        between neighbouring knots; x in the metric's unit → y without unit
 *
 * The knots say what is good, so the metric's direction is not applied again.
 * Source: Keeney & Raiffa, Decisions with Multiple Objectives (1976), piecewise linear value functions.
 *
 * @param options knots with `at` rising, and `outside`
 * @returns the curve
 * @throws Fault "unordered-knots" when a knot does not lie to the right of the one before; "not-finite"
 * @example
 * valueAt(piecewise({ knots: [{ at: 0, earns: 0 }, { at: 10, earns: 0.8 }, { at: 30, earns: 1 }] }), 20) // => 0.9
 */
export function piecewise(options: PiecewiseOptions): Curve {
  const { knots, outside = "clip" } = options;
  knots.forEach(({ at, earns }, k) => {
    finite(at, `knots.${k}.at`);
    finite(at - (knots[0]?.at ?? at), `knots.${k}.at`);
    finite(earns, `knots.${k}.earns`);
    const before = knots[k - 1]?.at ?? -Infinity;
    if (at > before) return;
    const expected = `more than ${before}, the knot before it`;
    const remedy = "order the knots by `at`, and give each figure once";
    throw fault({ code: "unordered-knots", path: `knots.${k}.at`, received: at, expected, remedy });
  });
  return { knots: knots.map(({ at, earns }) => [at, earns]), outside: { below: outside, above: outside } };
}

/** The catalog's entry of {@link piecewise}. */
export const piecewiseMethod = /* @__PURE__ */ normalizer(
  "piecewise",
  "Straight lines between named figures.",
  OPTIONS,
  (_, options) => piecewise(options),
);

/** The JSON of piecewise. */
export type PiecewiseSpec = SpecOf<typeof piecewiseMethod>;
