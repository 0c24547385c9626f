import { UNSCORED, unitsOf } from "../numeric/publish.js";

/** A line between low and high on one axis of a quadrant. */
export interface Cut {
  /** The published score on the line. */
  readonly at: number;
  /** The side that a score exactly on the line belongs to: `upper` counts it as high. */
  readonly edge: "lower" | "upper";
}

/** The band of somebody without a score. */
export const UNPLACED = -1;

/**
 * Tells which band of an axis a published score falls into.
 *
 * Both are compared as whole units of the last published digit, so a score that shows 70.0 is on a cut at 70.
 *
 * @param units a published score in units
 * @param cuts the axis's cuts, rising
 * @param precision decimals of the published score
 * @returns the number of cuts passed: 0 is the lowest band; {@link UNPLACED} without a score
 * @example
 * classify(700, [{ at: 70, edge: "upper" }], 1) // => 1
 */
export function classify(units: number, cuts: readonly Cut[], precision: number): number {
  if (units === UNSCORED) return UNPLACED;
  let band = 0;
  for (const cut of cuts) {
    const line = unitsOf(cut.at, precision);
    if (units > line || (units === line && cut.edge === "upper")) band++;
  }
  return band;
}

/**
 * Classifies a column of published scores.
 *
 * @param units published scores in units
 * @param cuts the axis's cuts, rising
 * @param precision decimals of the published score
 * @returns each row's band
 * @example
 * Array.from(classifyColumn(Int32Array.of(699, 700), [{ at: 70, edge: "upper" }], 1)) // => [0, 1]
 */
export function classifyColumn(units: Int32Array, cuts: readonly Cut[], precision: number): Int32Array {
  const into = new Int32Array(units.length);
  for (let i = 0; i < units.length; i++) into[i] = classify(units[i]!, cuts, precision);
  return into;
}
