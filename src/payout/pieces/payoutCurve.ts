import { checkOptions } from "../../fault/checkOptions.js";
import { fault } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { Exactly } from "../../money/decimal.js";
import { round } from "../../money/round.js";
import { stepsBehind } from "../operands.js";
import { StepList } from "../rule.js";
import type { Rule } from "../rule.js";
import type { Facts, Figure } from "../run.js";
import { isShared } from "../shared.js";
import type { Position, Step } from "../step.js";
import type { PayoutCurve, Settle } from "./curve.js";
import { curveOfSteps } from "./curveOfSteps.js";
import { THE_INPUT } from "./polynomial.js";

/** What a curve of rules is asked for with. */
export interface PayoutCurveOptions {
  /** The input that changes; "base" where a rule asks for it, else "amount", when left out. */
  readonly over?: string;
  /** Its digits after the point: 2, cents, when left out; 0 for what is counted. */
  readonly digits?: number;
  /** Where searching starts; 0 when left out. */
  readonly from?: string;
  /** Where it ends; nowhere when left out. */
  readonly upTo?: string;
  /** How the payout is rounded; not at all when left out. */
  readonly settle?: Settle;
  /** The other inputs, which are held. */
  readonly inputs?: Readonly<Record<string, Figure>>;
  /** Gives the facts that the rules read, which are held; every fact is unknown when left out. */
  readonly read?: Facts["read"];
}

/**
 * What rules pay, as a function of what they pay on: found from their definition, not by trying.
 *
 * Of several rules each acts on what those before it came to, as in a component: a way to pay, then its steps.
 * Where a rule withholds the amount, nothing is paid; where one refuses to pay, or a fact is missing, the curve is unknown.
 *
 * @param rules one rule, or several in the order in which they act
 * @param options what changes, its digits and bounds, how the payout is rounded, and what is held
 * @returns the curve
 * @throws Fault "missing-input" where a rule asks for another input; "not-in-parts" where a figure is divided by one that
 * changes; "shared-payout" for rules under which people share something; "unknown-key", "out-of-range", "not-a-decimal",
 * "not-a-choice" for options, "empty-range" where `upTo` lies below `from`
 * @example
 * const curve = payoutCurve([rate({ rate: "0.08" }), cap({ amount: "25000" })])
 * curve.breakpoints.map(({ at, rateBelow, rateAbove }) => [at, rateBelow, rateAbove]) // => [["312500", "0.08", "0"]]
 */
export function payoutCurve(rules: Rule | readonly Rule[], options: PayoutCurveOptions = {}): PayoutCurve {
  checkOptions(options, ["over", "digits", "from", "upTo", "settle", "inputs", "read"]);
  const all = isList(rules) ? rules : [rules];
  const over = options.over ?? (all.some((rule) => asksFor(rule, "base")) ? "base" : "amount");
  const plan = joined(all);
  const inputs = options.inputs ?? {};
  checkInputs(plan, { ...inputs, [over]: null });
  const { result } = plan;
  const read = options.read ?? (() => null);
  const { settle = null } = options;
  return curveOfSteps(plan.steps, {
    over,
    digits: options.digits ?? 2,
    from: options.from ?? "0",
    upTo: options.upTo ?? null,
    settle,
    exact: result,
    held: plan.held,
    refused: plan.refusals,
    rounded: [],
    changes: (step) => (step.op === "input" && step.name === over ? THE_INPUT : undefined),
    factsAt: (x) => ({ read, input: (name) => (name === over ? x : (inputs[name] ?? null)) }),
    settled: (results) => settledBy(settle, results[result] as Exactly | null),
  });
}

function settledBy(settle: Settle | null, figure: Exactly | null): Exactly | null {
  return figure === null || settle === null ? figure : round(figure, settle.digits, settle.round);
}

interface Joined {
  readonly steps: readonly Step[];
  readonly result: Position;
  readonly held: readonly Position[];
  readonly refusals: readonly Position[];
}

/** Writes rules one after the other; what the amount had been on another base is asked of all that stand before. */
function joined(rules: readonly Rule[]): Joined {
  const list = new StepList();
  const base = list.add({ op: "input", name: "base" });
  const [held, refusals]: [Position[], Position[]] = [[], []];
  const amountOn = (count: number, at: Position): Position => {
    if (count === 0) return list.add({ op: "input", name: "amount" });
    const before = (other: Position) => amountOn(count - 1, other);
    const found = list.join(rules[count - 1]!, { base: at, amount: before(at) }, { amountAt: before });
    if (at === base && found.held !== undefined) held.push(found.held);
    if (at === base) refusals.push(...(found.refusals ?? []).map(({ when }) => when));
    return found.result;
  };
  const result = amountOn(rules.length, base);
  return { steps: list.steps, result, held, refusals };
}

function checkInputs({ steps, result, held, refusals }: Joined, given: object): void {
  const behind = stepsBehind(steps, [result, ...held, ...refusals]);
  const asked = steps.filter((_, at) => behind.has(at));
  const together = asked.find(isShared);
  if (together !== undefined) throw shared(together.op);
  for (const step of asked) {
    if (step.op === "input" && !Object.hasOwn(given, step.name)) throw missing(step.name, given);
  }
}

function missing(name: string, given: object) {
  return fault({
    code: "missing-input",
    path: `inputs.${name}`,
    received: outlined(Object.keys(given)),
    expected: `the input "${name}", which a rule asks for`,
    remedy: `pass { inputs: { ${name}: decimal("…") } }, or null where it is unknown`,
  });
}

function shared(op: string) {
  return fault({
    code: "shared-payout",
    path: "",
    received: op,
    expected: "rules that pay one person by what that person did",
    remedy: "ask for the curve of a person's plan, which holds what people share as it is",
  });
}

function asksFor(rule: Rule, name: string): boolean {
  return rule.steps.some((step) => step.op === "input" && step.name === name && step.at === undefined);
}

function isList(rules: Rule | readonly Rule[]): rules is readonly Rule[] {
  return Array.isArray(rules);
}
