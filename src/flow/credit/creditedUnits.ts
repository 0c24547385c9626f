import { decimal } from "../../money/decimal.js";
import type { CreditKind } from "../../table/credits.js";
import type { CreditDefinition } from "../scheme/creditDefinition.js";
import { roundedUnits } from "./allocated.js";

/** What becomes of a deal's amount before it is split. */
export interface CreditedUnits {
  /** Whole minor units that are credited. */
  readonly units: number;
  /** Whole minor units that a limit, or the rule for deals below zero, takes away. */
  readonly cut: number;
}

/**
 * How much of a deal is credited.
 *
 *     credited = limit + share beyond · (size − limit), to the minor unit, for a deal of more than the limit
 *
 * A return of a deal that was limited is limited as the deal was, so it takes back what was credited.
 *
 * @param definition the declaration of credits
 * @param kind what it counts as
 * @param units the deal's amount in whole minor units
 * @param digits minor digits of its currency
 * @returns what is credited and what is cut; their sum is the amount
 */
export function creditedUnits(
  { negative, limit }: CreditDefinition,
  kind: CreditKind,
  units: number,
  digits: number,
): CreditedUnits {
  if (units < 0 && negative !== "credit") return { units: 0, cut: units };
  if (limit === undefined || limit.kinds?.includes(kind) === false) return { units, cut: 0 };
  const most = decimal(limit.amount)
    .times(10 ** digits)
    .toNumber();
  const over = Math.abs(units) - most;
  if (over <= 0) return { units, cut: 0 };
  const cut = over - roundedUnits(decimal(limit.beyond).times(over));
  return units < 0 ? { units: units + cut, cut: 0 - cut } : { units: units - cut, cut };
}
