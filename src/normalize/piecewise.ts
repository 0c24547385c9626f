import { SHARE_EARNED } from "../method/field.js";
import type { Curve } from "../curve/curve.js";
import { Fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { notFinite } from "../numeric/column.js";
import { normalizer } from "./normalizer.js";

const OPTIONS = {
  knots: {
    type: "list",
    of: { type: "object", fields: { at: { type: "number", inMetricUnit: true }, earns: SHARE_EARNED } },
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
 * @throws Fault "unordered-knots" for each knot that does not lie to the right of the one before; "not-finite"
 * @example
 * valueAt(piecewise({ knots: [{ at: 0, earns: 0 }, { at: 10, earns: 0.8 }, { at: 30, earns: 1 }] }), 20) // => 0.9
 */
export function piecewise(options: PiecewiseOptions): Curve {
  const { knots, outside = "clip" } = options;
  const issues = knots.flatMap((knot, k) => knotIssues(knot, k, knots));
  if (issues.length > 0) throw new Fault(issues);
  return { knots: knots.map(({ at, earns }) => [at, earns]), outside: { below: outside, above: outside } };
}

function knotIssues({ at, earns }: PiecewiseKnot, k: number, knots: readonly PiecewiseKnot[]): Issue[] {
  if (!Number.isFinite(earns)) return [notFinite(earns, `knots.${k}.earns`)];
  if (!Number.isFinite(at)) return [notFinite(at, `knots.${k}.at`)];
  const span = at - knots[0]!.at;
  if (Math.abs(span) === Infinity && knots[0]!.at > -Infinity) return [notFinite(span, `knots.${k}.at`)];
  const before = knots[k - 1]?.at ?? -Infinity;
  if (!(at <= before)) return [];
  const expected = `more than ${before}, the knot before it`;
  const remedy = "order the knots by `at`, and give each figure once";
  return [issue({ code: "unordered-knots", path: `knots.${k}.at`, received: at, expected, remedy })];
}

type PiecewiseKnot = PiecewiseOptions["knots"][number];

/** The catalog's entry of {@link piecewise}. */
export const piecewiseMethod = /* @__PURE__ */ normalizer(
  "piecewise",
  "Straight lines between named figures.",
  OPTIONS,
  (_, options) => piecewise(options),
);

/** The JSON of piecewise. */
export type PiecewiseSpec = SpecOf<typeof piecewiseMethod>;
