import { UNSCORED, unitsOf } from "../numeric/publish.js";

/** A line between two bands on one axis of a quadrant. */
export interface Cut {
  /** The published score on the line. */
  readonly at: number;
  /** The side that a score exactly on the line belongs to: `upper` counts it as above. */
  readonly edge: "lower" | "upper";
}

/** The band of somebody without a score. */
export const UNPLACED = -1;

/**
 * Tells which band of an axis a published score falls into.
 *
 * Both are compared as whole units of the last published digit, so a score that shows 70.0 is on a cut at 70. Somebody who
 * was placed before stays on that side of each cut until the score lies beyond it by more than the margin: hysteresis.
 *
 * @param units a published score in units
 * @param cuts the axis's cuts, rising
 * @param precision decimals of the published score
 * @param before the band so far; {@link UNPLACED} where the score alone decides
 * @param margin in points; matters only for somebody who was placed before
 * @returns the number of cuts passed: 0 is the lowest band; {@link UNPLACED} without a score
 * @example
 * classify(700, [{ at: 70, edge: "upper" }], 1) // => 1
 * classify(690, [{ at: 70, edge: "upper" }], 1, 1, 2) // => 1
 */
export function classify(
  units: number,
  cuts: readonly Cut[],
  precision: number,
  before: number = UNPLACED,
  margin = 0,
): number {
  if (units === UNSCORED) return UNPLACED;
  let band = 0;
  for (let k = 0; k < cuts.length; k++) {
    const { at, edge } = cuts[k]!;
    const beyond = units - unitsOf(at, precision);
    const leeway = unitsOf(margin, precision);
    const isHeld = before === UNPLACED ? null : k < before ? beyond >= -leeway : beyond > leeway;
    if (isHeld ?? (beyond > 0 || (beyond === 0 && edge === "upper"))) band++;
  }
  return band;
}

/**
 * Classifies a column of published scores.
 *
 * @param units published scores in units
 * @param cuts the axis's cuts, rising
 * @param precision decimals of the published score
 * @param before each row's band so far; left out where nobody was placed before
 * @param margin in points; matters only for those who were placed before
 * @returns each row's band
 * @example
 * Array.from(classifyColumn(Int32Array.of(699, 700), [{ at: 70, edge: "upper" }], 1)) // => [0, 1]
 */
export function classifyColumn(
  units: Int32Array,
  cuts: readonly Cut[],
  precision: number,
  before?: Int32Array,
  margin?: number,
): Int32Array {
  const into = new Int32Array(units.length);
  for (let i = 0; i < units.length; i++) into[i] = classify(units[i]!, cuts, precision, before?.[i], margin);
  return into;
}
