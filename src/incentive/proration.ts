import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { QUOTIENT_DIGITS } from "../money/round.js";
import { StepList } from "../payout/rule.js";
import type { Rule } from "../payout/rule.js";
import { difference } from "./places.js";
import { ON_UNKNOWN, adjustMethod } from "./ruleMethod.js";

const OPTIONS = {
  active: { type: "metric", about: "The time that counts, such as days of activity." },
  length: { type: "metric", about: "The whole time, such as the days of the period." },
  digits: {
    type: "integer",
    atLeast: 0,
    atMost: 40,
    default: QUOTIENT_DIGITS,
    about: "Digits after the point of the quotient, which is rounded there, half to even.",
  },
  onUnknown: ON_UNKNOWN,
} as const;

/** The time that counts, and the whole time. */
export type ProrationOptions = OptionsOf<typeof OPTIONS>;

/**
 * Pays the part of an amount that falls to a part of the time.
 *
 *     A′ = A · active ÷ length        the quotient published at `digits`
 *
 * More activity than the whole time, or less than none, is refused by name: two metrics that count other days. Where one of
 * the two is unknown, or the length is zero, the amount is withheld, or as `onUnknown` says stays or becomes nothing.
 *
 * @param options `active` and `length`, two metrics, `digits`, `onUnknown`
 * @returns the rule; its input is "amount", and it reads `{ metric }` twice
 * @example
 * const part = proration({ active: "active", length: "days" })
 * textOf(applyRule(part, { amount: decimal("900") }, ({ metric }) => decimal(metric === "days" ? 30 : 20)).figure) // => "600.0000000003"
 */
export function proration({ active, length, digits = QUOTIENT_DIGITS, onUnknown = "hold" }: ProrationOptions): Rule {
  const list = new StepList();
  const amount = list.add({ op: "input", name: "amount" });
  const [part, whole] = [list.read({ metric: active }), list.read({ metric: length })];
  const share = list.add({ op: "ratio", of: [part, whole], digits });
  const known = list.add({ op: "test", of: share, test: { present: true } });
  const otherwise = list.constant(onUnknown === "fail" ? "0" : "1");
  const times = list.add({ op: "choose", when: known, then: share, otherwise });
  const over = list.add({ op: "test", of: difference(list, part, whole), test: { moreThan: "0" } });
  const under = list.add({ op: "test", of: part, test: { lessThan: "0" } });
  return {
    steps: list.steps,
    result: list.add({ op: "multiply", of: [amount, times] }),
    ...(onUnknown === "hold" ? { held: list.add({ op: "not", of: known }) } : {}),
    operands: [
      { name: "active", at: part },
      { name: "length", at: whole },
      { name: "times", at: times },
    ],
    refusals: [
      {
        when: list.add({ op: "either", of: [over, under] }),
        of: part,
        path: "active",
        code: "out-of-range",
        expected: `from 0 to ${length}`,
        remedy: "count activity and length in the same days or months, of the same window",
      },
    ],
  };
}

/** The catalog's entry of {@link proration}. */
export const prorationMethod = /* @__PURE__ */ adjustMethod(
  "proration",
  "Times the part of the time that counts.",
  OPTIONS,
  "each",
  proration,
);

/** The JSON of a part of the time. */
export type ProrationSpec = SpecOf<typeof prorationMethod>;
