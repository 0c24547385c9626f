import type { Curve, Knot } from "./curve.js";

/**
 * Finds the value at which a curve first earns a share: the least x with valueAt(x) = y on its way from left to right.
 *
 * @param curve the curve
 * @param y the share asked for
 * @returns the value in the metric's unit, or null where the curve never earns exactly that much
 * @example
 * inverse({ knots: [[0, 0], [50, 1]], outside: { below: "clip", above: "clip" } }, 0.4) // => 20
 */
export function inverse(curve: Curve, y: number): number | null {
  const at = onAxis(curve.knots, y);
  if (at === null || curve.warp === undefined) return at;
  return at > 0 ? 1 / at : null;
}

function onAxis(knots: readonly Knot[], y: number): number | null {
  if (knots.length === 0) return null;
  if (y === knots[0]![1]) return knots[0]![0];
  for (let k = 1; k < knots.length; k++) {
    const [x0, y0] = knots[k - 1]!;
    const [x1, y1] = knots[k]!;
    if (y === y1) return x1;
    if ((y > y0 && y < y1) || (y < y0 && y > y1)) return x0 + ((y - y0) / (y1 - y0)) * (x1 - x0);
  }
  return null;
}
