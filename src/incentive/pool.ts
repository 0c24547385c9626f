import { fault } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import type { MethodField, OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { ONE, decimal, textOf } from "../money/decimal.js";
import { StepList } from "../payout/rule.js";
import type { Rule } from "../payout/rule.js";
import type { Position } from "../payout/step.js";
import { checkWhole } from "./places.js";
import type { CurveSpec } from "./curve.js";
import type { RateSpec } from "./rate.js";
import { payMethod } from "./ruleMethod.js";
import { SHARES, handOut } from "./shares.js";
import type { ShareContext } from "./shares.js";
import type { TiersSpec } from "./tiers.js";

const PAY: MethodField = { type: "method", stage: "pay" };

const OPTIONS = {
  within: {
    type: "attribute",
    optional: true,
    about: "Each of its values has a pool of its own; one pool for all when left out.",
  },
  fund: {
    type: "recursive",
    of: () => PAY,
    optional: true,
    about:
      "How the pool is funded from the group's base: `rate`, `perUnit`, `tiers` or `curve`. Either this or `amount`.",
  },
  amount: {
    type: "amount",
    atLeast: "0",
    optional: true,
    about: "The amount of each pool, whatever was achieved. Either this or `fund`.",
  },
  reserve: {
    type: "factor",
    atLeast: "0",
    atMost: "1",
    default: "0",
    about: "The share of the fund that is kept back.",
  },
  ...SHARES,
} as const;

/** How a pool is funded and handed out. */
export type PoolOptions = Omit<OptionsOf<typeof OPTIONS>, "fund"> & {
  /** The rule that makes the fund of the group's base. */
  readonly fund?: Rule;
};

/**
 * Hands out a pool to the people of a group, to the last cent.
 *
 *     fund = F(Σ base)        Σ over all people of the group, and so for every metric that F reads, such as a quota
 *     pool = fund · (1 − reserve), rounded down to a cent
 *     share_i = pool · weight_i ÷ Σ weight        by largest remainder, between `least` and `most`
 *
 * Whoever the component is not for has the weight 0, but what they achieved counts to the fund.
 *
 * @param options `fund` or `amount`, `within`, `reserve`, `shares`, `least`, `most`, `spare`
 * @param context the digits of the plan's currency, 2 when left out, and the component's `onUnknown`, "fail" when left out
 * @returns the rule; its inputs are "member" and, with `fund`, "base"
 * @throws Fault "fund-or-amount" unless exactly one is there; "not-a-fund" for a rule that pays on no base, or is shared itself;
 * "too-many-digits" for an amount that is no whole number of the currency's units
 * @example
 * const pot = pool({ fund: rate({ rate: "0.1" }), reserve: "0.25", shares: { kind: "equal" } })
 * const team = [decimal(4000), decimal(1000)].map((base) => ({ inputs: { base, member: true } }))
 * applyRuleTo(pot, team).map(({ figure }) => textOf(figure)) // => ["187.5", "187.5"]
 */
export function pool(options: PoolOptions, { digits = 2, onUnknown = "fail" }: ShareContext = {}): Rule {
  const { fund, amount, within, reserve = "0" } = options;
  if ((fund === undefined) === (amount === undefined)) throw fundOrAmount(fund, amount);
  if (fund !== undefined && !isFund(fund)) throw notAFund(fund);
  checkWhole([["amount", amount]], digits);
  const list = new StepList();
  const by = within === undefined ? [] : [list.read({ attribute: within })];
  const funded: Funded =
    fund === undefined ? { result: list.constant(amount!), operands: [] } : fundSteps(list, fund, by);
  const kept = list.constant(textOf(ONE.minus(decimal(reserve))));
  const left = list.add({ op: "multiply", of: [funded.result, kept] });
  const whole = list.add({ op: "round", of: left, digits, mode: "down" });
  const { share, operands: handed } = handOut(list, whole, by, options, { digits, onUnknown });
  const operands = [
    ...funded.operands,
    { name: "fund", at: funded.result },
    ...(decimal(reserve).isZero() ? [] : [{ name: "reserve", at: list.constant(reserve) }]),
    { name: "pool", at: whole },
    ...handed,
  ];
  const refusals = funded.refusals?.map((one) => ({ ...one, path: `fund.${one.path}` }));
  return { steps: list.steps, result: share, operands, ...(refusals === undefined ? {} : { refusals }) };
}

/** The steps of a fund, as they were joined. */
type Funded = Pick<Rule, "result" | "operands" | "refusals">;

/** A fund is made of the group's base, and nobody shares in the making. */
function isFund({ steps }: Rule): boolean {
  const inputs = steps.flatMap((step) => (step.op === "input" ? [step.name] : []));
  return inputs.every((name) => name === "base") && inputs.length > 0;
}

function notAFund({ steps }: Rule) {
  const inputs = steps.flatMap((step) => (step.op === "input" ? [step.name] : []));
  return fault({
    code: "not-a-fund",
    path: "fund",
    received: outlined(inputs.length === 0 ? "a rule without a base" : `a rule on ${inputs.join(", ")}`),
    expected: "a way to pay on a base alone",
    remedy: "fund it by `rate`, `perUnit`, `tiers` or `curve`, or state its `amount`",
  });
}

/** The fund of a group: its rule, with every figure of a metric summed over the group. */
function fundSteps(list: StepList, fund: Rule, by: readonly Position[]): Funded {
  const summed = (of: Position) => list.add({ op: "gather", of, by });
  const base = summed(list.add({ op: "input", name: "base" }));
  return list.join(fund, { base }, { read: (from) => ("metric" in from ? summed(list.read(from)) : undefined) });
}

function fundOrAmount(fund: Rule | undefined, amount: string | undefined) {
  return fault({
    code: "fund-or-amount",
    path: "",
    received: outlined(fund === undefined ? "neither" : `both, with the amount ${amount!}`),
    expected: "either `fund` or `amount`",
    remedy: 'write "fund": { "kind": "rate", "rate": "0.02" }, or "amount": "10000"',
  });
}

/** The catalog's entry of {@link pool}. */
export const poolMethod = /* @__PURE__ */ payMethod(
  "pool",
  "A fund that is handed out to the people of a group.",
  OPTIONS,
  "fund",
  ({ fund, ...options }, context) => {
    const rule = fund === undefined ? {} : { fund: context.make(fund as { readonly kind: string }) };
    return pool({ ...options, ...rule }, context);
  },
);

/** What may fund a pool. */
export type FundSpec = RateSpec | TiersSpec | CurveSpec;

/** The JSON of a pool. */
export type PoolSpec = Omit<SpecOf<typeof poolMethod>, "fund"> & {
  /** How the pool is funded from the group's base. */
  readonly fund?: FundSpec;
};
