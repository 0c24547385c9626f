import { amountText, exactly, textOf } from "../../money/decimal.js";
import type { Exactly } from "../../money/decimal.js";
import { scaledText } from "../../money/fraction.js";
import type { PayoutCurve } from "./curve.js";
import { firstWhere, paidText, paysOn, placesOf, rises, runsOf } from "./runs.js";

/**
 * What earns an amount: the inverse of a payout curve.
 *
 *     the least x ≥ from, in whole units, with P(x) ≥ amount
 *
 * So P(x) ≥ amount, and one unit less earns less. Where the curve falls again, more than x may earn less.
 *
 * @param curve the curve
 * @param amount what is to be earned, as decimal text
 * @returns the figure as decimal text; null where nothing earns so much
 * @throws Fault "not-a-decimal"
 * @example
 * whatEarns(payoutCurve(rate({ rate: "0.07" }), { settle: { digits: 2, round: "half-even" } }), "3000") // => "42857.08"
 */
export function whatEarns(curve: PayoutCurve, amount: string): string | null {
  const wanted = exactly(amount);
  for (const run of runsOf(curve)) {
    const last = run.last ?? (rises(run) ? null : run.first);
    const first = firstWhere(curve, { ...run, last }, (paid) => paid.gte(wanted));
    if (first !== null) return unitText(curve, first);
  }
  return null;
}

/** The most that a curve pays. */
export interface UpperBound {
  /** The most that is paid, rounded. */
  readonly pays: string;
  /** The least figure that earns it. */
  readonly at: string;
}

/**
 * Finds the most that is paid, whatever the figure.
 *
 * @param curve the curve
 * @returns the greatest payout and the least figure that earns it; null where there is none: the curve rises without end,
 * or nothing is known of it
 * @example
 * upperBound(payoutCurve([rate({ rate: "0.08" }), cap({ amount: "100" })])) // => { pays: "100", at: "1250.00" }
 */
export function upperBound(curve: PayoutCurve): UpperBound | null {
  let most: Exactly | null = null;
  for (const run of runsOf(curve)) {
    if (run.last === null && rises(run)) return null;
    for (const units of run.last === null ? [run.first] : [run.first, run.last]) {
      const paid = paysOn(curve, units);
      if (paid !== null && (most === null || paid.gt(most))) most = paid;
    }
  }
  if (most === null) return null;
  const at = whatEarns(curve, textOf(most));
  return at === null ? null : { pays: paidText(curve, most)!, at };
}

/** Two figures of which the greater one is paid less. */
export interface PayoutFall {
  /** The lesser one. */
  readonly from: string;
  /** The greater one. */
  readonly to: string;
  /** What the lesser one earns. */
  readonly paysFrom: string;
  /** What the greater one earns. */
  readonly paysTo: string;
}

/**
 * Looks for a place where more is paid less.
 *
 * @param curve the curve
 * @returns the first such pair; null where the curve never falls
 * @example
 * const table = tiers({ edge: "upper", tiers: [{ from: "0", mode: "retroactive", rate: "0.1" }, { from: "100", mode: "retroactive", rate: "0.05" }] })
 * payoutFall(payoutCurve(table, { digits: 0 })) // => { from: "99", to: "100", paysFrom: "9.9", paysTo: "5" }
 */
export function payoutFall(curve: PayoutCurve): PayoutFall | null {
  let best: Place | null = null;
  for (const run of runsOf(curve)) {
    for (const units of placesOf(curve, run)) {
      const paid = paysOn(curve, units);
      if (paid === null) continue;
      if (best !== null && paid.lt(best.paid)) return fallOf(curve, best, { units, paid });
      best = { units, paid };
    }
  }
  return null;
}

/**
 * Tells whether more is never paid less.
 *
 * @param curve the curve
 * @returns true where no figure from `from` on is paid more than a greater one
 * @example
 * isMonotone(payoutCurve(rate({ rate: "0.08" }))) // => true
 */
export function isMonotone(curve: PayoutCurve): boolean {
  return payoutFall(curve) === null;
}

interface Place {
  readonly units: bigint;
  readonly paid: Exactly;
}

function fallOf(curve: PayoutCurve, high: Place, low: Place): PayoutFall {
  return {
    from: unitText(curve, high.units),
    to: unitText(curve, low.units),
    paysFrom: paidText(curve, high.paid)!,
    paysTo: paidText(curve, low.paid)!,
  };
}

function unitText({ digits }: PayoutCurve, units: bigint): string {
  return amountText(exactly(scaledText(units, digits)), digits);
}
