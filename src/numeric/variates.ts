import type { Random } from "./random.js";

/**
 * Draws from the standard normal distribution: mean 0, standard deviation 1.
 *
 *     √(−2 ln u) · cos(2π v)        u, v uniform
 *
 * Source: G. E. P. Box & M. E. Muller, Annals of Mathematical Statistics 29 (1958), 610–611.
 *
 * @param draw uniform between 0 and 1, such as `random(seed)`
 * @returns any finite number
 * @example
 * drawNormal(() => 0.5) // => -1.1774100225154747
 */
export function drawNormal(draw: Random): number {
  const length = Math.sqrt(-2 * Math.log(draw()));
  return length * Math.cos(2 * Math.PI * draw());
}

/**
 * Draws from the gamma distribution with a shape and the scale 1, and gives the logarithm: gammas of a small shape are
 * often smaller than the least double.
 *
 *     ln(d · (1 + c · z)³)        d = shape − 1/3, c = 1 / √(9 d), z normal, kept where ln u < z²/2 + d (1 − v + ln v)
 *
 * A shape below 1 draws with shape + 1 and adds ln(u) / shape.
 * Source: G. Marsaglia & W. W. Tsang, ACM Transactions on Mathematical Software 26 (2000), 363–372.
 *
 * @param draw uniform between 0 and 1, such as `random(seed)`
 * @param shape above 0
 * @returns the logarithm of the variate
 * @example
 * drawLogGamma(random(1), 1e12) / Math.log(1e12) > 0.999 // => true
 */
export function drawLogGamma(draw: Random, shape: number): number {
  if (shape < 1) {
    const scaled = Math.log(draw()) / shape;
    return scaled + drawLogGamma(draw, shape + 1);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = drawNormal(draw);
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(draw()) < (z * z) / 2 + d * (1 - v + Math.log(v))) return Math.log(d) + Math.log(v);
  }
}
