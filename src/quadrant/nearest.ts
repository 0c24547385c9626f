import { UNSCORED, unitsOf } from "../numeric/publish.js";
import type { Cut } from "./classify.js";

/** The cut that a score lies nearest to, and how far. */
export interface Nearest {
  /** Its place in the list; of two as near, the lower one. */
  readonly place: number;
  /** Score − cut, in points. */
  readonly distance: number;
}

/**
 * Finds the cut that a published score lies nearest to.
 *
 * @param units a published score in units
 * @param cuts the axis's cuts, rising
 * @param precision decimals of the published score
 * @returns its place and the distance in points; null without a score or without cuts
 * @example
 * nearestCut(685, [{ at: 50, edge: "upper" }, { at: 70, edge: "upper" }], 1) // => { place: 1, distance: -1.5 }
 */
export function nearestCut(units: number, cuts: readonly Cut[], precision: number): Nearest | null {
  if (units === UNSCORED || cuts.length === 0) return null;
  const away = cuts.map(({ at }) => units - unitsOf(at, precision));
  const least = Math.min(...away.map(Math.abs));
  const place = away.findIndex((one) => Math.abs(one) === least);
  return { place, distance: away[place]! / 10 ** precision + 0 };
}

/**
 * Tells whether a published score lies closer to a cut than the margin.
 *
 *     |score − cut| < margin        in points, compared as whole units
 *
 * @param units a published score in units
 * @param cuts the axis's cuts
 * @param precision decimals of the published score
 * @param margin how close, in points
 * @returns true for a score on the borderline; false without a score
 * @example
 * isBorderline(685, [{ at: 70, edge: "upper" }], 1, 2) // => true
 */
export function isBorderline(units: number, cuts: readonly Cut[], precision: number, margin: number): boolean {
  if (units === UNSCORED) return false;
  const width = unitsOf(margin, precision);
  return cuts.some(({ at }) => Math.abs(units - unitsOf(at, precision)) < width);
}
