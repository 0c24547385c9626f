/**
 * Rounds a derived number to 12 significant digits, so that 0.1 + 0.2 is 0.3 wherever it is compared.
 *
 * Ratios, means and formulas are snapped once, when they enter a Table.
 *
 * @param x any number
 * @returns the nearest number of 12 significant digits; NaN stays NaN
 * @example
 * snap(0.1 + 0.2) // => 0.3
 */
export function snap(x: number): number {
  return Number(x.toPrecision(12)) + 0;
}

/**
 * Rounds a share between 0 and 1 to 12 decimals: cheap enough for a kernel.
 *
 * @param x a share
 * @returns the share without float noise
 * @example
 * snapShare(0.7 + 0.1 - 0.1) // => 0.7
 */
export function snapShare(x: number): number {
  return Math.round(x * 1e12) / 1e12;
}
