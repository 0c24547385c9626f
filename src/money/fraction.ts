import { exactly, textOf } from "./decimal.js";
import type { Exactly } from "./decimal.js";
import { QUOTIENT_DIGITS } from "./round.js";

/** An exact quotient of whole numbers, in lowest terms: a cap divided by a rate has no last digit. */
export interface Fraction {
  /** The dividend. */
  readonly over: bigint;
  /** The divisor, above zero. */
  readonly under: bigint;
}

/**
 * Makes a fraction in lowest terms.
 *
 * @param over the dividend
 * @param under the divisor, not zero
 * @returns the fraction
 * @example
 * fraction(6n, -4n) // => { over: -3n, under: 2n }
 */
export function fraction(over: bigint, under = 1n): Fraction {
  const common = divisor(over, under);
  const sign = under < 0n ? -1n : 1n;
  return { over: (sign * over) / common, under: (sign * under) / common };
}

/** Exactly nothing. */
export const NONE: Fraction = { over: 0n, under: 1n };

function divisor(a: bigint, b: bigint): bigint {
  let [one, other] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (other !== 0n) [one, other] = [other, one % other];
  return one;
}

/**
 * Reads a decimal as a fraction.
 *
 * @param value the decimal, or decimal text
 * @returns the same figure
 * @example
 * fractionOf("0.25") // => { over: 1n, under: 4n }
 */
export function fractionOf(value: Exactly | string): Fraction {
  const text = typeof value === "string" ? value : textOf(value);
  const decimals = text.split(".")[1]?.length ?? 0;
  return fraction(BigInt(text.replace(".", "")), 10n ** BigInt(decimals));
}

/**
 * Adds two fractions.
 *
 * @param a the first one
 * @param b the second one
 * @returns a + b
 * @example
 * fractionSum(fractionOf("0.5"), fraction(1n, 3n)) // => { over: 5n, under: 6n }
 */
export function fractionSum(a: Fraction, b: Fraction): Fraction {
  if (a.under === 1n && b.under === 1n) return { over: a.over + b.over, under: 1n };
  return fraction(a.over * b.under + b.over * a.under, a.under * b.under);
}

/**
 * Multiplies two fractions.
 *
 * @param a the first one
 * @param b the second one
 * @returns a · b
 * @example
 * fractionProduct(fraction(2n, 3n), fraction(3n, 4n)) // => { over: 1n, under: 2n }
 */
export function fractionProduct(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.over, a.under * b.under);
}

/**
 * Turns the sign of a fraction round.
 *
 * @param a the fraction
 * @returns −a
 * @example
 * fractionNegative(fraction(2n, 3n)) // => { over: -2n, under: 3n }
 */
export function fractionNegative(a: Fraction): Fraction {
  return { over: -a.over, under: a.under };
}

/**
 * Compares two fractions.
 *
 * @param a the first one
 * @param b the second one
 * @returns −1 where a is less, 0 where both are equal, 1 where a is more
 * @example
 * fractionOrder(fraction(1n, 3n), fractionOf("0.33")) // => 1
 */
export function fractionOrder(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const [one, other] = [a.over * b.under, b.over * a.under];
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * The greatest whole number that is not above a fraction.
 *
 * @param a the fraction
 * @returns ⌊a⌋
 * @example
 * fractionFloor(fraction(-1n, 3n)) // => -1n
 */
export function fractionFloor({ over, under }: Fraction): bigint {
  const cut = over / under;
  return over < 0n && cut * under !== over ? cut - 1n : cut;
}

/**
 * Publishes a fraction, half to even: at 12 digits after the point, as every quotient of this library, unless told otherwise.
 *
 * @param a the fraction
 * @param digits digits after the point
 * @returns decimal text
 * @example
 * fractionText(fraction(2n, 3n)) // => "0.666666666667"
 */
export function fractionText(a: Fraction, digits = QUOTIENT_DIGITS): string {
  const scale = 10n ** BigInt(digits);
  const scaled = fraction(a.over * scale, a.under);
  const whole = fractionFloor(scaled);
  const rest = (scaled.over - whole * scaled.under) * 2n;
  const isUp = rest > scaled.under || (rest === scaled.under && whole % 2n !== 0n);
  return scaledText(isUp ? whole + 1n : whole, digits);
}

/**
 * Writes a whole number of units of the last of some digits as decimal text, without zeros at the end.
 *
 * @param units how many
 * @param digits digits after the point
 * @returns decimal text
 * @example
 * scaledText(-120050n, 2) // => "-1200.5"
 */
export function scaledText(units: bigint, digits: number): string {
  const size = String(units < 0n ? -units : units).padStart(digits + 1, "0");
  const whole = size.slice(0, size.length - digits);
  const text = digits === 0 ? whole : `${whole}.${size.slice(size.length - digits)}`;
  return textOf(exactly(units < 0n ? `-${text}` : text));
}
