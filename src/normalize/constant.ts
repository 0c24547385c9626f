import { choice } from "../fault/choice.js";
import type { Curve } from "../curve/curve.js";
import { fault } from "../fault/fault.js";
import type { Field } from "../method/field.js";

/** What may be said of a population that tells nobody apart. */
export const POLICIES = ["midpoint", "low", "high", "missing", "error"] as const;

/** What everybody earns when all figures are the same and the method compares people. */
export type OnConstant = (typeof POLICIES)[number];

/** The option of every method that needs two different figures. */
export const ON_CONSTANT = {
  type: "choice",
  of: POLICIES,
  default: "midpoint",
  about: "When all figures are equal: 0.5, 0 or 1 for everybody, missing, or a Fault.",
} as const satisfies Field;

/** What the words of {@link OnConstant} earn. */
export const EVERYBODY_EQUAL = { midpoint: 0.5, low: 0, high: 1 } as const;

/**
 * The curve of a population without two different figures.
 *
 * @param policy what everybody earns
 * @param figure the figure they all have; NaN when nobody has one
 * @param count how many have it
 * @param earns what the words earn, where a method has figures of its own for them
 * @returns a curve of one knot; for "missing" and for nobody a curve without knots, which leaves everybody missing
 * @throws Fault "flat-population" for "error"
 * @example
 * constantCurve("midpoint", 5, 12).knots // => [[5, 0.5]]
 */
export function constantCurve(
  policy: OnConstant,
  figure: number,
  count: number,
  earns: Readonly<Record<"midpoint" | "low" | "high", number>> = EVERYBODY_EQUAL,
): Curve {
  choice(policy, POLICIES, "onConstant");
  const outside = { below: "clip", above: "clip" } as const;
  if (count === 0 || policy === "missing") return { knots: [], outside };
  if (policy !== "error") return { knots: [[figure, earns[policy]]], outside };
  throw fault({
    code: "flat-population",
    path: "",
    received: `${count} ${count === 1 ? "figure" : "figures"}, all ${figure}`,
    expected: "two different figures to scale between",
    remedy: "attainment with a target, another onConstant, or leave this metric out for the period",
  });
}
