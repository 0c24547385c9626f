import { decimal, exactly } from "./decimal.js";

/**
 * Compares two figures as exact decimals; numbers count by their shortest form.
 *
 * Text may be as long as this library writes it, so that a condition and its steps in a plan agree on every number.
 *
 * @param a decimal text of at most 400 digits, or a finite number
 * @param b decimal text of at most 400 digits, or a finite number
 * @returns −1, 0 or 1
 * @example
 * compare(0.1, "0.10") // => 0
 */
export function compare(a: string | number, b: string | number): -1 | 0 | 1 {
  if (typeof a === "number" && typeof b === "number") return a < b ? -1 : a > b ? 1 : 0;
  return Math.sign(read(a).cmp(read(b))) as -1 | 0 | 1;
}

function read(value: string | number) {
  return typeof value === "number" ? decimal(value) : exactly(value);
}
