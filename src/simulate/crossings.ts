import type { Path } from "./tilted.js";

/** Weights this close to each other, or to an end, are the same. */
export const SAME_WEIGHT = 1e-12;

/** Differences this small against what they are made of are float noise. */
const NOISE = 1e-12;

/**
 * The weights at which two people score the same.
 *
 *     n₁(t) · d₂(t) = n₂(t) · d₁(t)        a straight line's one root where nobody lacks anything, else a parabola's two
 *
 * @param one a person's path
 * @param other another's
 * @returns the weights from 0 to 1, rising; null where they score the same at every weight
 * @example
 * const ana = { above: 40, rise: 40, below: 1, more: 0, ends: [true, true] }
 * const bo = { above: 70, rise: -10, below: 1, more: 0, ends: [true, true] }
 * crossings(ana, bo) // => [0.6]
 */
export function crossings(one: Path, other: Path): readonly number[] | null {
  const size = NOISE * Math.max(Math.abs(one.above), Math.abs(one.rise), Math.abs(other.above), Math.abs(other.rise));
  const at0 = one.above * other.below - other.above * one.below;
  const slope = one.above * other.more + one.rise * other.below - other.above * one.more - other.rise * one.below;
  const bend = one.rise * other.more - other.rise * one.more;
  if (Math.abs(at0) <= size && Math.abs(slope) <= size && Math.abs(bend) <= size) return null;
  if (bend === 0) return within(-at0 / slope) ? [held(-at0 / slope)] : NONE;
  const found = rootsOf(bend, slope, at0)
    .filter(within)
    .map(held)
    .sort((a, b) => a - b);
  return found.filter((root, k) => k === 0 || root - found[k - 1]! > SAME_WEIGHT);
}

const NONE: readonly number[] = [];

/** Whether a root is a weight; no root, where a line stays apart from another, is endless or NaN. */
function within(root: number): boolean {
  return root >= -SAME_WEIGHT && root <= 1 + SAME_WEIGHT;
}

function held(root: number): number {
  return Math.min(1, Math.max(0, root)) + 0;
}

/** The roots of a t² + b t + c, by the form that loses no digits where a is next to nothing. */
function rootsOf(a: number, b: number, c: number): number[] {
  const inside = b * b - 4 * a * c;
  if (!(inside >= 0)) return [];
  const q = -(b + (b < 0 ? -1 : 1) * Math.sqrt(inside)) / 2;
  return [q / a, c / q].filter((root) => Math.abs(root) < Infinity);
}
