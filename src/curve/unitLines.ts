import type { Curve } from "./curve.js";
import { compiled } from "./pieces.js";

/**
 * Clipped lines between 0 and 1, side by side: nearly every curve of a scheme is one.
 *
 *     y = clip((x − zero) ÷ span)        clip onto 0…1; the span is negative where the line falls
 */
export interface UnitLines {
  /** `zero` and `span` of each line in turn, after a pair of NaN for rows without a group. */
  readonly ends: Float64Array;
}

/**
 * Lays curves out side by side, if each is a clipped line between 0 and 1.
 *
 * @param curves one per group
 * @returns their lines; null when any curve has another shape
 * @example
 * Array.from(unitLines([{ knots: [[10, 1], [50, 0]], outside: { below: "clip", above: "clip" } }]).ends) // => [NaN, NaN, 50, -40]
 */
export function unitLines(curves: readonly Curve[]): UnitLines | null {
  const before = laidOut.get(curves);
  if (before !== undefined) return before;
  const lines = sideBySide(curves);
  laidOut.set(curves, lines);
  return lines;
}

/** A list of curves belongs to a calibration, which is scored with again and again. */
const laidOut = new WeakMap<readonly Curve[], UnitLines | null>();

function sideBySide(curves: readonly Curve[]): UnitLines | null {
  const ends = [NaN, NaN];
  for (const curve of curves) {
    const { line } = compiled(curve);
    if (line === null || !(line.x0 < line.x1) || Math.min(line.y0, line.y1) !== 0 || line.y0 + line.y1 !== 1)
      return null;
    if (line.y0 === 0) ends.push(line.x0, line.x1 - line.x0);
    else ends.push(line.x1, line.x0 - line.x1);
  }
  return curves.length === 0 ? null : { ends: Float64Array.from(ends) };
}
