import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { decided } from "../payout/conditionSteps.js";
import type { Decision } from "../payout/conditionSteps.js";
import { StepList } from "../payout/rule.js";
import type { Rule } from "../payout/rule.js";
import type { Position } from "../payout/step.js";
import { LIMIT, checkOnUnknown, limitSteps } from "./limitBy.js";
import { PLAN_FACTS, adjustMethod } from "./ruleMethod.js";

const OPTIONS = {
  ...LIMIT,
  when: {
    type: "condition",
    reads: PLAN_FACTS,
    optional: true,
    about: "Only where this holds is it guaranteed; always when left out.",
  },
  onUnknown: {
    type: "choice",
    of: ["pass", "fail", "hold"],
    optional: true,
    about:
      "When `when` is unknown: as if it held, as if it did not, or the amount is withheld, as when left out. " +
      "Without a figure `by` the amount stays, or is withheld.",
  },
} as const;

/** The least that is paid. */
export type GuaranteeOptions = OptionsOf<typeof OPTIONS>;

/**
 * Pays no less than an amount; the difference is a line of its own.
 *
 *     P′ = max(P, least)        least = amount, or times · the person's figure `by`
 *
 * With `when` only where that holds, such as in somebody's first months. Over several components it waits while one of
 * them is withheld: what is lacking is known when that is released. Whom it does not guarantee anything it does not wait for.
 *
 * Where the condition is unknown the amount is withheld, or as `onUnknown` says guaranteed ("pass") or not ("fail"). Where
 * it would be guaranteed, but the figure is negative or missing, the amount is withheld; with "pass" and "fail" it stays,
 * since nothing that anybody knows is guaranteed. A figure of zero is a guarantee of zero.
 *
 * @param options `amount`, or `by` and `times`; `when`; `onUnknown`
 * @returns the rule; its input is "amount", with `by` it reads `{ metric }`, and with `when` its facts
 * @throws Fault "not-exactly-one" unless either `amount` or `by` is there; "unused-option" for `times` without `by`, and
 * for `onUnknown` where neither `by` nor `when` is there
 * @example
 * textOf(applyRule(guarantee({ amount: "1000" }), { amount: decimal("640") }).figure) // => "1000"
 * @example
 * const least = guarantee({ by: { metric: "targetIncentive" }, times: "0.5" })
 * textOf(applyRule(least, { amount: decimal("640") }, () => decimal("3000")).figure) // => "1500"
 */
export function guarantee(options: GuaranteeOptions): Rule {
  const { when, onUnknown = "hold" } = options;
  if (when === undefined) checkOnUnknown(options, "`when`, and no figure `by`");
  const list = new StepList();
  const amount = list.add({ op: "input", name: "amount" });
  const { limit, operands, ...figure } = limitSteps(list, options);
  const known = figure.known ?? list.add({ op: "test", of: limit, test: { present: true } });
  const lifted = list.add({ op: "limit", of: amount, atLeast: limit });
  const decision = when === undefined ? undefined : decided(list, when, onUnknown);
  const holds = decision === undefined ? [] : [{ name: "holds", at: decision.truth }];
  const least = [...holds, ...operands, { name: "atLeast", at: limit }];
  if (decision === undefined && options.by === undefined)
    return { steps: list.steps, result: lifted, waits: known, operands: least };
  const applies = decision === undefined ? known : list.add({ op: "both", of: [decision.passes, known] });
  const shown = {
    operands: [...least, { name: "applies", at: applies }],
    ...(decision === undefined ? {} : { asked: decision.asked }),
  };
  const result = list.add({ op: "choose", when: applies, then: lifted, otherwise: amount });
  if (onUnknown !== "hold") return { steps: list.steps, result, waits: applies, ...shown };
  const lacking = list.add({ op: "not", of: known });
  const held = decision === undefined ? lacking : heldBy(list, decision, lacking);
  return { steps: list.steps, result, held, waits: list.add({ op: "either", of: [applies, held] }), ...shown };
}

/** Withheld is what hangs on an unknown condition, or on an unknown figure for those for whom the condition holds. */
function heldBy(list: StepList, { passes, held }: Decision, lacking: Position): Position {
  return list.add({ op: "either", of: [held, list.add({ op: "both", of: [passes, lacking] })] });
}

/** The catalog's entry of {@link guarantee}. */
export const guaranteeMethod = /* @__PURE__ */ adjustMethod(
  "guarantee",
  "No less than an amount, or a multiple of a figure.",
  OPTIONS,
  "sum",
  guarantee,
);

/** The JSON of a guarantee. */
export type GuaranteeSpec = SpecOf<typeof guaranteeMethod>;
