import { decimal, textOf } from "../money/decimal.js";

/** Sizes that people read without an exponent. */
const SMALLEST = 1e-12;
const LARGEST = 1e21;

/**
 * Writes a measured figure: at most six decimals, more for a figure below 1, and no exponent for the sizes people read.
 *
 * @param value the figure
 * @returns its text
 * @example
 * figureText(0.0000004) // => "0.0000004"
 */
export function figureText(value: number): string {
  const rounded = Math.abs(value) < 1 ? Number(value.toPrecision(6)) : Math.round(value * 1e6) / 1e6;
  const isRead = rounded === 0 || (Math.abs(rounded) >= SMALLEST && Math.abs(rounded) < LARGEST);
  return isRead ? textOf(decimal(rounded)) : String(value);
}

/**
 * Writes a share as a percentage to three decimals, without its sign.
 *
 * @param share the share
 * @returns its text
 * @example
 * percentText(2 / 3) // => "66.667"
 */
export function percentText(share: number): string {
  return figureText(Math.round(share * 1e5) / 1e3);
}
