import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { decided } from "../payout/conditionSteps.js";
import { StepList } from "../payout/rule.js";
import type { Rule } from "../payout/rule.js";
import { ON_UNKNOWN, PLAN_FACTS, adjustMethod } from "./ruleMethod.js";

const OPTIONS = {
  when: { type: "condition", reads: PLAN_FACTS, about: "The gate is open where this holds." },
  effect: {
    type: "variant",
    of: { zero: {}, reduceTo: { share: { type: "factor", atLeast: "0", atMost: "1" } }, hold: {} },
    about: "What a closed gate does: pay nothing, a share from 0 to 1, or withhold.",
  },
  onUnknown: ON_UNKNOWN,
} as const;

/** When the gate is open, and what it does when it is not. */
export type GateOptions = OptionsOf<typeof OPTIONS>;

/**
 * Lets the amount pass only where a condition holds.
 *
 * @param options `when`, `effect`, `onUnknown`
 * @returns the rule; its input is "amount", and it reads the facts of `when`
 * @example
 * const keep = gate({ when: { metric: "retention", atLeast: 0.8 }, effect: { kind: "zero" } })
 * textOf(applyRule(keep, { amount: decimal("200") }, () => decimal("0.79")).figure) // => "0"
 */
export function gate(options: GateOptions): Rule {
  const { when, effect, onUnknown = "hold" } = options;
  const list = new StepList();
  const amount = list.add({ op: "input", name: "amount" });
  const { truth, passes, held, asked } = decided(list, when, onUnknown);
  const closed = list.add({ op: "not", of: passes });
  const share = list.constant(effect.kind === "reduceTo" ? effect.share : "0");
  const reduced = list.add({ op: "multiply", of: [amount, share] });
  const result = list.add({ op: "choose", when: passes, then: amount, otherwise: reduced });
  const withheld = effect.kind === "hold" ? closed : held;
  const open = { name: "open", at: truth };
  if (effect.kind === "hold") return { steps: list.steps, result, held: withheld, operands: [open], asked };
  const times = list.add({ op: "choose", when: passes, then: list.constant("1"), otherwise: share });
  return { steps: list.steps, result, held: withheld, operands: [open, { name: "times", at: times }], asked };
}

/** The catalog's entry of {@link gate}. */
export const gateMethod = /* @__PURE__ */ adjustMethod("gate", "Only where a condition holds.", OPTIONS, "each", gate);

/** The JSON of a gate. */
export type GateSpec = SpecOf<typeof gateMethod>;
