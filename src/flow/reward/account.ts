import { within } from "../../fault/fault.js";
import type { AdjustMethod, PayMethod } from "../../incentive/ruleMethod.js";
import { methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";
import { StepList } from "../../payout/rule.js";
import type { Position, Step } from "../../payout/step.js";
import type { PayoutContest, PayoutLine } from "../calibration.js";
import type { AdjustSpec } from "../scheme/catalog.js";
import type { Component } from "../scheme/planDefinition.js";
import { entryOf } from "./entry.js";
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
}

/** Writes components and the steps that change what they earned, each with its line of the statement. */
export class AccountWriter {
  /** All steps. */
  readonly list = new StepList();
  /** The lines so far. */
  readonly lines: PayoutLine[] = [];
  /** The contests so far. */
  readonly contests: PayoutContest[] = [];
  private readonly ends: { readonly place: string; readonly steps: number }[] = [];

  /**
   * @param catalog the methods
   */
  constructor(private readonly catalog: Catalog) {}

  /**
   * Writes what a component earns, and its own steps.
   *
   * @param component the component
   * @returns its account
   */
  component(component: Component): Account {
    const place = `plan.components.${component.id}`;
    const { make } = methodOf(this.catalog, "pay", component.pay.kind) as PayMethod;
    const rule = within(`${place}.pay`, () => make(component.pay));
    const paid = earned(this.list, rule, component);
    const entry = entryOf(this.list, component, paid.amount);
    const nothing = this.list.constant("0");
    const amount = this.list.add({ op: "choose", when: entry.earns, then: paid.amount, otherwise: nothing });
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
      ...paid.shown,
    });
    if (rule.contest !== undefined) {
      const member = entry.member === undefined ? {} : { member: entry.member };
      this.contests.push({ component: component.id, ...rule.contest, ...member });
    }
    const account = { components: [component.id], amount, open: entry.open, waiting: entry.held };
    return component.then.reduce((so: Account, step) => this.adjust(step, so, `${place}.then.${step.id}`), account);
  }

  /**
   * Writes a step that changes an account. It acts where the account is open; a rule that waits does not act while a
   * part of the amount is withheld.
   *
   * @param step the step
   * @param account what it acts on
   * @param place its place in the scheme
   * @returns the account after it
   */
  adjust(step: AdjustSpec, account: Account, place: string): Account {
    const { list } = this;
    const { components, open, waiting } = account;
    const rule = (methodOf(this.catalog, "adjust", step.kind) as AdjustMethod).make(step);
    const { result, held, operands } = list.join(rule, { amount: account.amount });
    const waits = rule.waits === true ? this.both(open, waiting) : null;
    const acts = waits === null ? open : this.both(open, this.not(waits));
    const closes = held === undefined ? null : this.both(acts, held);
    const changed = list.add({ op: "choose", when: acts, then: result, otherwise: account.amount });
    const after =
      closes === null
        ? changed
        : list.add({ op: "choose", when: closes, then: list.constant("0"), otherwise: changed });
    const withholds = this.either([waits, closes].filter((position) => position !== null));
    this.line(place, {
      components,
      step: step.id,
      kind: step.kind,
      before: account.amount,
      after,
      stopped: this.not(open),
      ...(withholds === null ? {} : { held: withholds }),
      ...(closes === null ? {} : { withheld: account.amount }),
      operands,
    });
    if (closes === null) return { components, amount: after, open, waiting };
    const stays = this.both(open, this.not(closes));
    return { components, amount: after, open: stays, waiting: this.either([waiting, closes])! };
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

  private line(place: string, line: PayoutLine): void {
    this.lines.push(line);
    this.ends.push({ place, steps: this.list.steps.length });
  }

  private both(...of: Position[]): Position {
    return this.list.add({ op: "both", of });
  }

  private either(of: readonly Position[]): Position | null {
    const step: Step = { op: "either", of };
    return of.length < 2 ? (of[0] ?? null) : this.list.add(step);
  }

  private not(of: Position): Position {
    return this.list.add({ op: "not", of });
  }
}
