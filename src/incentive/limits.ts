import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import type { Rule } from "../payout/rule.js";
import { adjustMethod } from "./ruleMethod.js";

const CAP = {
  on: { type: "choice", of: ["payout"], default: "payout", about: "What is limited." },
  amount: { type: "amount", atLeast: "0", about: "The most that is paid." },
} as const;

const GUARANTEE = { amount: { type: "amount", atLeast: "0", about: "The least that is paid." } } as const;

/** The most that is paid. */
export type CapOptions = OptionsOf<typeof CAP>;

/** The least that is paid. */
export type GuaranteeOptions = OptionsOf<typeof GUARANTEE>;

/**
 * Pays no more than an amount.
 *
 *     P′ = min(P, amount)
 *
 * @param options `amount` as decimal text
 * @returns the rule; its input is "amount"
 * @example
 * textOf(applyRule(cap({ amount: "25000" }), { amount: decimal("25000.01") }).figure) // => "25000"
 */
export function cap(options: CapOptions): Rule {
  return {
    steps: [
      { op: "input", name: "amount" },
      { op: "constant", value: options.amount },
      { op: "limit", of: 0, atMost: 1 },
    ],
    result: 2,
    operands: [{ name: "atMost", at: 1 }],
  };
}

/**
 * Pays no less than an amount; the difference is a line of its own.
 *
 *     P′ = max(P, amount)
 *
 * Over several components it waits while one of them is withheld: what is lacking is known when that is released.
 *
 * @param options `amount` as decimal text
 * @returns the rule; its input is "amount"
 * @example
 * textOf(applyRule(guarantee({ amount: "1000" }), { amount: decimal("640") }).figure) // => "1000"
 */
export function guarantee(options: GuaranteeOptions): Rule {
  return {
    steps: [
      { op: "input", name: "amount" },
      { op: "constant", value: options.amount },
      { op: "limit", of: 0, atLeast: 1 },
    ],
    result: 2,
    waits: true,
    operands: [{ name: "atLeast", at: 1 }],
  };
}

/** The catalog's entry of {@link cap}. */
export const capMethod = /* @__PURE__ */ adjustMethod("cap", "No more than an amount.", CAP, false, cap);

/** The catalog's entry of {@link guarantee}. */
export const guaranteeMethod = /* @__PURE__ */ adjustMethod(
  "guarantee",
  "No less than an amount.",
  GUARANTEE,
  false,
  guarantee,
);

/** The JSON of a cap or a guarantee. */
export type LimitSpec = SpecOf<typeof capMethod> | SpecOf<typeof guaranteeMethod>;
