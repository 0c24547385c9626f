import { noiseOf } from "../numeric/flat.js";
import type { Path } from "./tilted.js";

/** Weights this close to each other, or to an end, are the same. */
export const SAME_WEIGHT = 1e-12;

/**
 * The weights at which two people score the same.
 *
 *     (1 − t)² · a + t (1 − t) · b + t² · c = 0        what the first is ahead by, times both denominators
 *
 * Where neither lacks anything it is a straight line with one root. What is no more than float noise counts as 0, so that
 * two who only touch meet once.
 *
 * @param one a person's path
 * @param other another's
 * @returns the weights from 0 to 1, rising; null where they score the same at every weight
 * @example
 * const ana = { above: 40, own: 80, below: 1, ends: [true, true] }
 * const bo = { above: 70, own: 60, below: 1, ends: [true, true] }
 * crossings(ana, bo) // => [0.6]
 */
export function crossings(one: Path, other: Path): readonly number[] | null {
  const noise = noiseOf(Math.max(Math.abs(one.above), Math.abs(one.own), Math.abs(other.above), Math.abs(other.own)));
  const real = (figure: number) => (Math.abs(figure) <= noise ? 0 : figure);
  const a = real(one.above * other.below - other.above * one.below);
  const b = real(one.above + one.own * other.below - other.above - other.own * one.below);
  const c = real(one.own - other.own);
  if (a === 0 && b === 0 && c === 0) return null;
  if (one.below === other.below) return weightsFrom([[a, a - c * one.below]]);
  const inside = b * b - 4 * a * c;
  const isTouching = Math.abs(inside) <= 4 * noise * (Math.abs(a) + Math.abs(b) + Math.abs(c));
  if (isTouching) return weightsFrom([Math.abs(c) > Math.abs(a) ? [-b, 2 * c - b] : [2 * a, 2 * a - b]]);
  if (inside < 0) return [];
  // The form that loses no digits where two figures are about alike.
  const q = -(b + (b < 0 ? -1 : 1) * Math.sqrt(inside)) / 2;
  return weightsFrom([
    [q, q + c],
    [a, a + q],
  ]);
}

/** The quotients that are weights, rising, each once; those of parallels are endless or NaN. */
function weightsFrom(quotients: readonly (readonly [number, number])[]): number[] {
  return quotients
    .map(([part, whole]) => part / whole)
    .filter((weight) => weight >= -SAME_WEIGHT && weight <= 1 + SAME_WEIGHT)
    .map((weight) => Math.min(1, Math.max(0, weight)) + 0)
    .sort((one, other) => one - other)
    .filter((weight, k, all) => k === 0 || weight - all[k - 1]! > SAME_WEIGHT);
}
