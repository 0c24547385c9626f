import type { Comparisons, LeastMissed } from "./comparisons.js";

/**
 * The weights whose ratios miss the judgements by the least ξ.
 *
 * With R = w_B / w_W, a child between can be fitted within ξ where (a − ξ)(b − ξ) ≤ R ≤ (a + ξ)(b + ξ), a and b being its
 * two judgements; R itself lies within c − ξ … c + ξ. The least ξ is where the highest of these lower ends meets the lowest
 * of the upper ones, and that is a root of a linear or a quadratic equation.
 *
 * @param judged the judgements
 * @returns ξ, and weights with the worst at 1
 */
export function leastRelative({ times: c, between }: Comparisons): LeastMissed {
  let xi = 0;
  for (const { fromBest: a, toWorst: b } of between) {
    xi = Math.max(xi, a * b > c ? meets(a + b + 1, a * b - c) : risesTo(a + b + 1, c - a * b));
    for (const other of between) {
      const gap = a * b - other.fromBest * other.toWorst;
      xi = Math.max(xi, gap / (a + b + other.fromBest + other.toWorst));
    }
  }
  const lower = between.map(({ fromBest: a, toWorst: b }) => Math.max(0, a - xi) * Math.max(0, b - xi));
  const ratio = Math.max(c - xi, ...lower);
  const shares = between.map((one) => ratio / ratioOfBest(one, ratio));
  return { xi, best: ratio, between: shares, worst: 1 };
}

/**
 * The greatest ξ that judgements can have in which the best outweighs the worst so many times: where a child between is
 * said to be as far from the best, and from the worst, as the best is from the worst.
 *
 *     (c − ξ)² = c + ξ
 *
 * @param times how many times c
 * @returns the consistency index of the nonlinear model
 */
export function worstRelative(times: number): number {
  return meets(2 * times + 1, times * times - times);
}

/** The lesser root of ξ² − p ξ + q = 0: where a falling product meets a rising line. */
function meets(p: number, q: number): number {
  return (2 * q) / (p + Math.sqrt(p * p - 4 * q));
}

/** The positive root of ξ² + p ξ − q = 0: where a rising product meets a falling line. */
function risesTo(p: number, q: number): number {
  return (2 * q) / (p + Math.sqrt(p * p + 4 * q));
}

/** w_B / w_j with both judgements of the child missed by the same t: (a + t)(b + t) = R. */
function ratioOfBest({ fromBest: a, toWorst: b }: Comparisons["between"][number], ratio: number): number {
  const q = ratio - a * b;
  return a + (2 * q) / (a + b + Math.sqrt((a + b) * (a + b) + 4 * q));
}
