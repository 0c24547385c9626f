import { isUp } from "../method/direction.js";
import { choice } from "../fault/choice.js";
import type { Curve, Ends } from "../curve/curve.js";
import type { Field, ValueOf } from "../method/field.js";
import type { Direction } from "./normalizer.js";

const SIDE = { type: "choice", of: ["clip", "extrapolate", "refuse"] } as const satisfies Field;

/** The option that says what figures beyond the ends earn, for both sides at once or for each. */
export const OUTSIDE = {
  type: "either",
  of: [SIDE, { type: "object", fields: { below: SIDE, above: SIDE } }],
  default: "clip",
  about: "Figures beyond the ends: held there, on the same line, or a Fault; for both sides, or { below, above }.",
} as const satisfies Field;

/** What figures beyond the ends earn. */
export type OutsideOption = ValueOf<typeof OUTSIDE>;

/**
 * Reads the option for both sides.
 *
 * @param outside one word for both sides, or a word for each
 * @returns the words by side
 * @example
 * endsOf("clip") // => { below: "clip", above: "clip" }
 */
export function endsOf(outside: OutsideOption): Ends {
  const { below, above } = typeof outside === "string" ? { below: outside, above: outside } : outside;
  return { below: choice(below, SIDE.of, "outside"), above: choice(above, SIDE.of, "outside") };
}

/**
 * The straight line between two figures: the worse one earns 0, the better one 1.
 *
 * @param low the lower figure
 * @param high the higher figure
 * @param direction which of them is better
 * @param outside what figures beyond them earn
 * @returns the curve
 * @example
 * lineBetween(1, 5, "lowerIsBetter").knots // => [[1, 1], [5, 0]]
 */
export function lineBetween(low: number, high: number, direction: Direction, outside: OutsideOption = "clip"): Curve {
  const up = isUp(direction);
  return {
    knots: [
      [low, up ? 0 : 1],
      [high, up ? 1 : 0],
    ],
    outside: endsOf(outside),
  };
}
