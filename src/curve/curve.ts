/** What a curve does with a value before its first or after its last knot. */
export type Outside = "clip" | "extrapolate" | "refuse";

/** A point of a curve: a value in the metric's unit (after `warp`) and what it earns. */
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
 *     y = straight(warp(x))
 *
 * Every normalization makes one. It is plain JSON: store it, plot it, invert it. A knot answers its own y exactly.
 */
export interface Curve {
  /** `reciprocal` reads 1 ÷ x; a value of zero or less counts as endlessly good. */
  readonly warp?: "reciprocal";
  /** With x rising. One knot is a constant; without knots every value is missing. */
  readonly knots: readonly Knot[];
  /** What happens before the first and after the last knot, on the warped axis. */
  readonly outside: Ends;
}
