import type { Exactly } from "../../money/decimal.js";
import type { RoundingMode } from "../../money/round.js";
import type { Pieces } from "./pieces.js";

/** A stretch of a payout curve on which one rule holds. */
export interface PayoutPart {
  /** Where it starts. */
  readonly from: PartEnd;
  /** Where it ends; null where it has no end. */
  readonly upTo: PartEnd | null;
  /**
   * What is paid there as decimal text, by the powers of x: `["500", "0.08"]` is 500 + 0.08 x. A coefficient that has no
   * last digit is published at 40. Null where nothing can be said: the amount is unknown there, or refused by a Fault.
   */
  readonly pays: readonly string[] | null;
}

/** An end of a part. */
export interface PartEnd {
  /** The place, published at 12 digits where it has no last one. */
  readonly at: string;
  /** Whether the part holds at the place itself. */
  readonly included: boolean;
}

/** A place at which a payout curve jumps or bends. All figures are exact but for 12 digits after the point. */
export interface Breakpoint {
  /** The place. */
  readonly at: string;
  /** What the payout tends to from below; null where it is unknown there. */
  readonly left: string | null;
  /** What is paid exactly there, before any rounding. */
  readonly value: string | null;
  /** What the payout tends to from above. */
  readonly right: string | null;
  /** What one more unit earns below it. */
  readonly rateBelow: string | null;
  /** What one more unit earns above it. */
  readonly rateAbove: string | null;
}

/**
 * What is paid as a function of one figure, everything else held as it is.
 *
 * `parts` and `breakpoints` are found from the definition, not by trying. They are exact before rounding; `pays` runs the
 * steps themselves, rounds as the plan settles, and has the last word: inverse, bound and falls are found with it, in
 * whole units of `digits`.
 */
export interface PayoutCurve {
  /** What changes: the name of an input, or a metric. */
  readonly over: string;
  /** Digits after the point of the figure that changes: 2 for cents, 0 for things that are counted. */
  readonly digits: number;
  /** Where the parts start, and searching. */
  readonly from: string;
  /** Where both end; null where they do not. */
  readonly upTo: string | null;
  /** How the payout is rounded; null where it is left exact. */
  readonly settle: Settle | null;
  /** The parts, in rising order. */
  readonly parts: readonly PayoutPart[];
  /** The places within at which something changes. */
  readonly breakpoints: readonly Breakpoint[];
  /** What is paid at a figure, rounded; null where it is unknown or refused. */
  readonly pays: (x: Exactly) => Exactly | null;
  /** The same function as exact fractions, which the readers of a curve read. */
  readonly pieces: Pieces;
  /** Figures that are rounded before they are added up, each as a function of x. */
  readonly rounded: readonly Pieces[];
}

/** How a payout is rounded. */
export interface Settle {
  /** Digits after the point. */
  readonly digits: number;
  /** What becomes of ties and the rest. */
  readonly round: RoundingMode;
}
