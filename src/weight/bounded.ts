import { ONE, ZERO } from "../money/decimal.js";
import type { Exactly } from "../money/decimal.js";
import { BOUND, boxed, sumOf } from "./bounds.js";
import type { Boxed, WeightBound } from "./bounds.js";
import { checkRoom } from "./room.js";
import { WEIGHTING, composed } from "./weighting.js";
import type { WeightPart } from "./weighting.js";
import type { Stopped, Weights } from "./weights.js";

const OPTIONS = {
  weights: { ...WEIGHTING, about: "How the weights are found that are held within bounds." },
  bounds: {
    type: "list",
    of: { type: "object", fields: BOUND },
    atLeast: 1,
    about: "The least and the greatest share of some children; 0 and 1 for the others.",
  },
} as const;

/** Shares within bounds. */
export interface Bounded extends Weights {
  /** The children that a bound stopped; a share that only reaches its bound is none of them. */
  readonly stopped: readonly Stopped[];
}

/**
 * The shares nearest to some weights that keep within bounds: all that no bound stops move by the same shift.
 *
 *     share = weight + shift, but at least `atLeast` and at most `atMost`        with the one shift for which Σ share = 1
 *
 * Of all shares within the bounds these have the least Σ (share − weight)². Only the proportions of the weights count:
 * weights that do not add up to 1 are divided by their sum first. Shares that are within the bounds come back as they are.
 * Found in exact decimals, by walking the places where a share leaves or meets a bound.
 * Where others should give way in proportion to their weights, use {@link tilt}.
 *
 * Source: P. Brucker, Operations Research Letters 3 (1984), 163–166 (the walk over sorted breakpoints).
 *
 * @param weights the weights
 * @param bounds the least and the greatest share of some children; 0 and 1 for the others
 * @returns the shares, in the same order, and the children that a bound stopped
 * @throws Fault "no-room" where the bounds leave no shares that add up to 1; "empty-range", "out-of-range", "not-finite",
 * "unknown-node", "duplicate-id" for bounds; "bad-weight", "no-weight"
 * @example
 * const weights = { shares: [{ id: "revenue", weight: 0.7 }, { id: "csat", weight: 0.2 }, { id: "calls", weight: 0.1 }] };
 * const { shares, stopped } = bounded(weights, [{ of: "revenue", atMost: 0.5 }]);
 * shares.map(({ weight }) => weight) // => [0.5, 0.3, 0.2]
 * stopped // => [{ id: "revenue", bound: "atMost" }]
 */
export function bounded(weights: Weights, bounds: readonly WeightBound[]): Bounded {
  const children = boxed(weights, bounds);
  const [least, most] = [sumOf(children.map(({ low }) => low)), sumOf(children.map(({ high }) => high))];
  checkRoom(least, most);
  const isWithin = children.every(({ share, low, high }) => share.gte(low) && share.lte(high));
  const shift = isWithin ? ZERO : shiftOf(children, nearestTo(ONE, least, most));
  const moved = children.map((child) => ({ ...child, to: child.share.plus(shift) }));
  return {
    shares: moved.map(({ id, to, low, high }) => ({ id, weight: nearestTo(to, low, high).toNumber() })),
    stopped: moved.flatMap(({ id, to, low, high }): Stopped[] =>
      to.lt(low) ? [{ id, bound: "atLeast" }] : to.gt(high) ? [{ id, bound: "atMost" }] : [],
    ),
  };
}

/**
 * The shift by which the shares add up to the whole. The sum of all shares rises with the shift, along straight lines
 * between the shifts at which a child leaves its lower bound or meets its upper one. Where every child is at a bound the
 * sum is flat; then the shift nearest to none is taken.
 */
function shiftOf(children: readonly Boxed[], whole: Exactly): Exactly {
  const turns = children.flatMap(({ share, low, high }) => [
    { at: low.minus(share), share, bound: low, freed: 1 },
    { at: high.minus(share), share, bound: high, freed: -1 },
  ]);
  turns.sort((a, b) => a.at.cmp(b.at));
  let held = sumOf(children.map(({ low }) => low));
  let free = 0;
  let flat: readonly [Exactly, Exactly] | null = null;
  for (const { at, share, bound, freed } of turns) {
    const sum = held.plus(at.times(free));
    if (sum.gt(whole)) return flat === null ? whole.minus(held).div(free) : nearestTo(ZERO, ...flat);
    if (sum.eq(whole)) flat = [flat === null ? at : flat[0], at];
    held = freed > 0 ? held.minus(bound).plus(share) : held.minus(share).plus(bound);
    free += freed;
  }
  return nearestTo(ZERO, ...flat!);
}

function nearestTo(figure: Exactly, low: Exactly, high: Exactly): Exactly {
  return figure.lt(low) ? low : figure.gt(high) ? high : figure;
}

/** The catalog's entry of {@link bounded}. */
export const boundedMethod = /* @__PURE__ */ composed(
  "bounded",
  "What another way finds, held within bounds.",
  OPTIONS,
  ({ weights }) => [{ path: "weights", weights: weights as WeightPart["weights"] }],
  ([weights], { bounds }) => bounded(weights!, bounds),
);
