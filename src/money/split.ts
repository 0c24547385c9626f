import { fault } from "../fault/fault.js";
import { ONE, textOf } from "./decimal.js";
import type { Exactly } from "./decimal.js";
import { round } from "./round.js";
import type { RoundingMode } from "./round.js";
import { checkedDigits, figureOf } from "./wholeUnits.js";
import type { AnyDecimal } from "./wholeUnits.js";

/** To how many digits after the point something is rounded, and how. */
export interface Rounding {
  /** Digits after the point, 0 to 18. */
  readonly digits: number;
  /** How ties and the rest are rounded. */
  readonly mode: RoundingMode;
}

/**
 * Splits an amount in two, so that nothing is lost: one part is rounded, the other is what is left.
 *
 *     part = total · share, rounded        rest = total − part
 *
 * Both parts rounded by themselves can lose a cent or make one. To split among more than two use {@link apportion}.
 *
 * @param total the amount
 * @param share the part's share, 0 to 1
 * @param rounding digits and mode
 * @returns the two amounts; their sum is the total
 * @throws Fault "out-of-range", "not-a-decimal"
 * @example
 * const { part, rest } = splitShare("6.45", "0.30", { digits: 2, mode: "half-up" });
 * [textOf(part), textOf(rest)] // => ["1.94", "4.51"]
 */
export function splitShare(
  total: AnyDecimal,
  share: AnyDecimal,
  rounding: Rounding,
): { readonly part: Exactly; readonly rest: Exactly } {
  const [whole, of] = [figureOf(total, "total"), figureOf(share, "share")];
  if (of.lt(0) || of.gt(ONE)) throw outOfRange(of);
  const part = round(whole.times(of), checkedDigits(rounding.digits, "rounding.digits"), rounding.mode);
  return { part, rest: whole.minus(part) };
}

function outOfRange(share: Exactly) {
  const remedy = 'write "0.3" for 30 %';
  return fault({
    code: "out-of-range",
    path: "share",
    received: textOf(share),
    expected: "a share from 0 to 1",
    remedy,
  });
}
