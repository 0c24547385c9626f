import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import type { RateTable } from "../payout/rateTable.js";
import type { Rule } from "../payout/rule.js";
import { payMethod } from "./ruleMethod.js";

const NEGATIVE = {
  negative: {
    type: "choice",
    of: ["odd", "zero", "refuse"],
    default: "odd",
    about: "A negative base: −P(−x), nothing, or unknown.",
  },
} as const;

const RATE = {
  rate: { type: "rate", about: 'A fraction of money: "0.08" is 8 %; a negative one takes back.' },
  ...NEGATIVE,
} as const;

const PER_UNIT = {
  amount: { type: "amount", about: "Money for each; a negative amount is a deduction." },
  ...NEGATIVE,
} as const;

/** A share of the base. */
export type RateOptions = OptionsOf<typeof RATE>;

/** An amount for each thing counted. */
export type PerUnitOptions = OptionsOf<typeof PER_UNIT>;

/**
 * Pays one share of every unit of money.
 *
 *     P(x) = rate · x        x in money → money
 *
 * @param options `rate` as decimal text, `negative`
 * @returns the rule; its input is "base"
 * @example
 * textOf(applyRule(rate({ rate: "0.08" }), { base: decimal("1200") }).figure) // => "96"
 */
export function rate(options: RateOptions): Rule {
  return straight(options.rate, options.negative ?? "odd", "rate");
}

/**
 * Pays an amount for each thing counted.
 *
 *     P(n) = amount · n        n a count → money
 *
 * @param options `amount` as decimal text, `negative`
 * @returns the rule; its input is "base"
 * @example
 * textOf(applyRule(perUnit({ amount: "50" }), { base: decimal(7) }).figure) // => "350"
 */
export function perUnit(options: PerUnitOptions): Rule {
  return straight(options.amount, options.negative ?? "odd", "amount");
}

function straight(slope: string, negative: RateTable["negative"], name: string): Rule {
  const table: RateTable = { edge: "upper", negative, pieces: [{ start: "0", fixed: "0", scaled: "0", slope }] };
  return {
    steps: [
      { op: "input", name: "base" },
      { op: "constant", value: slope },
      { op: "table", table, of: 0 },
    ],
    result: 2,
    operands: [
      { name: "base", at: 0 },
      { name, at: 1 },
    ],
    table: 2,
  };
}

/** The catalog's entry of {@link rate}. */
export const rateMethod = /* @__PURE__ */ payMethod("rate", "One share of the base.", RATE, "money", rate);

/** The catalog's entry of {@link perUnit}. */
export const perUnitMethod = /* @__PURE__ */ payMethod("perUnit", "An amount for each.", PER_UNIT, "count", perUnit);

/** The JSON of a rate or an amount for each. */
export type RateSpec = SpecOf<typeof rateMethod> | SpecOf<typeof perUnitMethod>;
