/** Beyond this the distribution function is 0 or 1 to the last bit of a double near 1. */
const FAR = 8.3;

/**
 * The distribution function of the standard normal: the probability of a value up to x.
 *
 *     Φ(x) = 1/2 + φ(x) · (x + x³/3 + x⁵/(3·5) + x⁷/(3·5·7) + …)        φ(x) = e^(−x²/2) ÷ √(2π)
 *
 * Right to about 1e-15, which says nothing of the digits of a tail smaller than that.
 * Source: G. Marsaglia, Evaluating the Normal Distribution, Journal of Statistical Software 11 (2004), no. 4.
 *
 * @param x any number of standard deviations from the mean
 * @returns a probability; NaN stays NaN
 * @example
 * normalAt(0) // => 0.5
 */
export function normalAt(x: number): number {
  if (x < -FAR) return 0;
  if (x > FAR) return 1;
  let term = x;
  let sum = x;
  for (let k = 3, before = NaN; sum !== before && sum === sum; k += 2) {
    before = sum;
    term *= (x * x) / k;
    sum += term;
  }
  const upTo = 0.5 + (sum * Math.exp(-(x * x) / 2)) / Math.sqrt(2 * Math.PI);
  return Math.min(1, Math.max(0, upTo));
}
