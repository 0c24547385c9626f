import { fault, within } from "../fault/fault.js";
import { checkPlaces, decimal, exactly, textOf } from "./decimal.js";
import type { Exactly } from "./decimal.js";

/** A figure however it comes: an exact decimal, decimal text, or a number, which is read by its shortest form. */
export type AnyDecimal = Exactly | string | number;

/**
 * Reads a figure.
 *
 * @param value an exact decimal, decimal text or a number
 * @param path its place
 * @returns the exact decimal
 * @throws Fault "not-a-decimal"
 */
export function figureOf(value: AnyDecimal, path: string): Exactly {
  return within(path, () => (typeof value === "object" ? exactly(value.toFixed()) : decimal(value)));
}

/** A unit has no more digits after the point than decimal text of a scheme. */
const MOST_DECIMALS = 18;

/**
 * Checks digits after the point.
 *
 * @param digits how many
 * @param path their place
 * @returns the same number
 * @throws Fault "out-of-range"
 */
export function checkedDigits(digits: number, path: string): number {
  checkPlaces(digits, path, MOST_DECIMALS);
  return digits;
}

/**
 * Reads an amount as whole units, of any size.
 *
 * @param amount the amount in major units
 * @param digits digits after the point of one unit
 * @param path its place
 * @returns whole units
 * @throws Fault "too-many-digits"
 */
export function unitsOf(amount: Exactly, digits: number, path: string): bigint {
  if (amount.decimalPlaces() <= digits) return BigInt(amount.toFixed(digits).replace(".", ""));
  const expected = digits === 0 ? "a whole number of units" : `at most ${digits} digits after the point`;
  const remedy = "round it first, or state the `digits` of a smaller unit";
  throw fault({ code: "too-many-digits", path, received: textOf(amount), expected, remedy });
}

/**
 * Writes whole units as an exact amount in major units.
 *
 * @param units whole units
 * @param digits digits after the point of one unit
 * @returns the amount
 */
export function amountOf(units: bigint, digits: number): Exactly {
  return exactly(String(units)).div(10 ** digits);
}
