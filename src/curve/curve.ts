import type { Warp } from "./warp.js";

/** What a curve does with a value before its first or after its last knot; a number is what such a value earns. */
export type Outside = "clip" | "extrapolate" | "refuse" | number;

/** A point of a curve: a value in the metric's unit (after `warp`) and what it earns (before `link`). */
export type Knot = readonly [x: number, y: number];

/** What happens on the two sides of a curve. */
export interface Ends {
  /** Before the first knot. */
  readonly below: Outside;
  /** After the last knot. */
  readonly above: Outside;
}

/**
 * How a metric's value becomes a share of full marks: straight lines between knots, on a warped axis if need be.
 *
 *     y = link(straight(warp(x)))
 *
 * Every normalization makes one. It is plain JSON: store it, plot it, invert it. A knot answers its own y exactly.
 */
export interface Curve {
  /** Steps on the value, one after the other, before the straight lines. */
  readonly warp?: readonly Warp[];
  /** With x rising. One knot is a constant; without knots every value is missing. */
  readonly knots: readonly Knot[];
  /** What happens before the first and after the last knot, on the warped axis. */
  readonly outside: Ends;
  /** What the straight lines are bent by: `logistic` reads 1 ÷ (1 + e^−y). */
  readonly link?: "logistic";
}
