import { amountText, exactly } from "../../money/decimal.js";
import { fraction, fractionFloor, fractionOf, fractionProduct, scaledText } from "../../money/fraction.js";
import type { Breakpoint, PayoutCurve } from "./curve.js";
import { breakpointAt, figureText, rateText } from "./parts.js";
import { cellsAround, isAlike, pinned } from "./pieces.js";
import { ceiling, paidText } from "./runs.js";

/**
 * What is paid at a figure.
 *
 * @param curve the curve
 * @param x the figure, as decimal text
 * @returns the payout, in the digits that it is settled in; null where it is unknown or refused
 * @throws Fault "not-a-decimal"
 * @example
 * payoutAt(payoutCurve(rate({ rate: "0.08" }), { settle: { digits: 2, round: "half-even" } }), "1200") // => "96.00"
 */
export function payoutAt(curve: PayoutCurve, x: string): string | null {
  return paidText(curve, curve.pays(exactly(x)));
}

/**
 * What the payout tends to at a figure, and what it is there, before rounding.
 *
 * @param curve the curve
 * @param x the figure, as decimal text
 * @returns the limits from below and above, and the value; they differ where the curve jumps
 * @throws Fault "not-a-decimal"
 * @example
 * const bonus = tiers({ edge: "upper", tiers: [{ from: "0", mode: "flat", amount: "0" }, { from: "10", mode: "flat", amount: "500" }] })
 * payoutLimits(payoutCurve(bonus), "10") // => { left: "0", value: "500", right: "500" }
 */
export function payoutLimits(curve: PayoutCurve, x: string): Pick<Breakpoint, "left" | "value" | "right"> {
  const at = fractionOf(exactly(x));
  const [below, here, above] = cellsAround(curve.pieces, at);
  return { left: figureText(below, at), value: figureText(here, at), right: figureText(above, at) };
}

/**
 * What one more unit earns: the slope of the curve above a figure.
 *
 * @param curve the curve
 * @param x the figure, as decimal text
 * @returns money per unit as decimal text, published at 12 digits; what a jump brings is not in it
 * @throws Fault "not-a-decimal"
 * @example
 * marginalRate(payoutCurve([rate({ rate: "0.08" }), cap({ amount: "100" })]), "1250") // => "0"
 */
export function marginalRate(curve: PayoutCurve, x: string): string | null {
  const at = fractionOf(exactly(x));
  return rateText(cellsAround(curve.pieces, at)[2], at);
}

/** What lies ahead of a figure on its curve. */
export interface NextTier extends Breakpoint {
  /** The first unit that is paid by what holds from there on. */
  readonly reached: string;
  /** How far that is. */
  readonly distance: string;
  /** What is paid there, rounded. */
  readonly pays: string | null;
}

/**
 * Finds the next place above a figure at which the curve jumps or bends, and how far it is.
 *
 * @param curve the curve
 * @param x the figure, as decimal text
 * @returns the place; null where nothing changes any more
 * @throws Fault "not-a-decimal"
 * @example
 * const bonus = tiers({ edge: "lower", tiers: [{ from: "0", mode: "flat", amount: "0" }, { from: "10", mode: "flat", amount: "500" }] })
 * nextTier(payoutCurve(bonus, { digits: 0 }), "8").distance // => "3"
 */
export function nextTier(curve: PayoutCurve, x: string): NextTier | null {
  const now = exactly(x);
  const scale = fraction(10n ** BigInt(curve.digits));
  const { breaks, cells } = curve.pieces;
  for (let k = 0; k < breaks.length; k++) {
    const at = fractionProduct(breaks[k]!, scale);
    const isOfLower = isAlike(pinned(cells[2 * k]!, breaks[k]!), cells[2 * k + 1]!);
    const isJump = !isAlike(pinned(cells[2 * k]!, breaks[k]!), pinned(cells[2 * k + 2]!, breaks[k]!));
    const unit = isOfLower && isJump ? fractionFloor(at) + 1n : ceiling(at);
    const reached = exactly(scaledText(unit, curve.digits));
    if (reached.lte(now)) continue;
    if (curve.upTo !== null && reached.gt(exactly(curve.upTo))) return null;
    const distance = reached.minus(now);
    return {
      ...breakpointAt(curve.pieces, k),
      reached: amountText(reached, curve.digits),
      distance: amountText(distance, Math.max(curve.digits, distance.decimalPlaces())),
      pays: paidText(curve, curve.pays(reached)),
    };
  }
  return null;
}
