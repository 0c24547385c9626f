import { decimal, isDecimalText } from "./decimal.js";
import { round } from "./round.js";

/** Amounts are whole minor units up to here, where doubles still tell neighbours apart after a division by 10^digits. */
const MOST_UNITS = 1e15;

/** An amount that could not be taken as it stands. */
export type AmountTrouble = "not-an-amount" | "too-large" | "too-many-digits";

/**
 * Reads an amount of money as whole minor units.
 *
 * A number is taken by its shortest form: n = round(x · 10^d) must give back x when divided by 10^d.
 *
 * @param value a finite number or canonical decimal text, in major units
 * @param digits minor digits of the currency
 * @returns whole minor units, or what is wrong with the value
 * @example
 * minorUnits("1200.50", 2) // => 120050
 */
export function minorUnits(value: unknown, digits: number): number | AmountTrouble {
  if (typeof value === "string") return fromText(value, digits);
  if (typeof value !== "number" || !Number.isFinite(value)) return "not-an-amount";
  const scale = 10 ** digits;
  const units = Math.round(value * scale) + 0;
  if (Math.abs(units) > MOST_UNITS) return "too-large";
  return units / scale === value ? units : "too-many-digits";
}

/**
 * Rounds an amount that has more digits than its currency to the nearest minor unit, half away from zero.
 *
 * @param value a finite number or canonical decimal text, in major units
 * @param digits minor digits of the currency
 * @returns whole minor units, or "too-large" beyond 10^15
 * @example
 * nearestUnits(1.005, 2) // => 101
 */
export function nearestUnits(value: number | string, digits: number): number | "too-large" {
  const units = round(decimal(value), digits, "half-up")
    .times(10 ** digits)
    .toNumber();
  return Math.abs(units) > MOST_UNITS ? "too-large" : units;
}

function fromText(text: string, digits: number): number | AmountTrouble {
  if (!isDecimalText(text)) return "not-an-amount";
  const [whole, decimals = ""] = text.split(".") as [string, string?];
  const kept = decimals.replace(/0+$/, "");
  if (kept.length > digits) return "too-many-digits";
  const units = Number(whole + kept.padEnd(digits, "0")) + 0;
  return Math.abs(units) > MOST_UNITS ? "too-large" : units;
}

/**
 * Adds whole minor units exactly, also where a partial sum passes 2^53.
 *
 * @param units whole numbers of at most 10^15 each
 * @returns the sum, or "too-large" beyond 10^15
 * @example
 * sumUnits([120050, -50]) // => 120000
 */
export function sumUnits(units: ArrayLike<number>): number | "too-large" {
  const limb = 1e6;
  let high = 0;
  let low = 0;
  for (let i = 0; i < units.length; i++) {
    const value = units[i]!;
    const rest = value % limb;
    high += (value - rest) / limb;
    low += rest;
  }
  const whole = high + Math.trunc(low / limb);
  if (Math.abs(whole) > MOST_UNITS / limb) return "too-large";
  const sum = whole * limb + (low % limb) + 0;
  return Math.abs(sum) > MOST_UNITS ? "too-large" : sum;
}
