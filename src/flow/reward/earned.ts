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
  readonly shown: Pick<PayoutLine, "operands" | "table" | "nothing" | "tiers" | "deals">;
  /** What it refuses to pay on. */
  readonly refusals: readonly Refusal[];
}

/**
 * Writes what a component comes to: for the period, or deal by deal.
 *
 * The amount is that of the total, whatever the order of deals is: what it lacks or refuses hangs on the total alone. A deal
 * earns what it adds to the amount of the running total, so the deals add up to it; where the running total comes by
 * something that the rule cannot pay on, what that deal and the next one add is unknown. The line shows the tier that the
 * whole is in.
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
  const amountAt = (running: Position) => list.join(rule, { ...given, base: running }).result;
  const each = list.add({ op: "add", of: [amountAt(reached), minus(amountAt(before))] });
  const all = whole(list, rule, { ...given, base: list.add({ op: "total", of: credit }) });
  return { ...all, shown: { ...all.shown, deals: { metric, base: credit, amount: each } } };
}

function whole(list: StepList, rule: Rule, inputs: Inputs): Earned {
  const { result, operands, table, nothing, tiers, refusals = [] } = list.join(rule, inputs);
  const shown = {
    operands,
    ...(table === undefined ? {} : { table }),
    ...(nothing === undefined ? {} : { nothing }),
    ...(tiers === undefined ? {} : { tiers }),
  };
  const { base } = inputs;
  return { amount: result, ...(base === undefined ? {} : { base }), shown, refusals };
}
