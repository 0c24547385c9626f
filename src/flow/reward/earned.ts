import type { Inputs, Refusal, Rule, StepList } from "../../payout/rule.js";
import type { Position } from "../../payout/step.js";
import type { PayoutLine } from "../payoutForm.js";
import type { Component } from "../scheme/planDefinition.js";

/** What a component comes to, and what its line shows beside it. */
export interface Earned {
  /** The amount; unknown where a fact is missing. */
  readonly amount: Position;
  /** What is paid on; left out where nothing is. */
  readonly base?: Position;
  /** Operands, rate table and deals. */
  readonly shown: Pick<PayoutLine, "operands" | "table" | "tiers" | "deals">;
  /** What it refuses to pay on; deal by deal, one truth and one figure for each. */
  readonly refusals: readonly Refusal[];
}

/**
 * Writes what a component comes to: for the period, or deal by deal.
 *
 * A deal earns what it adds to the amount of the running total, so splitting a deal changes nothing. Where the amount of
 * the whole is unknown, the sum of no deals is, too. Since the deals add up to the amount of the whole, the line shows the
 * tier that the whole is in.
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
  const after = list.join(rule, { ...given, base: reached });
  const each = list.add({ op: "add", of: [after.result, minus(list.join(rule, { ...given, base: before }).result)] });
  const all = whole(list, rule, { ...given, base: list.add({ op: "total", of: credit }) });
  const isKnown = list.add({ op: "test", of: all.amount, test: { present: true } });
  const sum = list.add({ op: "total", of: each });
  const amount = list.add({ op: "choose", when: isKnown, then: sum, otherwise: all.amount });
  const shown = { ...all.shown, deals: { metric, base: credit, amount: each } };
  return { ...all, amount, shown, refusals: after.refusals ?? [] };
}

function whole(list: StepList, rule: Rule, inputs: Inputs): Earned {
  const { result, operands, table, tiers, refusals = [] } = list.join(rule, inputs);
  const shown = {
    operands,
    ...(table === undefined ? {} : { table }),
    ...(tiers === undefined ? {} : { tiers }),
  };
  const { base } = inputs;
  return { amount: result, ...(base === undefined ? {} : { base }), shown, refusals };
}
