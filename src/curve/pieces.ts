import { checkedCurve } from "./checkedCurve.js";
import type { Curve, Knot, Outside } from "./curve.js";
import type { Warp } from "./warp.js";

/** A curve laid out for the kernels: typed arrays in place of pairs. */
export interface Pieces {
  /** The knots' values. */
  readonly x: Float64Array;
  /** What the knots earn. */
  readonly y: Float64Array;
  /** The index of the last knot. */
  readonly last: number;
  /** What happens before the first knot. */
  readonly below: Outside;
  /** What happens after the last knot. */
  readonly above: Outside;
  /** The steps before the straight lines. */
  readonly warps: readonly Warp[];
  /** Whether the straight lines are bent by the logistic function. */
  readonly isLogistic: boolean;
  /** The two ends of a curve of at most two knots, clipped; null for any other. */
  readonly straight: Line | null;
  /** The same, where nothing warps or bends the line. */
  readonly line: Line | null;
  /** Whether the knots stand at 0, 1, 2 and so on, so that a value needs no search. */
  readonly isIndexed: boolean;
}

/** Two knots; a constant is the same knot twice, a curve without knots is NaN throughout. */
export interface Line {
  /** The left knot's value. */
  readonly x0: number;
  /** The right knot's value. */
  readonly x1: number;
  /** What the left knot earns. */
  readonly y0: number;
  /** What the right knot earns. */
  readonly y1: number;
}

const made = new WeakMap<Curve, Pieces>();

/**
 * Lays a curve out for the kernels, once per curve.
 *
 * @param curve the curve
 * @returns its typed arrays
 * @throws Fault "bad-curve" where its knots are not finite or do not rise
 * @example
 * compiled({ knots: [[0, 0], [1, 1]], outside: { below: "clip", above: "clip" } }).line // => { x0: 0, x1: 1, y0: 0, y1: 1 }
 */
export function compiled(curve: Curve): Pieces {
  const before = made.get(curve);
  if (before !== undefined) return before;
  const { below, above } = checkedCurve(curve).outside;
  const warps = curve.warp ?? [];
  const isLogistic = curve.link === "logistic";
  const isPlain = warps.length === 0 && !isLogistic;
  const straight = below === "clip" && above === "clip" ? lineOf(curve.knots) : null;
  const { length } = curve.knots;
  // A loop, since what goes through an iterator costs ten times as much, and a curve may have a million knots.
  const [x, y] = [new Float64Array(length), new Float64Array(length)];
  for (let k = 0; k < length; k++) [x[k], y[k]] = curve.knots[k]!;
  const pieces: Pieces = {
    x,
    y,
    last: length - 1,
    below,
    above,
    warps,
    isLogistic,
    isIndexed: x.every((at, place) => at === place),
    straight,
    line: isPlain ? straight : null,
  };
  made.set(curve, pieces);
  return pieces;
}

function lineOf(knots: readonly Knot[]): Line | null {
  if (knots.length > 2) return null;
  const [x0, y0] = knots[0] ?? [NaN, NaN];
  const [x1, y1] = knots.at(-1) ?? [NaN, NaN];
  return { x0, x1, y0, y1 };
}

/**
 * The share between two knots, counted up from the knot that earns less: a falling line mirrors a rising one to the bit.
 *
 *     y = low + (x − x of low) / (x of high − x of low) · (high − low)        never above high
 *
 * @param x0 the left knot's value
 * @param y0 what it earns
 * @param x1 the right knot's value
 * @param y1 what it earns
 * @param at a value between the two
 * @returns its share
 * @example
 * between(10, 1, 50, 0, 20) // => 0.75
 */
export function between(x0: number, y0: number, x1: number, y1: number, at: number): number {
  if (y1 < y0) return between(x1, y1, x0, y0, at);
  const found = y0 + ((at - x0) / (x1 - x0)) * (y1 - y0);
  return found > y1 ? y1 : found;
}
