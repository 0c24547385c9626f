import type { Column, Figures } from "../numeric/column.js";
import { correlation } from "../numeric/correlation.js";
import { pairsOf } from "../numeric/pairs.js";
import { total } from "../numeric/sum.js";
import { rankColumn } from "./rankColumn.js";

/**
 * Spearman's rank correlation: how nearly two lists put people in the same order.
 *
 *     Pearson's correlation of the places; people who tie share the mean of theirs
 *
 * Every place weighs alike; where the top matters more use {@link weightedSpearman}.
 * Source: C. Spearman, American Journal of Psychology 15 (1904), 72–101.
 *
 * @param x one list of scores, or of places, NaN or null where one is missing; such pairs are left out
 * @param y another of the same length
 * @returns −1 to 1; null where nothing can be said: fewer than two pairs, or a list that is all alike but for float noise
 * @throws Fault "wrong-length", "not-finite"
 * @example
 * spearman([1, 2, 3, 4, 5], [1, 3, 2, 4, 5]) // => 0.9
 */
export function spearman(x: Figures, y: Figures): number | null {
  const pairs = pairsOf(x, y);
  return pairs.vary ? correlation(placesOf(pairs.x, "ascending"), placesOf(pairs.y, "ascending")) : null;
}

/** Which end of a list is first. */
export interface WeightedSpearmanOptions {
  /** `descending` for scores, of which the greatest is first (the default); `ascending` for places. */
  readonly order?: "descending" | "ascending";
}

/**
 * The weighted rank correlation r_w: as Spearman's, but a change near the top weighs more than one near the bottom.
 *
 *     1 − 6 Σ (a − b)² ((n − a + 1) + (n − b + 1)) ÷ (n⁴ + n³ − n² − n)        a, b places from 1; ties share the mean
 *
 * Source: L. Dancelli, M. Manisera & M. Vezzoli, Statistical Models for Data Analysis (2013), 95–103.
 *
 * @param x one list of scores, NaN or null where one is missing; such pairs are left out
 * @param y another of the same length
 * @param options `order`, to be said where the lists are places
 * @returns −1 to 1; null where nothing can be said: fewer than two pairs, or a list that is all alike but for float noise
 * @throws Fault "wrong-length", "not-finite"
 * @example
 * weightedSpearman([90, 80, 70, 60], [80, 90, 70, 60]) // => 0.72
 */
export function weightedSpearman(x: Figures, y: Figures, options: WeightedSpearmanOptions = {}): number | null {
  const { order = "descending" } = options;
  const pairs = pairsOf(x, y);
  if (!pairs.vary) return null;
  const [a, b] = [placesOf(pairs.x, order), placesOf(pairs.y, order)];
  const n = a.length;
  const apart = total(a.map((place, i) => (place - b[i]!) ** 2 * (2 * n - place - b[i]! + 2)));
  return 1 - (6 * apart) / (n * (n - 1) * (n + 1) ** 2) + 0;
}

function placesOf(values: Column, order: "ascending" | "descending"): Column {
  return rankColumn(values, { ties: "fractional", order }).ranks;
}
