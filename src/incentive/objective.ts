import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { StepList } from "../payout/rule.js";
import type { Rule } from "../payout/rule.js";
import { figureShare, shareBounds } from "./figureShare.js";
import { payMethod } from "./ruleMethod.js";
import { FIGURE, figureStep } from "./figure.js";
import { statedShare } from "./shareOf.js";

const OPTIONS = {
  by: { ...FIGURE, about: "The result: a published score, or a metric, such as its progress." },
  per: {
    type: "factor",
    about: "The result for which the whole amount is paid, above 0: 100 for a score, 1 for progress or attainment.",
  },
  of: {
    type: "object",
    fields: { metric: { type: "metric", optional: true }, amount: { type: "amount", optional: true } },
    exactlyOne: ["metric", "amount"],
    about: "The amount for it: a metric of money, such as somebody's own target bonus, or the same for everybody.",
  },
  atLeast: { type: "factor", atLeast: "0", default: "0", about: "The least share of the amount." },
  atMost: {
    type: "factor",
    atLeast: "0",
    optional: true,
    about: "The greatest share of the amount; none when left out.",
  },
} as const;

/** The result, and the amount that is paid for it. */
export type ObjectiveOptions = OptionsOf<typeof OPTIONS>;

/**
 * Pays a share of an amount by a result: objectives agreed on (MBO), an OKR score, a rating.
 *
 *     P = amount · result ÷ per        the share published at 12 digits, at least `atLeast` and at most `atMost`
 *
 * A score is in points and an attainment or progress a share, so `per` is 100 or 1. Where a result below a threshold pays
 * nothing, put a `gate` after it.
 *
 * @param options `by`, `per`, `of`, `atLeast`, `atMost`
 * @returns the rule; it has no input, and reads `{ node }` or `{ metric }`, and `{ metric }` for `of`
 * @throws Fault "out-of-range" for `per` of 0 or less, or an `atMost` below `atLeast`
 * @example
 * const bonus = objective({ by: { node: "okrs" }, per: "100", of: { amount: "5000" }, atMost: "1" })
 * textOf(applyRule(bonus, {}, () => decimal("72.5")).figure) // => "3625"
 */
export function objective(options: ObjectiveOptions): Rule {
  const list = new StepList();
  const result = figureStep(list, options.by);
  const share = figureShare(list, result, options);
  const of = statedShare(list, options.of);
  const operands = [
    { name: "by", at: result },
    ...shareBounds(list, options),
    { name: "rate", at: share },
    { name: "of", at: of },
  ];
  return { steps: list.steps, result: list.add({ op: "multiply", of: [of, share] }), operands };
}

/** The catalog's entry of {@link objective}. */
export const objectiveMethod = /* @__PURE__ */ payMethod(
  "objective",
  "A share of an amount by a result.",
  OPTIONS,
  "none",
  objective,
);

/** The JSON of an objective. */
export type ObjectiveSpec = SpecOf<typeof objectiveMethod>;
