import type { Figures } from "./column.js";

/**
 * Adds how large numbers are, leaving out the missing ones: what noise of a sum is held against, so that plain addition does.
 *
 * @param values numbers, NaN where one is missing
 * @returns Σ |x|
 * @example
 * totalSize([1, -2, NaN]) // => 3
 */
export function totalSize(values: Figures): number {
  let size = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (value === value) size += Math.abs(value);
  }
  return size;
}

/**
 * Adds numbers with Neumaier's compensation, leaving out the missing ones.
 *
 * The result does not hang on the order in any published figure; plain addition would, in the last digits.
 * Source: A. Neumaier, ZAMM 54 (1974), 39–51.
 *
 * @param values numbers, NaN where one is missing
 * @returns their sum, 0 for none; Infinity where it passes the largest double
 * @example
 * total([1, 1e100, 1, -1e100]) // => 2
 */
export function total(values: Figures): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (value !== value) continue;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  // Beyond the largest double there is nothing to make good for.
  return Math.abs(sum) < Infinity ? sum + lost + 0 : sum;
}
