import type { Figures } from "./column.js";
import { total } from "./sum.js";

/**
 * The arithmetic mean of the present values.
 *
 * @param values numbers, NaN where one is missing
 * @returns Σx ÷ n, NaN when nothing is present
 * @example
 * average([1, 2, NaN, 6]) // => 3
 */
export function average(values: Figures): number {
  return total(values) / presentCount(values);
}

/**
 * Counts the present values.
 *
 * @param values numbers, NaN where one is missing
 * @returns how many are there
 * @example
 * presentCount([1, NaN, null]) // => 1
 */
export function presentCount(values: Figures): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if ((values[i] ?? NaN) === values[i]) count++;
  return count;
}

/** The lowest and the highest present value of a column, and how many values are present. */
export interface Extent {
  /** The lowest value; Infinity when nothing is present. */
  readonly low: number;
  /** The highest value; -Infinity when nothing is present. */
  readonly high: number;
  /** How many values are present. */
  readonly count: number;
}

/**
 * Finds the lowest and the highest present value.
 *
 * @param values numbers, NaN where one is missing
 * @returns both ends and the number of present values
 * @example
 * extent([3, NaN, 1]) // => { low: 1, high: 3, count: 2 }
 */
export function extent(values: Figures): Extent {
  let low = Infinity;
  let high = -Infinity;
  let missing = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (value >= low && value <= high) continue;
    if (value < low) low = value;
    if (value > high) high = value;
    if (value !== value) missing++;
  }
  return { low, high, count: values.length - missing };
}

/**
 * Finds the lowest and the highest present value of every group in one pass. Values are counted only when somebody asks,
 * which nearly nobody does and costs half as much again.
 *
 * @param values numbers, NaN where one is missing
 * @param codes each row's group; rows with a negative code belong to none
 * @param groups how many groups there are
 * @returns one extent per group
 * @example
 * groupExtents([3, NaN, 1, 7], Int32Array.of(0, 0, 0, 1), 2)[0].low // => 1
 */
export function groupExtents(values: ArrayLike<number>, codes: Int32Array, groups: number): Extent[] {
  const lows = new Float64Array(groups + 1).fill(Infinity);
  const highs = new Float64Array(groups + 1).fill(-Infinity);
  for (let i = 0; i < codes.length; i++) {
    const value = values[i]!;
    const place = codes[i]! + 1;
    if (value < lows[place]!) lows[place] = value;
    if (value > highs[place]!) highs[place] = value;
  }
  let counts: Int32Array | null = null;
  return Array.from({ length: groups }, (_, code) => ({
    low: lows[code + 1]!,
    high: highs[code + 1]!,
    get count() {
      counts ??= groupCounts(values, codes, groups);
      return counts[code + 1]!;
    },
  }));
}

function groupCounts(values: ArrayLike<number>, codes: Int32Array, groups: number): Int32Array {
  const counts = new Int32Array(groups + 1);
  for (let i = 0; i < codes.length; i++) if (values[i] === values[i]) counts[codes[i]! + 1]!++;
  return counts;
}
