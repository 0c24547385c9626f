import type { Curve } from "./curve.js";
import { compiled } from "./pieces.js";

/**
 * Clipped lines from 0 to 1, or all from 1 to 0, side by side: nearly every curve of a scheme is one.
 *
 *     y = start + rise · clip((x − left) ÷ span)        clip onto 0…1
 */
export interface UnitLines {
  /** `left` and `span` of each line in turn, after a pair of NaN for rows without a group. */
  readonly ends: Float64Array;
  /** What the left ends earn: 0 or 1. */
  readonly start: number;
  /** 1 where the lines rise, −1 where they fall. */
  readonly rise: number;
}

/**
 * Lays curves out side by side, if each is a clipped line between 0 and 1 and they all rise or all fall.
 *
 * @param curves one per group
 * @returns their lines; null when any curve has another shape
 * @example
 * unitLines([{ knots: [[10, 0], [50, 1]], outside: { below: "clip", above: "clip" } }])?.rise // => 1
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
  const start = curves[0]?.knots[0]?.[1];
  if (start !== 0 && start !== 1) return null;
  const ends = new Float64Array(2 * curves.length + 2).fill(NaN);
  for (const [place, curve] of curves.entries()) {
    const { line } = compiled(curve);
    if (line === null || !(line.x0 < line.x1) || line.y0 !== start || line.y1 !== 1 - start) return null;
    ends[2 * place + 2] = line.x0;
    ends[2 * place + 3] = line.x1 - line.x0;
  }
  return { ends, start, rise: 1 - 2 * start };
}
