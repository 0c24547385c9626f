import { fault, within } from "../../fault/fault.js";
import { choice } from "../../fault/choice.js";
import { exactly } from "../../money/decimal.js";
import { ROUNDING_MODES } from "../../money/round.js";
import { checkedDigits } from "../../money/wholeUnits.js";
import type { PayoutCurve } from "./curve.js";

/**
 * Checks what a curve is asked for with, before anything is searched with it.
 *
 * @param asked digits, bounds and rounding
 * @throws Fault "out-of-range" for digits, "not-a-decimal" for a bound, "empty-range" where they leave nothing between them,
 * "not-a-choice" for a rounding
 */
export function checkCurve({ digits, from, upTo, settle }: Pick<PayoutCurve, "digits" | "from" | "upTo" | "settle">) {
  checkedDigits(digits, "digits");
  const lowest = within("from", () => exactly(from));
  const highest = upTo === null ? null : within("upTo", () => exactly(upTo));
  if (settle !== null) {
    checkedDigits(settle.digits, "settle.digits");
    choice(settle.round, ROUNDING_MODES, "settle.round");
  }
  if (highest === null || highest.gte(lowest)) return;
  const expected = `${from} or more, where the curve starts`;
  throw fault({
    code: "empty-range",
    path: "upTo",
    received: upTo!,
    expected,
    remedy: "swap the two, or leave one out",
  });
}
