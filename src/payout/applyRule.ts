import { fault } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import type { Exactly } from "../money/decimal.js";
import { refusal } from "./refusal.js";
import type { Rule } from "./rule.js";
import { runSteps } from "./run.js";
import type { Facts, Figure, Result } from "./run.js";
import { runShared, withShared } from "./shared.js";
import type { Step } from "./step.js";

/** What a rule that is run by itself is given of one person. */
export interface RuleFacts {
  /** Every input that the rule asks for: "base" for a way to pay on something, "amount" for a step after it. */
  readonly inputs: Readonly<Record<string, Figure>>;
  /** Gives the facts it reads: metrics, places, codes; every fact is unknown when left out. */
  readonly read?: Facts["read"];
  /** Gives what the amount had been on another base, for rules that change a slice of the base. */
  readonly amountAt?: (base: Exactly) => Figure;
  /** Who it is, where a cent that is over goes by ids; their places in the list when left out. */
  readonly id?: string;
}

/** What a rule comes to for one person. */
export interface RuleOutcome {
  /** The figure. */
  readonly figure: Result;
  /** Whether it is withheld. */
  readonly held: boolean;
  /** What a statement shows beside it. */
  readonly operands: readonly { readonly name: string; readonly value: Result }[];
}

/**
 * Runs one rule by itself, for one person.
 *
 * @param rule the rule
 * @param inputs every input that it asks for: "base" for a way to pay on something, "amount" for a step after it
 * @param read gives the facts it reads: metrics, places, codes; every fact is unknown when left out
 * @param amountAt gives what the amount had been on another base, for rules that change a slice of the base
 * @returns the figure it comes to, and whether it is withheld
 * @throws Fault "missing-input" where the rule asks for an input that is not given; one may be null, for unknown;
 * "beyond-table" where a figure lies beyond what the rule pays on, and it refuses that
 * @example
 * const none = { steps: [{ op: "input", name: "amount" }], result: 0, operands: [] }
 * textOf(applyRule(none, { amount: decimal(5) }).figure) // => "5"
 */
export function applyRule(
  rule: Rule,
  inputs: RuleFacts["inputs"],
  read: Facts["read"] = () => null,
  amountAt?: (base: Exactly) => Figure,
): RuleOutcome {
  return applyRuleTo(rule, [{ inputs, read, ...(amountAt === undefined ? {} : { amountAt }) }])[0]!;
}

/**
 * Runs one rule for several people who share something: a pool, the prizes of places that tie.
 *
 * @param rule the rule
 * @param people what it is given of each
 * @returns what it comes to for each, in the same order
 * @throws Fault "missing-input" where the rule asks for an input that is not given; "nobody-eligible" and "no-room" where an
 * amount cannot be handed out; "beyond-table" where a figure lies beyond what the rule pays on, and it refuses that
 * @example
 * const sum = { steps: [{ op: "input", name: "base" }, { op: "gather", of: 0, by: [] }], result: 1, operands: [] }
 * applyRuleTo(sum, [2, 3].map((base) => ({ inputs: { base: decimal(base) } }))).map(({ figure }) => textOf(figure)) // => ["5", "5"]
 */
export function applyRuleTo(rule: Rule, people: readonly RuleFacts[]): RuleOutcome[] {
  const facts = people.map(({ inputs, read = () => null, amountAt }): Facts => {
    const missing = rule.steps.find((step) => isMissing(step, inputs, amountAt));
    if (missing?.op === "input") throw missingInput(missing, inputs);
    const onBase = (at: Figure) => (at === null ? null : amountAt!(at as Exactly));
    return { read, input: (name, at) => (at === undefined ? inputs[name] : onBase(at)) ?? null };
  });
  const ids = people.map(({ id }, row) => id ?? String(row));
  const shared = runShared(rule.steps, facts, ids, () => "");
  return facts.map((own, row) => {
    const results = runSteps(rule.steps, withShared(own, shared, row));
    const refused = rule.refusals?.find(({ when }) => results[when] === true);
    if (refused !== undefined) throw fault(refusal(refused, "", results[refused.of]!));
    const operands = rule.operands.map(({ name, at }) => ({ name, value: results[at]! }));
    return { figure: results[rule.result]!, held: rule.held !== undefined && results[rule.held] === true, operands };
  });
}

function isMissing(step: Step, inputs: object, amountAt: unknown): boolean {
  if (step.op !== "input") return false;
  return step.at === undefined ? !Object.hasOwn(inputs, step.name) : amountAt === undefined;
}

function missingInput({ name, at }: Step & { op: "input" }, inputs: object) {
  const isAmountAt = at !== undefined;
  return fault({
    code: "missing-input",
    path: `inputs.${name}`,
    received: outlined(Object.keys(inputs)),
    expected: isAmountAt ? "what the amount is on another base" : `the input "${name}", which the rule asks for`,
    remedy: isAmountAt
      ? "pass `amountAt` as the last argument"
      : `pass { ${name}: decimal("…") }, or null where it is unknown`,
  });
}
