import type { Inputs, Operand, Rule, StepList } from "../../payout/rule.js";
import type { Position } from "../../payout/step.js";
import type { PayoutLine } from "../calibration.js";
import type { Component } from "../scheme/planDefinition.js";

/** What a component comes to, and what its line shows beside it. */
export interface Earned {
  /** The amount; unknown where a fact is missing. */
  readonly amount: Position;
  /** What is paid on; left out where nothing is. */
  readonly base?: Position;
  /** Operands, rate table and deals. */
  readonly shown: Pick<PayoutLine, "operands" | "table" | "deals">;
}

/**
 * Writes what a component comes to: for the period, or deal by deal.
 *
 * A deal earns what it adds to the amount of the running total, so splitting a deal changes nothing. Where the amount of
 * the whole is unknown, the sum of no deals is, too.
 *
 * @param list where the steps go
 * @param rule how it pays
 * @param component the component
 * @param given inputs of the rule beside its base
 * @returns the amount and what is shown with it
 */
export function earned(list: StepList, rule: Rule, { base, per }: Component, given: Inputs): Earned {
  if (base === undefined) return whole(list, rule, given);
  const { metric } = base;
  if (per === "period") return whole(list, rule, { ...given, base: list.read({ metric }) });
  const credit = list.read({ credits: metric });
  const minus = (of: Position) => list.add({ op: "multiply", of: [of, list.constant("-1")] });
  const reached = list.add({ op: "running", of: credit });
  const before = list.add({ op: "add", of: [reached, minus(credit)] });
  const after = list.join(rule, { ...given, base: reached }).result;
  const each = list.add({ op: "add", of: [after, minus(list.join(rule, { ...given, base: before }).result)] });
  const all = whole(list, rule, { ...given, base: list.add({ op: "total", of: credit }) });
  const isKnown = list.add({ op: "test", of: all.amount, test: { present: true } });
  const sum = list.add({ op: "total", of: each });
  const amount = list.add({ op: "choose", when: isKnown, then: sum, otherwise: all.amount });
  return { ...all, amount, shown: { operands: all.shown.operands, deals: { metric, base: credit, amount: each } } };
}

function whole(list: StepList, rule: Rule, inputs: Inputs): Earned {
  const { result: amount, operands }: { result: Position; operands: readonly Operand[] } = list.join(rule, inputs);
  const table = list.steps[amount]!.op === "table" ? { table: amount } : {};
  const { base } = inputs;
  return { amount, ...(base === undefined ? {} : { base }), shown: { operands, ...table } };
}
