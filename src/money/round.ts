import { choice } from "../fault/choice.js";
import { MOST_DIGITS, ZERO, checkPlaces } from "./decimal.js";
import type { Exactly } from "./decimal.js";

/** How a tie and the rest are rounded; `half-up` takes ties away from zero, `up` everything. */
export type RoundingMode = "half-up" | "half-even" | "up" | "down";

/** The modes, as a scheme may name them. */
export const ROUNDING_MODES = ["half-up", "half-even", "up", "down"] as const;

const CODES = { up: 0, down: 1, "half-up": 4, "half-even": 6 } as const;

/**
 * Rounds a decimal to a number of digits after the point.
 *
 * @param value the exact value
 * @param digits digits after the point
 * @param mode `half-up` ties away from zero, `half-even` ties to the even digit, `up` away from zero, `down` towards it
 * @returns the rounded value
 * @throws Fault "out-of-range" for digits, "not-a-choice" for the mode
 * @example
 * textOf(round(decimal("2.345"), 2, "half-even")) // => "2.34"
 */
export function round(value: Exactly, digits: number, mode: RoundingMode): Exactly {
  checkPlaces(digits, "digits", MOST_DIGITS);
  const rounded = value.toDecimalPlaces(digits, CODES[choice(mode, ROUNDING_MODES, "mode")]);
  return rounded.isZero() ? ZERO : rounded;
}

/** Digits after the point that a quotient keeps. */
export const QUOTIENT_DIGITS = 12;

/**
 * Divides, and publishes the quotient at a stated number of digits, half to even.
 *
 * Division first keeps 410 significant digits. A quotient that is not exactly a tie is farther from one than
 * 10^−(digits of both operands + digits kept), so with operands of up to 180 digits rounding twice cannot differ from
 * rounding once.
 *
 * @param dividend what is divided
 * @param divisor what it is divided by, not zero
 * @param digits digits after the point
 * @returns the rounded quotient
 * @example
 * textOf(quotient(decimal("2"), decimal("3"), 4)) // => "0.6667"
 */
export function quotient(dividend: Exactly, divisor: Exactly, digits: number = QUOTIENT_DIGITS): Exactly {
  return round(dividend.div(divisor), digits, "half-even");
}
