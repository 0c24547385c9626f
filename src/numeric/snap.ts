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

/** Above this share of its terms a sum has fewer digits of noise than `snap` cuts off. */
const HARDLY_CANCELLED = 1e-3;

/**
 * Snaps a sum whose terms may cancel: what lies below the last bits of the terms is noise, however many digits it has.
 *
 * @param sum Σ x, or a part of it such as the mean
 * @param size Σ |x|, or the same part of it
 * @returns the sum of at most 12 significant digits, and of no decimals that its terms cannot tell
 * @example
 * snapSum(0.1 + 0.2 - 0.3, 0.6) // => 0
 */
export function snapSum(sum: number, size: number): number {
  if (!(Math.abs(sum) < size * HARDLY_CANCELLED)) return snap(sum);
  // Each term is off by half its last bit at most, and so is the sum.
  const decimals = -Math.ceil(Math.log10(size * Number.EPSILON));
  return decimals < 0 || decimals > 100 ? snap(sum) : snap(Number(sum.toFixed(decimals)));
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
