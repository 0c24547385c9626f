import { within } from "../../fault/fault.js";
import type { AdjustMethod, PayMethod, PlanContext } from "../../incentive/ruleMethod.js";
import { methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";
import { StepList } from "../../payout/rule.js";
import type { Refusal, Rule } from "../../payout/rule.js";
import type { Position, Step } from "../../payout/step.js";
import type { PayoutContest, PayoutLine, PayoutRefusal } from "../payoutForm.js";
import type { AdjustSpec } from "../scheme/payCatalog.js";
import type { Component } from "../scheme/planDefinition.js";
import { entryOf, membershipOf } from "./entry.js";
import { earned } from "./earned.js";

/** What some components have come to, and whether steps still act on it. All truths here are known for everybody. */
export interface Account {
  /** The components. */
  readonly components: readonly string[];
  /** The amount that is paid now. */
  readonly amount: Position;
  /** True where one of the components is for the person and not withheld: elsewhere no step acts. */
  readonly open: Position;
  /** True where one of the components is withheld. */
  readonly waiting: Position;
  /** What a single component is paid on, and what its amount had been on another base. */
  readonly onBase?: { readonly base: Position; readonly amountAt: (base: Position) => Position };
}

/** Writes components and the steps that change what they earned, each with its line of the statement. */
export class AccountWriter {
  /** All steps. */
  readonly list = new StepList();
  /** The lines so far. */
  readonly lines: PayoutLine[] = [];
  /** The contests so far. */
  readonly contests: PayoutContest[] = [];
  /** What is refused so far. */
  readonly refusals: PayoutRefusal[] = [];
  private readonly labels = new Map<string, string>();
  private readonly ends: { readonly place: string; readonly steps: number }[] = [];

  /**
   * @param catalog the methods
   * @param context what rules are told of the plan
   */
  constructor(
    private readonly catalog: Catalog,
    private readonly context: PlanContext,
  ) {}

  /**
   * Writes what a component earns, and its own steps.
   *
   * @param component the component
   * @returns its account
   */
  component(component: Component): Account {
    const place = `plan.components.${component.id}`;
    const { list } = this;
    this.labels.set(component.id, component.label ?? component.id);
    const { make } = methodOf(this.catalog, "pay", component.pay.kind) as PayMethod;
    const { onUnknown } = component;
    const rule = within(`${place}.pay`, () => make(component.pay, { ...this.context, onUnknown }));
    const membership = membershipOf(list, component);
    const given = asks(rule, "member") ? { member: membership?.member ?? this.always() } : {};
    const paid = earned(list, rule, component, given);
    const entry = entryOf(list, component, membership, paid.amount);
    const nothing = list.constant("0");
    const amount = list.add({ op: "choose", when: entry.earns, then: paid.amount, otherwise: nothing });
    const outside = entry.member === undefined ? {} : { outside: this.not(entry.member) };
    this.line(`${place}.pay`, {
      components: [component.id],
      step: "pay",
      kind: component.pay.kind,
      before: nothing,
      after: amount,
      held: entry.held,
      withheld: paid.amount,
      unknown: entry.unknown,
      ...outside,
      ...(membership === undefined ? {} : { asked: membership.asked }),
      ...paid.shown,
    });
    if (rule.contest !== undefined) {
      const member = entry.member === undefined ? {} : { member: entry.member };
      this.contests.push({ component: component.id, ...rule.contest, ...member });
    }
    const amountAt = (base: Position) => list.join(rule, { ...given, base }).result;
    const onBase = paid.base === undefined ? {} : { onBase: { base: paid.base, amountAt } };
    this.refuse(`${place}.pay`, paid.refusals, entry.open);
    const account = { components: [component.id], amount, open: entry.open, waiting: entry.held, ...onBase };
    return component.then.reduce((so: Account, step) => this.adjust(step, so, `${place}.then.${step.id}`), account);
  }

  /**
   * Writes a step that changes an account. It acts where the account is open; a rule that waits does not act while a
   * part of the amount is withheld.
   *
   * @param step the step
   * @param account what it acts on
   * @param place its place in the scheme
   * @param others the amounts of all other accounts, for a step that asks what else is paid
   * @returns the account after it
   */
  adjust(step: AdjustSpec, account: Account, place: string, others: readonly Position[] = []): Account {
    const { list } = this;
    const { components, open, waiting, onBase } = account;
    const rule = (methodOf(this.catalog, "adjust", step.kind) as AdjustMethod).make(step, this.context);
    const given = asks(rule, "others") ? { others: list.add({ op: "add", of: [list.constant("0"), ...others] }) } : {};
    const joinedAt = (amount: Position, base?: Position) => {
      return list.join(rule, { ...given, amount, ...(base === undefined ? {} : { base }) }, onBase);
    };
    const {
      result,
      held,
      waits: waiter,
      operands,
      asked,
      bands,
      refusals = [],
    } = joinedAt(account.amount, onBase?.base);
    const waits = waiter === undefined ? null : this.both(open, waiting, waiter);
    const acts = waits === null ? open : this.both(open, this.not(waits));
    const closes = held === undefined ? null : this.both(acts, held);
    const changed = list.add({ op: "choose", when: acts, then: result, otherwise: account.amount });
    const after =
      closes === null
        ? changed
        : list.add({ op: "choose", when: closes, then: list.constant("0"), otherwise: changed });
    this.refuse(place, refusals, acts);
    const withholds = this.either([waits, closes].filter((position) => position !== null));
    this.line(place, {
      components,
      ...(step.label === undefined ? {} : { label: step.label }),
      step: step.id,
      kind: step.kind,
      before: account.amount,
      after,
      stopped: this.not(open),
      ...(withholds === null ? {} : { held: withholds }),
      ...(closes === null ? {} : { withheld: waits === null ? account.amount : this.where(closes, account.amount) }),
      operands,
      ...(asked === undefined ? {} : { asked }),
      ...(bands === undefined ? {} : { bands }),
    });
    const amountAt = (base: Position) => {
      const before = onBase!.amountAt(base);
      return list.add({ op: "choose", when: acts, then: joinedAt(before, base).result, otherwise: before });
    };
    const next = { components, amount: after, ...(onBase === undefined ? {} : { onBase: { ...onBase, amountAt } }) };
    if (closes === null) return { ...next, open, waiting };
    const stays = this.both(open, this.not(closes));
    return { ...next, open: stays, waiting: this.either([waiting, closes])! };
  }

  /**
   * Joins accounts into one: what is withheld stays out of the sum, and steps act where they act on any of them.
   *
   * @param components the components of all
   * @param accounts the accounts, at least one
   * @returns the account of their sum
   */
  joined(components: readonly string[], accounts: readonly Account[]): Account {
    if (accounts.length === 1) return accounts[0]!;
    const amount = this.list.add({ op: "add", of: accounts.map((account) => account.amount) });
    const open = this.either(accounts.map((account) => account.open))!;
    return { components, amount, open, waiting: this.either(accounts.map(({ waiting }) => waiting))! };
  }

  /**
   * Says what a step was written for.
   *
   * @param position the step
   * @returns the place in the scheme; undefined for what came after all lines
   */
  placeOf(position: Position): string | undefined {
    return this.ends.find(({ steps }) => position < steps)?.place;
  }

  /** What a rule refuses it refuses for those on whom it acts. */
  private refuse(place: string, refusals: readonly Refusal[], acts: Position): void {
    for (const one of refusals) this.refusals.push({ place, ...one, when: this.both(acts, one.when) });
  }

  private line(place: string, line: PayoutLine): void {
    const labels = line.components.map((id) => this.labels.get(id) ?? id);
    const isLabelled = labels.some((label, k) => label !== line.components[k]);
    this.lines.push(isLabelled ? { ...line, labels } : line);
    this.ends.push({ place, steps: this.list.steps.length });
  }

  /** A truth that holds for everybody. */
  private always(): Position {
    return this.list.add({ op: "test", of: this.list.constant("1"), test: { present: true } });
  }

  private both(...of: Position[]): Position {
    return this.list.add({ op: "both", of });
  }

  /** A figure where a truth holds, elsewhere unknown: nobody can say yet what a step withholds that waits. */
  private where(when: Position, then: Position): Position {
    return this.list.add({ op: "choose", when, then, otherwise: this.list.unknown() });
  }

  private either(of: readonly Position[]): Position | null {
    const step: Step = { op: "either", of };
    return of.length < 2 ? (of[0] ?? null) : this.list.add(step);
  }

  private not(of: Position): Position {
    return this.list.add({ op: "not", of });
  }
}

function asks(rule: Rule, name: string): boolean {
  return rule.steps.some((step) => step.op === "input" && step.name === name);
}
