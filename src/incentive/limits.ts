import { fault } from "../fault/fault.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { ONE, decimal, textOf } from "../money/decimal.js";
import { QUOTIENT_DIGITS } from "../money/round.js";
import { StepList } from "../payout/rule.js";
import type { Rule } from "../payout/rule.js";
import { difference } from "./places.js";
import { adjustMethod } from "./ruleMethod.js";

const CAP = {
  on: { type: "choice", of: ["payout"], default: "payout", about: "What is limited." },
  amount: { type: "amount", atLeast: "0", about: "The most that is paid, or that is paid in full." },
  above: {
    type: "factor",
    atLeast: "0",
    atMost: "1",
    default: "0",
    about: "The share that is still paid of what lies above; 0 is a hard cap.",
  },
} as const;

const RANK_CEILING = {
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

const GUARANTEE = { amount: { type: "amount", atLeast: "0", about: "The least that is paid." } } as const;

/** The most that is paid. */
export type CapOptions = OptionsOf<typeof CAP>;

/** The least that is paid. */
export type GuaranteeOptions = OptionsOf<typeof GUARANTEE>;

/** How much of somebody's pay may hang on rank. */
export type RankCeilingOptions = OptionsOf<typeof RANK_CEILING>;

/**
 * Pays no more than an amount, or only a share of what lies above it.
 *
 *     P′ = min(P, amount) + above · max(P − amount, 0)
 *
 * @param options `amount` and `above` as decimal text
 * @returns the rule; its input is "amount"
 * @example
 * textOf(applyRule(cap({ amount: "25000" }), { amount: decimal("25000.01") }).figure) // => "25000"
 */
export function cap(options: CapOptions): Rule {
  const list = new StepList();
  const amount = list.add({ op: "input", name: "amount" });
  const most = list.constant(options.amount);
  const kept = list.add({ op: "limit", of: amount, atMost: most });
  if (Number(options.above ?? "0") === 0)
    return { steps: list.steps, result: kept, operands: [{ name: "atMost", at: most }] };
  const above = list.constant(options.above!);
  const over = difference(list, amount, kept);
  const result = list.add({ op: "add", of: [kept, list.add({ op: "multiply", of: [over, above] })] });
  const operands = [
    { name: "atMost", at: most },
    { name: "over", at: over },
    { name: "above", at: above },
  ];
  return { steps: list.steps, result, operands };
}

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
export const capMethod = /* @__PURE__ */ adjustMethod("cap", "No more than an amount.", CAP, "sum", cap);

/** The catalog's entry of {@link guarantee}. */
export const guaranteeMethod = /* @__PURE__ */ adjustMethod(
  "guarantee",
  "No less than an amount.",
  GUARANTEE,
  "sum",
  guarantee,
);

/** The catalog's entry of {@link rankCeiling}. */
export const rankCeilingMethod = /* @__PURE__ */ adjustMethod(
  "rankCeiling",
  "No more than a share of all pay.",
  RANK_CEILING,
  "beside",
  rankCeiling,
);

/** The JSON of a limit. */
export type LimitSpec = SpecOf<typeof capMethod> | SpecOf<typeof guaranteeMethod> | SpecOf<typeof rankCeilingMethod>;
