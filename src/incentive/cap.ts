import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { StepList } from "../payout/rule.js";
import type { Operand, Rule } from "../payout/rule.js";
import type { Position } from "../payout/step.js";
import { LIMIT, checkOnUnknown, limitSteps } from "./limitBy.js";
import { difference } from "./places.js";
import { adjustMethod } from "./ruleMethod.js";

const OPTIONS = {
  ...LIMIT,
  above: {
    type: "factor",
    atLeast: "0",
    atMost: "1",
    default: "0",
    about: "The share that is still paid of what lies above; 0 is a hard cap.",
  },
  onUnknown: {
    type: "choice",
    of: ["pass", "fail", "hold"],
    optional: true,
    about: "Without a figure `by`: no cap, a cap of 0, or the amount is withheld, as when left out.",
  },
} as const;

/** The most that is paid. */
export type CapOptions = OptionsOf<typeof OPTIONS>;

/**
 * Pays no more than an amount, or only a share of what lies above it.
 *
 *     P′ = min(P, most) + above · max(P − most, 0)        most = amount, or times · the person's figure `by`
 *
 * A figure of zero is a limit of zero. Where it is negative or missing there is no limit that could hold: the amount is
 * withheld, or as `onUnknown` says paid without a cap ("pass"), or capped at 0 ("fail").
 *
 * @param options `amount`, or `by` and `times`; `above`; `onUnknown`
 * @returns the rule; its input is "amount", and with `by` it reads `{ metric }`
 * @throws Fault "not-exactly-one" unless either `amount` or `by` is there; "unused-option" for `times` or `onUnknown`
 * without `by`
 * @example
 * textOf(applyRule(cap({ amount: "25000" }), { amount: decimal("25000.01") }).figure) // => "25000"
 * @example
 * const most = cap({ by: { metric: "targetIncentive" }, times: "2.5" })
 * textOf(applyRule(most, { amount: decimal("9000") }, () => decimal("3000")).figure) // => "7500"
 */
export function cap(options: CapOptions): Rule {
  const { above = "0", onUnknown = "hold" } = options;
  checkOnUnknown(options, "figure `by`");
  const list = new StepList();
  const amount = list.add({ op: "input", name: "amount" });
  const { limit, known, operands } = limitSteps(list, options);
  const isNone = known !== undefined && onUnknown === "fail";
  const most = isNone ? list.add({ op: "choose", when: known, then: limit, otherwise: list.constant("0") }) : limit;
  const capped = cappedAt(list, amount, most, above);
  const shown = [...operands, { name: "atMost", at: most }, ...capped.operands];
  if (known === undefined || isNone) return { steps: list.steps, result: capped.result, operands: shown };
  const result = list.add({ op: "choose", when: known, then: capped.result, otherwise: amount });
  const held = onUnknown === "hold" ? { held: list.add({ op: "not", of: known }) } : {};
  return { steps: list.steps, result, operands: shown, ...held };
}

function cappedAt(
  list: StepList,
  amount: Position,
  most: Position,
  share: string,
): { readonly result: Position; readonly operands: readonly Operand[] } {
  const kept = list.add({ op: "limit", of: amount, atMost: most });
  if (Number(share) === 0) return { result: kept, operands: [] };
  const above = list.constant(share);
  const over = difference(list, amount, kept);
  const result = list.add({ op: "add", of: [kept, list.add({ op: "multiply", of: [over, above] })] });
  const operands = [
    { name: "over", at: over },
    { name: "above", at: above },
  ];
  return { result, operands };
}

/** The catalog's entry of {@link cap}. */
export const capMethod = /* @__PURE__ */ adjustMethod(
  "cap",
  "No more than an amount, or a multiple of a figure.",
  OPTIONS,
  "sum",
  cap,
);

/** The JSON of a cap. */
export type CapSpec = SpecOf<typeof capMethod>;
