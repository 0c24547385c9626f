import { fault } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import type { Curve } from "./curve.js";

/**
 * Checks that a curve is one: knots of finite figures whose x rise.
 *
 * @param curve the curve, perhaps of a host's own method
 * @param maker the word of the method that made it, for the fault
 * @returns the same curve
 * @throws Fault "bad-curve" naming the first knot that is none, or the figure of a step or an end
 * @example
 * checkedCurve({ knots: [[5, 0], [1, 1]], outside: { below: "clip", above: "clip" } }) // throws bad-curve
 */
export function checkedCurve(curve: Curve, maker = "a curve"): Curve {
  const { knots, outside, warp = [] } = curve;
  const figures = [outside.below, outside.above, ...warp.flatMap((step): unknown[] => Object.values(step))];
  const endless = figures.find((one) => typeof one === "number" && !Number.isFinite(one));
  if (endless !== undefined) throw badFigure(endless, maker);
  let before = -Infinity;
  for (let k = 0; k < knots.length; k++) {
    const [x, y] = knots[k]!;
    if (!(x > before && x < Infinity && Math.abs(y) < Infinity)) throw badKnot(k, knots[k], maker);
    before = x;
  }
  return curve;
}

function badFigure(received: unknown, maker: string) {
  const expected = `finite figures in the steps and ends of a curve, from ${maker}`;
  const remedy = "leave missing figures out of what the curve is made of";
  return fault({ code: "bad-curve", path: "", received: outlined(received), expected, remedy });
}

function badKnot(place: number, received: unknown, maker: string) {
  const expected = `a knot [x, y] of finite figures, its x above the one before, from ${maker}`;
  const remedy = "order the knots by x, give each x once, and leave missing figures out";
  return fault({ code: "bad-curve", path: `knots.${place}`, received: outlined(received), expected, remedy });
}
