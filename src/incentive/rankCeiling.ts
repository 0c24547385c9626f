import { fault } from "../fault/fault.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { ONE, decimal, textOf } from "../money/decimal.js";
import { QUOTIENT_DIGITS } from "../money/round.js";
import { StepList } from "../payout/rule.js";
import type { Rule } from "../payout/rule.js";
import { difference } from "./places.js";
import { adjustMethod } from "./ruleMethod.js";

const OPTIONS = {
  share: {
    type: "factor",
    atLeast: "0",
    about: "The greatest share of the pay that these components may have, below 1.",
  },
  beyond: {
    type: "choice",
    of: ["reduce", "refuse"],
    default: "reduce",
    about: "What lies beyond is taken off, on a line of its own; or is a Fault that names the person.",
  },
} as const;

/** How much of somebody's pay may hang on rank. */
export type RankCeilingOptions = OptionsOf<typeof OPTIONS>;

/**
 * Limits the share of somebody's pay that may hang on rank.
 *
 *     P′ = min(P, share ÷ (1 − share) · R)        P these components, R all others, at least 0
 *
 * so that P′ is at most `share` of P′ + R. The limit is published at 12 digits. With `beyond` "refuse" nothing is taken off:
 * more than the limit is refused by name.
 *
 * @param options `share` as decimal text, below 1, `beyond`
 * @returns the rule; its inputs are "amount" and "others", what all other components come to
 * @throws Fault "out-of-range" for a share of 1 or more
 * @example
 * textOf(applyRule(rankCeiling({ share: "0.2" }), { amount: decimal(500), others: decimal(1000) }).figure) // => "250"
 */
export function rankCeiling(options: RankCeilingOptions): Rule {
  const rest = ONE.minus(decimal(options.share));
  if (rest.lte(0)) throw allOfIt(options.share);
  const list = new StepList();
  const amount = list.add({ op: "input", name: "amount" });
  const others = list.add({ op: "input", name: "others" });
  const share = list.constant(options.share);
  const beside = list.add({ op: "limit", of: others, atLeast: list.constant("0") });
  const part = list.add({ op: "multiply", of: [beside, share] });
  const most = list.add({ op: "ratio", of: [part, list.constant(textOf(rest))], digits: QUOTIENT_DIGITS });
  const operands = [
    { name: "share", at: share },
    { name: "others", at: others },
    { name: "atMost", at: most },
  ];
  if (options.beyond !== "refuse") {
    const result = list.add({ op: "limit", of: amount, atMost: most });
    return { steps: list.steps, result, operands };
  }
  const when = list.add({ op: "test", of: difference(list, amount, most), test: { moreThan: "0" } });
  const refusals = [
    { ...BEYOND_CEILING, when, of: amount, path: "share", expected: `at most ${options.share} of all pay` },
  ];
  return { steps: list.steps, result: amount, operands, refusals };
}

const BEYOND_CEILING = {
  code: "beyond-ceiling",
  remedy: 'pay less by rank, raise the share, or write "beyond": "reduce"',
} as const;

function allOfIt(received: string) {
  const remedy = "write 0.3 for 30 %; without a limit leave the step out";
  return fault({ code: "out-of-range", path: "share", received, expected: "a share below 1", remedy });
}

/** The catalog's entry of {@link rankCeiling}. */
export const rankCeilingMethod = /* @__PURE__ */ adjustMethod(
  "rankCeiling",
  "No more than a share of all pay.",
  OPTIONS,
  "beside",
  rankCeiling,
);

/** The JSON of a ceiling of what hangs on rank. */
export type RankCeilingSpec = SpecOf<typeof rankCeilingMethod>;
