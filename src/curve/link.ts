/**
 * The logistic function, in the form that does not overflow on its side.
 *
 *     1 ÷ (1 + e^−x)
 *
 * @param x any number
 * @returns a share between 0 and 1
 * @example
 * logisticAt(0) // => 0.5
 */
export function logisticAt(x: number): number {
  const power = Math.exp(-Math.abs(x));
  return (x >= 0 ? 1 : power) / (1 + power);
}

/**
 * Finds where the logistic function has a value.
 *
 *     ln (y ÷ (1 − y))
 *
 * @param y a share between 0 and 1, both excluded
 * @returns the place; null for a share that it never reaches
 * @example
 * logitAt(0.5) // => 0
 */
export function logitAt(y: number): number | null {
  return y > 0 && y < 1 ? Math.log(y / (1 - y)) : null;
}
