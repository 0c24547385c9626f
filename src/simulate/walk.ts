import type { Column } from "../numeric/column.js";
import type { Random } from "../numeric/random.js";
import { total } from "../numeric/sum.js";
import type { Box } from "./box.js";

/** Steps per weight before the first draw. */
const BURN_IN = 200;

/** Steps per weight from one draw to the next. */
const THINNING = 20;

/**
 * Draws weights within bounds by a walk among them: hit and run, along exchanges of two weights.
 *
 * Each step chooses two weights and moves what one gives to the other to anywhere that both allow, all places as likely.
 * The walk forgets where it began: 200 steps per weight pass before the first draw, 20 per weight from one to the next,
 * which leaves neighbouring draws nearly, not wholly, independent.
 * Source: R. L. Smith, Operations Research 32 (1984), 1296–1308 (hit and run); its coordinate directions are here
 * exchanges, which keep the sum.
 *
 * @param box the bounds, with room between them, of two weights at least
 * @param sum what the weights add up to
 * @param draw uniform between 0 and 1
 * @returns what draws once, into a place of a list
 */
export function walkWithin({ least, most }: Box, sum: number, draw: Random): (into: Column, at: number) => void {
  const count = least.length;
  const low = total(least);
  const filled = (sum - low) / (total(most) - low);
  const state = least.map((one, k) => one + filled * (most[k]! - one));
  const walk = (steps: number) => {
    for (let step = 0; step < steps; step++) {
      const first = Math.floor(draw() * count);
      const other = (first + 1 + Math.floor(draw() * (count - 1))) % count;
      exchange(state, first, other, draw());
    }
  };
  const exchange = (weights: Column, a: number, b: number, where: number) => {
    const both = weights[a]! + weights[b]!;
    const from = Math.max(least[a]!, both - most[b]!);
    const to = Math.min(most[a]!, both - least[b]!);
    const weight = Math.min(to, from + (to - from) * where);
    weights[a] = weight;
    weights[b] = Math.max(least[b]!, Math.min(most[b]!, both - weight));
  };
  walk(BURN_IN * count);
  return (into, at) => {
    walk(THINNING * count);
    into.set(state, at);
  };
}
