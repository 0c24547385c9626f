import { decimal } from "./decimal.js";

/** Minor digits that most figures have, and the whole number below which a double tells all of them apart. */
const CENTS = 100;
const FIFTEEN_DIGITS = 1e15;

/**
 * Makes the multiplication by a factor: figure and factor are read by their shortest decimal forms and multiplied exactly.
 *
 *     y = figure · factor, the double nearest to the decimal product
 *
 * So 48000.3 · 1.1 is 52800.33, where plain multiplication gives 52800.330000000005.
 *
 * @param factor a finite number
 * @returns the multiplication; a missing figure stays missing, and what passes every number is Infinity
 * @throws Fault "not-a-decimal" for a factor that is not finite
 * @example
 * timesOf(1.1)(48000.3) // => 52800.33
 */
export function timesOf(factor: number): (figure: number) => number {
  const exact = decimal(factor);
  const scale = 10 ** exact.decimalPlaces();
  const whole = exact.times(scale).toNumber();
  const divisor = CENTS * scale;
  return (figure) => {
    const cents = Math.round(figure * CENTS);
    const product = cents * whole;
    // Two whole numbers that a double holds have a quotient that is rounded once, to the nearest double.
    if (
      Math.abs(cents) < FIFTEEN_DIGITS &&
      cents / CENTS === figure &&
      Number.isSafeInteger(product) &&
      divisor <= 1e22
    )
      return product / divisor + 0;
    return Number.isFinite(figure) ? exact.times(decimal(figure)).toNumber() + 0 : figure;
  };
}
