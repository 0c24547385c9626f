import type { Notice } from "../../fault/notice.js";
import { within } from "../../fault/fault.js";
import type { AdjustMethod, PayMethod } from "../../incentive/ruleMethod.js";
import { methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";
import { minorDigits } from "../../money/currency.js";
import { compare } from "../../money/compare.js";
import { decided } from "../../payout/conditionSteps.js";
import { StepList } from "../../payout/rule.js";
import type { Operand, Rule } from "../../payout/rule.js";
import type { Position } from "../../payout/step.js";
import type { AdjustSpec } from "../scheme/catalog.js";
import type { Payout, PayoutLine } from "../calibration.js";
import type { Component, Plan } from "../scheme/scheme.js";
import { groupsInside, merged } from "./scope.js";
import type { Group } from "./scope.js";

/** The amount that some components have come to, and whether it is withheld. */
interface Account {
  readonly components: Group;
  readonly amount: Position;
  readonly held: Position;
}

/**
 * Writes a plan as one flat list of steps, with the lines of its statement.
 *
 * @param plan the plan
 * @param catalog the methods
 * @param notices where notices go
 * @returns the payout
 */
export function payoutOf(plan: Plan, catalog: Catalog, notices: Notice[]): Payout {
  const writer = new PlanWriter(catalog);
  let accounts = plan.components.map((component) => writer.component(component));
  for (const step of plan.then) accounts = writer.planStep(step, accounts);
  const digits = minorDigits(plan.currency);
  const rounded = (of: Position) => writer.list.add({ op: "round", of, digits, mode: plan.settle.round });
  const exact = writer.sum(accounts.map(({ amount }) => amount));
  const total = plan.settle.at === "total" ? rounded(exact) : writer.sum(accounts.map(({ amount }) => rounded(amount)));
  const contests = plan.components.flatMap(({ id, pay }) => {
    const contest = (methodOf(catalog, "pay", pay.kind) as PayMethod).make(pay).contest;
    return contest === undefined ? [] : [{ ...contest, component: id }];
  });
  notices.push(...rateNotices(plan));
  const { currency, settle } = plan;
  return {
    currency,
    digits,
    mode: settle.round,
    steps: writer.list.steps,
    lines: writer.lines,
    exact,
    total,
    contests,
  };
}

class PlanWriter {
  readonly list = new StepList();
  readonly lines: PayoutLine[] = [];

  constructor(private readonly catalog: Catalog) {}

  sum(positions: readonly Position[]): Position {
    return this.list.add({ op: "add", of: positions });
  }

  component(component: Component): Account {
    const { list } = this;
    const nothing = list.constant("0");
    const paid = this.pay(component);
    const known = list.add({ op: "test", of: paid.amount, test: { present: true } });
    const unknown = list.add({ op: "not", of: known });
    const never = list.add({ op: "both", of: [known, unknown] });
    const always = list.add({ op: "either", of: [known, unknown] });
    const entry =
      component.for === undefined ? { passes: always, held: never } : decided(list, component.for, component.onUnknown);
    const withheld = component.onUnknown === "fail" ? never : list.add({ op: "both", of: [entry.passes, unknown] });
    const held = list.add({ op: "either", of: [entry.held, withheld] });
    const earns = list.add({ op: "both", of: [entry.passes, known] });
    const amount = list.add({ op: "choose", when: earns, then: paid.amount, otherwise: nothing });
    this.lines.push({
      components: [component.id],
      step: "pay",
      kind: component.pay.kind,
      before: nothing,
      after: amount,
      stopped: never,
      held,
      withheld: paid.amount,
      unknown: list.add({ op: "both", of: [entry.passes, unknown, list.add({ op: "not", of: held })] }),
      operands: paid.operands,
      ...(list.steps[paid.amount]!.op === "table" ? { table: paid.amount } : {}),
      ...(paid.deals === undefined ? {} : { deals: paid.deals }),
    });
    let account: Account = { components: [component.id], amount, held };
    for (const step of component.then) account = this.adjust(step, account);
    return account;
  }

  planStep(step: AdjustSpec, accounts: readonly Account[]): Account[] {
    const groups = accounts.map(({ components }) => components);
    const inside = groupsInside(groups, step.components) ?? [];
    const touched = accounts.filter(({ components }) => inside.includes(components));
    const method = methodOf(this.catalog, "adjust", step.kind) as AdjustMethod;
    if (method.linear)
      return accounts.map((account) => (touched.includes(account) ? this.adjust(step, account) : account));
    const [first] = merged(groups, inside).filter((group) => !groups.includes(group));
    const joint = touched.length > 1 ? this.joined(touched, first ?? inside.flat()) : touched[0]!;
    const adjusted = this.adjust(step, joint);
    return accounts.flatMap((account) =>
      account === touched[0] ? [adjusted] : touched.includes(account) ? [] : [account],
    );
  }

  /** What is withheld stays out of the sum; the sum itself is not withheld. */
  private joined(accounts: readonly Account[], components: Group): Account {
    const amount = this.sum(accounts.map((account) => account.amount));
    return { components, amount, held: this.list.add({ op: "both", of: accounts.map((account) => account.held) }) };
  }

  private pay(component: Component): {
    amount: Position;
    operands: readonly Operand[];
    deals?: NonNullable<PayoutLine["deals"]>;
  } {
    const { list } = this;
    const rule = within(`plan.components.${component.id}.pay`, () =>
      (methodOf(this.catalog, "pay", component.pay.kind) as PayMethod).make(component.pay),
    );
    if (component.base === undefined) return this.applied(rule, {});
    const { metric } = component.base;
    if (component.per === "period") return this.applied(rule, { base: list.read({ metric }) });
    const base = list.read({ credits: metric });
    const reached = list.add({ op: "running", of: base });
    const minusBase = list.add({ op: "multiply", of: [base, list.constant("-1")] });
    const earned = this.applied(rule, { base: reached });
    const earlier = this.applied(rule, { base: list.add({ op: "add", of: [reached, minusBase] }) });
    const minusEarlier = list.add({ op: "multiply", of: [earlier.amount, list.constant("-1")] });
    const each = list.add({ op: "add", of: [earned.amount, minusEarlier] });
    const amount = list.add({ op: "total", of: each });
    const operands = earned.operands.map((one) =>
      one.name === "base" ? { ...one, at: list.add({ op: "total", of: base }) } : one,
    );
    return { amount, operands, deals: { metric, base, amount: each } };
  }

  private applied(
    rule: Rule,
    inputs: Readonly<Record<string, Position>>,
  ): { amount: Position; operands: readonly Operand[] } {
    const { result, operands } = this.list.join(rule, inputs);
    return { amount: result, operands };
  }

  private adjust(step: AdjustSpec, account: Account): Account {
    const { list } = this;
    const method = methodOf(this.catalog, "adjust", step.kind) as AdjustMethod;
    const joined = list.join(method.make(step), { amount: account.amount });
    const nothing = list.constant("0");
    const open = list.add({ op: "not", of: account.held });
    const heldHere = joined.held === undefined ? null : list.add({ op: "both", of: [open, joined.held] });
    const held = heldHere === null ? account.held : list.add({ op: "either", of: [account.held, heldHere] });
    const amount = list.add({ op: "choose", when: held, then: nothing, otherwise: joined.result });
    this.lines.push({
      components: account.components,
      step: step.id,
      kind: step.kind,
      before: account.amount,
      after: amount,
      stopped: account.held,
      held: heldHere ?? list.add({ op: "both", of: [open, account.held] }),
      withheld: account.amount,
      unknown: list.add({ op: "both", of: [open, account.held] }),
      operands: joined.operands,
    });
    return { components: account.components, amount, held };
  }
}

function rateNotices(plan: Plan): Notice[] {
  return plan.components.flatMap(({ id, pay }) => {
    const rates = pay.kind === "rate" ? [pay.rate] : pay.kind === "tiers" ? pay.tiers.map(({ rate }) => rate) : [];
    const path = `plan.components.${id}.pay`;
    return rates
      .filter((rate) => compare(rate, "1") > 0)
      .map((rate) => ({ code: "rate-above-one", path, values: { component: id, rate } }));
  });
}
