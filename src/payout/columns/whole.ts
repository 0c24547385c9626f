import { textOf } from "../../money/decimal.js";
import type { Exactly } from "../../money/decimal.js";
import type { Pair } from "./errorFree.js";

/** A decimal as a whole number and its digits after the point: whole / 10^digits. */
export interface Whole {
  /** The figure without its point. */
  readonly whole: bigint;
  /** Digits after the point; the last one is not zero. */
  readonly digits: number;
}

/**
 * Reads decimal text as a whole number.
 *
 * @param text decimal text, such as "-1.50"
 * @returns −15 and one digit
 */
export function wholeOf(text: string): Whole {
  const [before, after = ""] = text.split(".") as [string, string?];
  const kept = after.replace(/0+$/, "");
  return { whole: BigInt(before + kept), digits: kept.length };
}

/**
 * Reads an exact decimal as a whole number.
 *
 * @param value the decimal
 * @returns its whole number and digits
 */
export function wholeOfDecimal(value: Exactly): Whole {
  return wholeOf(textOf(value));
}

/**
 * Writes a decimal at more digits than it has.
 *
 * @param value the decimal
 * @param digits at least its own digits
 * @returns value · 10^digits
 */
export function wholeAt({ whole, digits: own }: Whole, digits: number): bigint {
  return whole * tenTo(digits - own);
}

/**
 * A power of ten.
 *
 * @param exponent not negative
 * @returns 10^exponent
 */
export function tenTo(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/**
 * The size of a whole number.
 *
 * @param whole any whole number
 * @returns |whole|
 */
export function sizeOf(whole: bigint): bigint {
  return whole < 0n ? -whole : whole;
}

/**
 * The greatest of some whole numbers.
 *
 * @param wholes none below zero
 * @returns the greatest, zero where there are none
 */
export function greatest(wholes: readonly bigint[]): bigint {
  return wholes.reduce((most, one) => (one > most ? one : most), 0n);
}

/**
 * Writes whole numbers as pairs of doubles: the nearest double, and what is left.
 *
 * @param wholes whole numbers below 2^100
 * @returns two columns whose sums are the whole numbers
 */
export function pairsOf(wholes: readonly bigint[]): Pair {
  const hi = Float64Array.from(wholes, Number);
  return { hi, lo: Float64Array.from(wholes, (whole, i) => Number(whole - BigInt(hi[i]!))) };
}
