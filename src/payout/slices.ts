import { ZERO, exactly } from "../money/decimal.js";
import type { Exactly } from "../money/decimal.js";
import { quotient } from "../money/round.js";
import { pieceOf, tierOf } from "./rateTable.js";
import type { RateTable, Tier } from "./rateTable.js";

/** What a tier can give, once the base has reached it. */
export const TIER_MODES = [
  "marginal",
  "retroactive",
  "lookup",
  "interpolatedRate",
  "interpolatedAmount",
  "cumulativeAmount",
  "flat",
] as const;

/** What a tier gives, once the base has reached it. */
export type TierMode = (typeof TIER_MODES)[number];

/** What a tier was made of, as decimal text. */
export interface TierFigures {
  /** What it gives. */
  readonly mode: TierMode;
  /** A rate of money, times the base rate where there is one. */
  readonly rate?: string;
  /** Money for each thing counted. */
  readonly perUnit?: string;
  /** An amount of money. */
  readonly amount?: string;
  /** Money beside a rate, once the tier is reached. */
  readonly flat?: string;
}

/** What one tier gives to a payout. */
export interface TierSlice extends TierFigures {
  /** Where the tier starts, in the base's unit. */
  readonly from: Exactly;
  /** Where it ends; null where it has no end. */
  readonly upTo: Exactly | null;
  /** How much of the base lies in it; of a retroactive tier the whole base up to its end. Zero where it does not count. */
  readonly part: Exactly;
  /** Over how much of the base its rate or amount is earned bit by bit; null where it does not interpolate. */
  readonly over: Exactly | null;
  /** What it gives: money, or a rate in a table of rates. Zero where it is not reached, or replaced by a tier above. */
  readonly gives: Exactly;
  /** Whether it counts. */
  readonly counts: boolean;
}

/**
 * Takes what a table of tiers pays apart, tier by tier: the slices add up to what the table pays.
 *
 * A retroactive or flat tier replaces all tiers below it; of looked-up rates only that of the tier reached counts. For an
 * amount below zero that is paid turned round, everything is turned round.
 *
 * @param table the table that the tiers became
 * @param tiers what its pieces were made of
 * @param x the amount
 * @param q the quota that starts are scaled by; one where the table is not scaled
 * @returns one slice per tier
 * @example
 * const table = { edge: "upper", negative: "odd", pieces: [{ start: "0", fixed: "0", scaled: "0", slope: "0.1" }] }
 * textOf(slicesOf(table, [{ mode: "marginal", rate: "0.1" }], decimal(50), decimal(1))[0].gives) // => "5"
 */
export function slicesOf(
  table: RateTable,
  tiers: readonly TierFigures[],
  x: Exactly,
  q: Exactly,
): readonly TierSlice[] {
  const size = x.abs();
  const paysNothing = x.lt(0) && table.negative !== "odd";
  const piece = pieceOf(table, size, q);
  const reached = Math.min(piece, tiers.length - 1);
  const replacing = tiers.reduce((last, { mode }, k) => (k <= reached && replaces(mode) ? k : last), 0);
  const turned = (figure: Exactly) => (x.lt(0) ? figure.neg() : figure);
  return tiers.map((figures, k) => {
    const tier = tierOf(table, k, q);
    const upTo = k + 1 < table.pieces.length ? tierOf(table, k + 1, q).from : null;
    const top = k < piece && upTo !== null ? upTo : size;
    const isPast = figures.mode === "lookup" && k < reached;
    const counts = !paysNothing && k <= reached && k >= replacing && !isPast;
    return {
      ...figures,
      from: turned(tier.from),
      upTo: upTo === null ? null : turned(upTo),
      part: counts ? turned(figures.mode === "retroactive" ? top : top.minus(tier.from)) : ZERO,
      over: interpolates(figures.mode) ? tier.run : null,
      gives: counts ? turned(given(figures, tier, top)) : ZERO,
      counts,
    };
  });
}

/** Tells whether a tier pays in place of all tiers below. */
function replaces(mode: TierMode): boolean {
  return mode === "retroactive" || mode === "flat";
}

/**
 * Tells whether a tier earns its rate or amount bit by bit.
 *
 * @param mode what the tier gives
 * @returns true for the two that interpolate
 * @example
 * interpolates("interpolatedRate") // => true
 */
export function interpolates(mode: TierMode): boolean {
  return mode === "interpolatedRate" || mode === "interpolatedAmount";
}

function given({ mode, rate, perUnit, amount, flat }: TierFigures, { from, run }: Tier, top: Exactly): Exactly {
  const figure = exactly(rate ?? perUnit ?? amount ?? "0");
  switch (mode) {
    case "marginal":
      return figure.times(top.minus(from)).plus(exactly(flat ?? "0"));
    case "retroactive":
      return figure.times(top).plus(exactly(flat ?? "0"));
    case "interpolatedRate":
    case "interpolatedAmount":
      return quotient(figure.times(top.minus(from)), run);
    default:
      return figure;
  }
}
