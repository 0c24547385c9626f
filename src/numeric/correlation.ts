import { column } from "./column.js";
import type { Column, Figures } from "./column.js";
import { pairsOf } from "./pairs.js";
import { extent } from "./summary.js";
import { total } from "./sum.js";

/**
 * Pearson's correlation: how nearly two lists lie on a straight line.
 *
 *     Σ (x − x̄)(y − ȳ) ÷ √(Σ (x − x̄)² · Σ (y − ȳ)²)        −1 falling, 0 no line, 1 rising
 *
 * It sees straight lines only; for orders use `spearman` or `kendallTauB`.
 * Source: K. Pearson, Proceedings of the Royal Society of London 58 (1895), 240–242.
 *
 * @param x one list, NaN or null where a figure is missing; such pairs are left out
 * @param y another of the same length
 * @returns −1 to 1; null where nothing can be said: fewer than two pairs, or a list that is all alike but for float noise
 * @throws Fault "wrong-length", "not-finite"
 * @example
 * pearson([1, 2, 3], [2, 4, 6]) // => 1
 */
export function pearson(x: Figures, y: Figures): number | null {
  const pairs = pairsOf(x, y);
  return pairs.vary ? correlation(pairs.x, pairs.y) : null;
}

/**
 * The correlation of two columns that are complete and vary.
 *
 * @param x one column
 * @param y another of the same length
 * @returns −1 to 1
 * @example
 * correlation(column([1, 2]), column([7, 5])) // => -1
 */
export function correlation(x: Column, y: Column): number {
  const [left, right] = [deviations(x), deviations(y)];
  const products = (a: Column, b: Column) => total(a.map((one, i) => one * b[i]!));
  const r = products(left, right) / Math.sqrt(products(left, left) * products(right, right));
  return Math.max(-1, Math.min(1, r)) + 0;
}

/** Beyond this power of two there is no double to divide by. */
const MOST = 1000;

/** What lies between each figure and the mean, in a unit near the largest figure, so that no square leaves the doubles. */
function deviations(values: Column): Column {
  const { low, high } = extent(values);
  const power = Math.floor(Math.log2(Math.max(Math.abs(low), Math.abs(high))));
  const unit = 2 ** -Math.max(-MOST, Math.min(MOST, power));
  const own = column(values.map((value) => value * unit));
  const mean = total(own) / own.length;
  return own.map((value) => value - mean);
}
