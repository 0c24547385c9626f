import { fault } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import type { Curve } from "./curve.js";

/**
 * Checks that a curve is one: knots of finite figures whose x rise.
 *
 * @param curve the curve, perhaps of a host's own method
 * @param maker the word of the method that made it, for the fault
 * @returns the same curve
 * @throws Fault "bad-curve" naming the first knot that is none
 * @example
 * checkedCurve({ knots: [[5, 0], [1, 1]], outside: { below: "clip", above: "clip" } }) // throws bad-curve
 */
export function checkedCurve(curve: Curve, maker = "a curve"): Curve {
  const { knots } = curve;
  let before = -Infinity;
  for (let k = 0; k < knots.length; k++) {
    const [x, y] = knots[k]!;
    if (!(x > before && x < Infinity && Math.abs(y) < Infinity)) throw badKnot(k, knots[k], maker);
    before = x;
  }
  return curve;
}

function badKnot(place: number, received: unknown, maker: string) {
  const expected = `a knot [x, y] of finite figures, its x above the one before, from ${maker}`;
  const remedy = "order the knots by x, give each x once, and leave missing figures out";
  return fault({ code: "bad-curve", path: `knots.${place}`, received: outlined(received), expected, remedy });
}
