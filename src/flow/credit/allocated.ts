import { decimal } from "../../money/decimal.js";
import type { Exactly } from "../../money/decimal.js";
import { round } from "../../money/round.js";

/**
 * Splits whole units by shares so that none is lost: the largest-remainder method.
 *
 *     exact part = |units| · share, rounded down; what is left of round(|units| · Σ share) goes, one each, to the largest
 *     remainders, and among equal ones to who stands first
 *
 * A negative amount gives the same parts with the other sign, so a refund mirrors the deal.
 *
 * @param units the amount, whole
 * @param shares the shares, none below 0
 * @returns one whole part per share
 * @example
 * allocated(-5, ["0.5", "0.5"].map(decimal)) // => [-3, -2]
 */
export function allocated(units: number, shares: readonly Exactly[]): number[] {
  const size = decimal(Math.abs(units));
  const exact = shares.map((share) => size.times(share));
  const parts = exact.map((part) => part.floor().toNumber());
  const rests = exact.map((part, place) => part.minus(parts[place]!));
  const whole = roundedUnits(exact.reduce((sum, part) => sum.plus(part), decimal(0)));
  const spare = whole - parts.reduce((sum, part) => sum + part, 0);
  const places = parts.map((_, place) => place).sort((a, b) => rests[b]!.cmp(rests[a]!) || a - b);
  for (const place of places.slice(0, spare)) parts[place]!++;
  return parts.map((part) => (units < 0 ? 0 - part : part));
}

/**
 * Rounds an amount to whole units, half to even.
 *
 * @param amount the amount in units
 * @returns a whole number
 */
export function roundedUnits(amount: Exactly): number {
  return round(amount, 0, "half-even").toNumber() + 0;
}
