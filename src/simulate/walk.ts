import type { Column } from "../numeric/column.js";
import type { Random } from "../numeric/random.js";
import { total } from "../numeric/sum.js";
import type { Box } from "./box.js";

/** How often each weight is moved before the first draw. */
const BURN_IN = 200;

/** How often each weight is moved from one draw to the next. */
const THINNING = 20;

/**
 * Draws weights within bounds by a walk among them: hit and run, along exchanges of two weights.
 *
 * Each weight in turn exchanges with another, which is chosen in proportion to the room that it has: one with little room
 * cannot hold the others up. What one gives to the other is moved to anywhere that both allow, all places as likely. The
 * walk forgets where it began: each weight is moved 200 times before the first draw, 20 times from one to the next, which
 * leaves neighbouring draws all but independent.
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
  const partner = inProportion(least.map((one, k) => most[k]! - one));
  const walk = (rounds: number) => {
    for (let step = 0; step < rounds * count; step++) exchange(state, step % count, partner(draw()), draw());
  };
  const exchange = (weights: Column, a: number, b: number, where: number) => {
    if (a === b) return;
    const both = weights[a]! + weights[b]!;
    const from = Math.max(least[a]!, both - most[b]!);
    const to = Math.min(most[a]!, both - least[b]!);
    const weight = Math.min(to, from + (to - from) * where);
    weights[a] = weight;
    weights[b] = Math.max(least[b]!, Math.min(most[b]!, both - weight));
  };
  walk(BURN_IN);
  return (into, at) => {
    walk(THINNING);
    into.set(state, at);
  };
}

/** Chooses a place in proportion to its size, by a number between 0 and 1. */
function inProportion(sizes: Column): (chance: number) => number {
  let sum = 0;
  const upTo = sizes.map((size) => (sum += size));
  return (chance) => {
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (chance * sum < upTo[middle]!) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
