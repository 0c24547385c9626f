import { fault } from "../fault/fault.js";
import type { Column } from "./column.js";

/** The unit value of somebody without a score. */
export const UNSCORED = -2147483648;

/** The points of full marks. */
export const FULL_MARKS = 100;

/** Scores that lie no more than this many points apart differ by nothing but float noise. */
export const NOISE = 1e-9;

const LARGEST = 2147483647;

/**
 * Rounds points to the published precision: half up, with float noise below 1e-9 counted as the tie it is.
 *
 *     floor(x · 10^p + 0.5 + 10^(p − 9)) / 10^p        x in points → points
 *
 * 1.005 becomes 1.01 although the double lies just below. Nothing else in the library rounds a score.
 *
 * @param points a score in points
 * @param precision decimals, 0 to 6
 * @returns the published score; NaN stays NaN
 * @example
 * publish(1.005, 2) // => 1.01
 */
export function publish(points: number, precision: number): number {
  return Math.floor(points * 10 ** precision + 0.5 + 10 ** (precision - 9)) / 10 ** precision;
}

/**
 * Publishes a block of shares (1 = full marks) as whole units of the last published digit.
 *
 * A unit is 10^−p points: 82.4 at one decimal is 824. Missing becomes {@link UNSCORED}.
 *
 * @param shares scores with 1 for full marks, NaN where missing
 * @param precision decimals, 0 to 6
 * @param count how many of `shares` to publish
 * @param into where the units go
 * @param at the row in `into` of the first share
 * @throws Fault "score-out-of-range" when a score does not fit 32 bits
 * @example
 * const units = new Int32Array(1); publishColumn(column([0.824]), 1, 1, units, 0)
 * units[0] // => 824
 */
export function publishColumn(shares: Column, precision: number, count: number, into: Int32Array, at: number): void {
  const scale = 10 ** precision;
  const half = 0.5 + 10 ** (precision - 9);
  let most = 0;
  for (let i = 0; i < count; i++) {
    const share = shares[i]!;
    const units = Math.floor(share * FULL_MARKS * scale + half);
    most = Math.max(most, share === share ? Math.abs(units) : 0);
    into[at + i] = share === share ? units | 0 : UNSCORED;
  }
  if (most > LARGEST) throw outOfRange(shares.subarray(0, count), scale, precision);
}

/**
 * Reads whole units back as points.
 *
 * @param units a published score in units, or {@link UNSCORED}
 * @param precision decimals, 0 to 6
 * @returns points, or null for somebody without a score
 * @example
 * pointsOf(824, 1) // => 82.4
 */
export function pointsOf(units: number, precision: number): number | null {
  return units === UNSCORED ? null : units / 10 ** precision;
}

/**
 * Turns published points into whole units.
 *
 * @param points points with at most `precision` decimals
 * @param precision decimals, 0 to 6
 * @returns the units
 * @example
 * unitsOf(82.4, 1) // => 824
 */
export function unitsOf(points: number, precision: number): number {
  return Math.floor(points * 10 ** precision + 0.5 + 10 ** (precision - 9));
}

function outOfRange(shares: Column, scale: number, precision: number): Error {
  return fault({
    code: "score-out-of-range",
    path: "",
    received: FULL_MARKS * shares.find((share) => Math.abs(share * FULL_MARKS * scale) > LARGEST)!,
    expected: `a score that fits 32 bits at ${precision} decimals`,
    remedy: "lower the precision, or clip the curve that reaches so far",
  });
}
