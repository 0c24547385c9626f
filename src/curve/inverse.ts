import type { Curve, Knot } from "./curve.js";
import { logitAt } from "./link.js";
import { unwarpAt } from "./warp.js";

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
  const straight = curve.link === "logistic" ? logitAt(y) : y;
  let at = straight === null ? null : onAxis(curve, straight);
  for (const warp of [...(curve.warp ?? [])].reverse()) at = at === null ? null : unwarpAt(warp, at);
  return at;
}

function onAxis({ knots, outside }: Curve, y: number): number | null {
  if (knots.length === 0) return null;
  const before = knots.length > 1 && outside.below === "extrapolate" ? beyond(knots[0]!, knots[1]!, y) : null;
  if (before !== null && before < knots[0]![0]) return before;
  if (y === knots[0]![1]) return knots[0]![0];
  for (let k = 1; k < knots.length; k++) {
    const [x0, y0] = knots[k - 1]!;
    const [x1, y1] = knots[k]!;
    if (y === y1) return x1;
    if ((y > y0 && y < y1) || (y < y0 && y > y1)) return x0 + ((y - y0) / (y1 - y0)) * (x1 - x0);
  }
  const after = knots.length > 1 && outside.above === "extrapolate" ? beyond(knots.at(-2)!, knots.at(-1)!, y) : null;
  return after !== null && after > knots.at(-1)![0] ? after : null;
}

/** Where the line through two knots has a value. */
function beyond([x0, y0]: Knot, [x1, y1]: Knot, y: number): number | null {
  return y0 === y1 ? null : x0 + ((y - y0) / (y1 - y0)) * (x1 - x0);
}
