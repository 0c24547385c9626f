import { decided } from "../../payout/conditionSteps.js";
import type { Decision } from "../../payout/conditionSteps.js";
import type { StepList } from "../../payout/rule.js";
import type { Position } from "../../payout/step.js";
import type { Component } from "../scheme/planDefinition.js";

/** Whom a component is for and what becomes of an unknown amount, as truths that are known for everybody. */
export interface Entry {
  /** True where the component is for the person, or may be and is withheld; absent where it is for everybody. */
  readonly member?: Position;
  /** True where its amount counts. */
  readonly earns: Position;
  /** True where it is withheld. */
  readonly held: Position;
  /** True where it is for the person and not withheld. */
  readonly open: Position;
  /** True where a missing fact counts as nothing: whether it is for the person, or how much. */
  readonly unknown: Position;
}

/** Whom a component with a condition is for. */
export interface Membership extends Decision {
  /** True where it is for the person, or may be and is withheld. */
  readonly member: Position;
}

/**
 * Writes whom a component is for.
 *
 * @param list where the steps go
 * @param component the component
 * @returns the truths; undefined where it is for everybody
 */
export function membershipOf(list: StepList, { for: condition, onUnknown }: Component): Membership | undefined {
  if (condition === undefined) return undefined;
  const decision = decided(list, condition, onUnknown);
  return { ...decision, member: list.add({ op: "either", of: [decision.passes, decision.held] }) };
}

/**
 * Writes what becomes of people where their part in a component or its amount is unknown.
 *
 * @param list where the steps go
 * @param component the component
 * @param membership whom it is for
 * @param amount what it comes to
 * @returns the truths
 */
export function entryOf(
  list: StepList,
  { onUnknown }: Component,
  membership: Membership | undefined,
  amount: Position,
): Entry {
  const both = (...of: Position[]) => list.add({ op: "both", of });
  const either = (...of: Position[]) => list.add({ op: "either", of });
  const not = (of: Position) => list.add({ op: "not", of });
  const isKnown = (of: Position) => list.add({ op: "test", of, test: { present: true } });
  const known = isKnown(amount);
  const unknown = not(known);
  const holds = onUnknown !== "fail";
  if (membership === undefined) {
    const held = holds ? unknown : both(known, unknown);
    const open = not(held);
    return { earns: known, held, open, unknown: both(unknown, open) };
  }
  const { truth, passes, held: undecided, member } = membership;
  const held = holds ? either(undecided, both(passes, unknown)) : undecided;
  const open = both(passes, not(held));
  const uncounted = both(open, unknown);
  const unsure = both(not(member), not(isKnown(truth)));
  return { member, earns: both(passes, known), held, open, unknown: either(uncounted, unsure) };
}
