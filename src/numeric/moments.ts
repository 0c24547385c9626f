import { column } from "./column.js";
import type { Figures } from "./column.js";
import { totalOfRuns } from "./runs.js";
import { total } from "./sum.js";
import { presentCount } from "./summary.js";

/**
 * The variance of the present values, in two passes, so that a large common offset costs no digits.
 *
 *     Σ (x − mean)² ÷ (n − ddof)        less the square of what rounding left in Σ (x − mean), ÷ n
 *
 * Source: Chan, Golub & LeVeque, The American Statistician 37 (1983), 242–247 (corrected two-pass algorithm).
 *
 * @param values numbers, NaN where one is missing
 * @param ddof 1 for a sample, 0 for a whole population
 * @returns the variance; NaN where at most `ddof` values are present
 * @example
 * variance([4, 7, 13, 16], 1) // => 30
 */
export function variance(values: Figures, ddof: 0 | 1 = 1): number {
  const figures = values instanceof Float64Array ? values : column(values);
  const count = presentCount(figures);
  const mean = total(figures) / count;
  let left = 0;
  const squares = totalOfRuns(figures.length, (from, to) => {
    let sum = 0;
    let squared = 0;
    for (let i = from; i < to; i++) {
      const apart = figures[i]! - mean;
      if (apart !== apart) continue;
      sum += apart;
      squared += apart * apart;
    }
    left += sum;
    return squared;
  });
  return count > ddof ? (squares - (left * left) / count) / (count - ddof) : NaN;
}

/**
 * The standard deviation of the present values: the square root of the {@link variance}.
 *
 * @param values numbers, NaN where one is missing
 * @param ddof 1 for a sample, 0 for a whole population
 * @returns the standard deviation; NaN where at most `ddof` values are present
 * @example
 * standardDeviation([2, 4, 4, 4, 5, 5, 7, 9], 0) // => 2
 */
export function standardDeviation(values: Figures, ddof: 0 | 1 = 1): number {
  return Math.sqrt(variance(values, ddof));
}
