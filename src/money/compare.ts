import { decimal } from "./decimal.js";

/**
 * Compares two figures as exact decimals; numbers count by their shortest form.
 *
 * @param a decimal text or a finite number
 * @param b decimal text or a finite number
 * @returns −1, 0 or 1
 * @example
 * compare(0.1, "0.10") // => 0
 */
export function compare(a: string | number, b: string | number): -1 | 0 | 1 {
  if (typeof a === "number" && typeof b === "number") return a < b ? -1 : a > b ? 1 : 0;
  return Math.sign(decimal(a).cmp(decimal(b))) as -1 | 0 | 1;
}
