import { Fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";

/** What a kernel reads and writes: one number per row, NaN where a value is missing. */
export type Column = Float64Array;

/** Figures as people hand them in; null, undefined and NaN are missing. */
export type Figures = ArrayLike<number | null | undefined>;

/** How many rows a kernel handles at a time; 4,096 doubles stay in a core's first caches. */
export const BLOCK = 4096;

/**
 * Copies numbers into a column. `null` and `undefined` become NaN, negative zero becomes zero.
 *
 * @param values numbers, or null where a value is missing
 * @returns a new column of the same length
 * @example
 * Array.from(column([1, null, 3])) // => [1, NaN, 3]
 */
export function column(values: Figures): Column {
  const into = new Float64Array(values.length);
  for (let i = 0; i < into.length; i++) into[i] = (values[i] ?? NaN) + 0;
  return into;
}

/**
 * Packs the present values of a column, in row order.
 *
 * @param source a column with NaN where a value is missing
 * @returns a new column without the missing values
 * @example
 * Array.from(present(column([1, null, 3]))) // => [1, 3]
 */
export function present(source: Figures): Column {
  const into = new Float64Array(source.length);
  let count = 0;
  for (let i = 0; i < source.length; i++) {
    const value = source[i] ?? NaN;
    if (value === value) into[count++] = value;
  }
  return into.subarray(0, count);
}

/**
 * Checks that a number is finite.
 *
 * @param value the number
 * @param path its place, for the fault
 * @returns the same number
 * @throws Fault "not-finite"
 * @example
 * finite(5, "low") // => 5
 */
export function finite(value: number, path: string): number {
  if (Math.abs(value) < Infinity) return value;
  throw new Fault([notFinite(value, path)]);
}

/**
 * What to say of a number that is not finite.
 *
 * @param received the number
 * @param path its place
 * @returns the issue
 * @example
 * notFinite(Infinity, "low").code // => "not-finite"
 */
export function notFinite(received: number, path: string): Issue {
  return issue({ code: "not-finite", path, received, expected: "a finite number", remedy: "correct the figure" });
}
