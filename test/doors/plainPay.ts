import { truthOf } from "scorewright/expression";
import type { FactValue } from "scorewright/expression";
import type { Fact } from "scorewright/method";
import { ZERO, amountText, decimal, minorDigits, round, textOf } from "scorewright/money";
import type { Exactly } from "scorewright/money";
import type { Figure, Read, RuleFacts } from "scorewright/payout";
import type { AdjustSpec, PaySpec } from "../arbitraries/pay.js";
import type { GuaranteeSpec, RankingForm } from "scorewright/incentive";
import { RATES, dayBefore } from "./case.js";
import type { Case, CaseComponent, CasePlan, CaseRank } from "./case.js";
import type { Exercised } from "./kinds.js";
import type { PlainMeasured } from "./plainMeasure.js";
import { adjustRule, applied, isSharedPay, payRule, shown } from "./plainRules.js";
import type { Applied, PlainOperand } from "./plainRules.js";
import { factAt } from "./plainScore.js";
import type { PlainScores } from "./plainScore.js";

/** One line of a statement. */
export interface PlainLine {
  readonly components: readonly string[];
  readonly step: string;
  readonly kind: string;
  readonly operands: readonly PlainOperand[];
  readonly before: string;
  readonly after: string;
  readonly amount: string;
  readonly withheld?: string | null;
  readonly unknown?: true;
  readonly outside?: true;
  readonly negative?: true;
  readonly deals?: readonly object[];
}

export interface PlainStatement {
  readonly status: "payable" | "held";
  readonly lines: readonly PlainLine[];
  readonly total: string;
  readonly converted: {
    readonly currency: string;
    readonly rate: string;
    readonly on: string;
    readonly total: string;
  } | null;
}

/** Two people share a place that has a prize; every door must refuse to pay. */
export class TieMeetsPrize extends Error {}

/** What one component came to: `none` where it is not for the person, so that nothing acts on it. */
type State = "open" | "held" | "none";

interface Account {
  readonly components: readonly string[];
  readonly amount: Exactly;
  /** The state of each of its components, in which steps find it. */
  readonly states: readonly State[];
}

const plus = (figures: readonly Exactly[]) => figures.reduce((sum, one) => sum.plus(one), ZERO);

/** Pays one person after the other, rule by rule. */
export function plainPay(
  drawn: Case,
  measured: PlainMeasured,
  scores: PlainScores,
  exercised: Exercised,
): PlainStatement[] {
  const plan = drawn.scheme.plan;
  if (plan === undefined) return [];
  const payrolls = measured.ids.map((_, row) => new Payroll(drawn, measured, scores, exercised, row));
  for (const component of plan.components) {
    const isFor = (row: number) => payrolls[row]!.entry(component) !== "none";
    const { pay } = component;
    if (pay.kind === "prizes" && pay.ties !== "pooled") refuseTies(pay, drawn, scores, isFor);
    if (!isSharedPay(pay)) continue;
    const people = payrolls.map((payroll, row) => ({ ...payroll.given(component), id: measured.ids[row]! }));
    const { onUnknown = "fail" } = component;
    const shares = applied(payRule(pay, { ...payrolls[0]!.context, onUnknown }), people);
    payrolls.forEach((payroll, row) => payroll.shares.set(component.id, shares[row]!));
  }
  return payrolls.map((payroll) => payroll.statement(plan));
}

class Payroll {
  private readonly lines: PlainLine[] = [];

  /** What a component gives that people share. */
  readonly shares = new Map<string, Applied>();

  constructor(
    private readonly drawn: Case,
    private readonly measured: PlainMeasured,
    private readonly scores: PlainScores,
    private readonly exercised: Exercised,
    private readonly row: number,
  ) {}

  get context() {
    const { ranks, plan } = this.drawn.scheme;
    return {
      digits: minorDigits(plan!.currency),
      ranking: (id: string) => rankingOf(ranks.find((one) => one.id === id)),
      onUnknown: "fail" as const,
    };
  }

  /** What the rule of a component is given of this person. */
  given(component: CaseComponent): RuleFacts {
    const base = component.base === undefined ? null : this.read(component.base);
    return { inputs: { base, member: this.entry(component) !== "none" }, read: (from) => this.read(from) };
  }

  statement(plan: CasePlan): PlainStatement {
    let accounts = plan.components.map((component) => this.component(component));
    for (const step of plan.then) accounts = this.planStep(step, accounts);
    const digits = minorDigits(plan.currency);
    const exact = plus(accounts.map(({ amount }) => amount));
    const settled = (amount: Exactly) => round(amount, digits, plan.settle.round);
    const total = plan.settle.at === "total" ? settled(exact) : plus(accounts.map(({ amount }) => settled(amount)));
    const operands = [{ name: "digits", value: String(digits) }];
    if (!total.eq(exact)) this.line({ components: [], step: "rounding", kind: "round", operands }, exact, total);
    const status = this.lines.some((line) => "withheld" in line) ? "held" : "payable";
    return { status, lines: this.lines, total: amountText(total, digits), converted: this.converted(plan, total) };
  }

  private converted({ convert, currency: own }: CasePlan, total: Exactly): PlainStatement["converted"] {
    if (convert === undefined) return null;
    const value = convert.attribute === undefined ? null : this.read({ attribute: convert.attribute });
    const currency = convert.values?.find(({ is }) => is === value)?.currency ?? convert.to;
    const last = dayBefore(this.drawn.period.to);
    const known = RATES.filter((one) => one.from === own && one.to === currency && one.on <= last);
    if (own === currency) return null;
    const { rate, on } = known.at(-1)!;
    const digits = minorDigits(currency);
    return { currency, rate, on, total: amountText(round(total.times(rate), digits, convert.round), digits) };
  }

  private line(
    about: Pick<PlainLine, "components" | "step" | "kind" | "operands">,
    from: Exactly,
    to: Exactly,
    more = {},
  ) {
    const [before, after] = [textOf(from), textOf(to)];
    this.lines.push({ ...about, before, after, amount: textOf(to.minus(from)), ...more });
  }

  /** Whether a component is for this person. */
  entry({ for: condition, onUnknown = "fail" }: CaseComponent): State {
    const truth = condition === undefined ? true : truthOf(condition, (fact) => this.fact(fact));
    if (truth === null && onUnknown === "hold") return "held";
    return (truth ?? onUnknown === "pass") ? "open" : "none";
  }

  private component(component: CaseComponent): Account {
    const { id, pay, onUnknown = "fail" } = component;
    const paid = component.per === "deal" ? this.perDeal(component) : this.perPeriod(component);
    const figure = paid.figure as Exactly | null;
    const entry = this.entry(component);
    const state = entry === "open" && figure === null && onUnknown !== "fail" ? "held" : entry;
    const amount = entry === "open" && figure !== null ? figure : ZERO;
    const unsure = entry === "none" && truthOf(component.for!, (fact) => this.fact(fact)) === null;
    this.line({ components: [id], step: "pay", kind: pay.kind, operands: paid.operands }, ZERO, amount, {
      ...(state === "held" ? { withheld: shown(figure) } : {}),
      ...((state === "open" && figure === null) || unsure ? { unknown: true } : {}),
      ...(state === "none" ? { outside: true } : {}),
      ...(figure !== null && this.paysNothingBelowZero(component, "deals" in paid ? paid.reached : null)
        ? { negative: true }
        : {}),
      ...("deals" in paid ? { deals: paid.deals } : {}),
    });
    let account: Account = { components: [id], amount, states: [state] };
    component.then.forEach((step, place) => {
      account = this.adjust(step, account, this.onBase(component, component.then.slice(0, place)));
    });
    return account;
  }

  /** Whether a base below zero pays nothing by itself; deal by deal it is all of them together. */
  private paysNothingBelowZero({ base, pay }: CaseComponent, reached: Exactly | null): boolean {
    if (!("negative" in pay) || pay.negative !== "zero") return false;
    return (reached ?? (this.read(base!) as Exactly)).lt(0);
  }

  /** What a component is paid on, and what it and some of its steps had come to on another base. */
  private onBase(
    component: CaseComponent,
    steps: readonly AdjustSpec[],
  ): Pick<RuleFacts, "amountAt"> & { base: Figure } {
    const { base, per } = component;
    if (base === undefined) return { base: null };
    const amountAt = (at: Figure): Figure => {
      return steps.reduce((amount: Figure, step, place) => {
        const before = this.onBase(component, steps.slice(0, place));
        return this.apply(step, amount, { ...before, base: at }).figure;
      }, this.pay(component, at).figure);
    };
    return { base: per === "deal" ? this.credited(component) : this.read(base), amountAt };
  }

  private credited(component: CaseComponent): Exactly {
    const lines = this.measured.credits.get(component.base!.metric)![this.row]!;
    return plus(lines.map(({ units }) => decimal(units).div(this.lineScale(component))));
  }

  /** A record that is counted is one. */
  private lineScale({ pay }: CaseComponent): Exactly {
    return decimal(pay.kind === "perUnit" ? 1 : 10 ** minorDigits(this.drawn.scheme.plan!.currency));
  }

  private pay({ id, pay }: CaseComponent, base: Figure): Applied {
    this.exercised.note("plain", "pay", pay.kind);
    if (isSharedPay(pay)) return this.shares.get(id)!;
    return applied(payRule(pay, this.context), [{ inputs: { base }, read: (from) => this.read(from) }])[0]!;
  }

  private apply(
    step: AdjustSpec,
    amount: Figure,
    { base, amountAt, others = null }: Pick<RuleFacts, "amountAt"> & { base: Figure; others?: Figure },
  ): Applied {
    const given = { inputs: { amount, base, others }, read: (from: Read) => this.read(from) };
    return applied(adjustRule(step), [{ ...given, ...(amountAt === undefined ? {} : { amountAt }) }])[0]!;
  }

  private perPeriod(component: CaseComponent): Applied {
    return this.pay(component, component.base === undefined ? null : this.read(component.base));
  }

  /** What each deal brought on top of those before it. */
  private perDeal(component: CaseComponent) {
    const lines = this.measured.credits.get(component.base!.metric)![this.row]!;
    const scale = this.lineScale(component);
    let reached = ZERO;
    const deals = lines.map(({ units, ...line }) => {
      const base = decimal(units).div(scale);
      const earlier = this.pay(component, reached).figure as Exactly | null;
      reached = reached.plus(base);
      const now = this.pay(component, reached).figure as Exactly | null;
      return { ...line, base: textOf(base), earned: now === null || earlier === null ? null : now.minus(earlier) };
    });
    const whole = this.pay(component, reached);
    return {
      figure: whole.figure,
      operands: whole.operands,
      reached,
      deals: deals.map(({ earned: amount, ...deal }) => ({ ...deal, amount: shown(amount) })),
    };
  }

  private adjust(step: AdjustSpec, account: Account, on: Parameters<Payroll["apply"]>[2] = { base: null }): Account {
    this.exercised.note("plain", "adjust", step.kind);
    const { amount: before, components, states } = account;
    if (!states.includes("open")) return account;
    const { figure, held, operands } = this.apply(step, before, on);
    const waits = step.kind === "guarantee" && states.includes("held") && this.isGuaranteed(step);
    const closes = held && !waits;
    const after = waits ? before : closes ? ZERO : (figure as Exactly);
    const withheld = waits ? { withheld: null } : closes ? { withheld: textOf(before) } : {};
    this.line({ components, step: step.id, kind: step.kind, operands }, before, after, withheld);
    return { components, amount: after, states: closes ? ["held"] : states };
  }

  /** Whether a guarantee is for this person, or may turn out to be. */
  private isGuaranteed({ when, by, onUnknown = "hold" }: GuaranteeSpec): boolean {
    const truth = when === undefined ? true : truthOf(when, (fact) => this.fact(fact));
    if (onUnknown === "hold") return truth !== false;
    const figure = by === undefined ? ZERO : (this.read(by) as Exactly | null);
    return (truth ?? onUnknown === "pass") && figure !== null && figure.gte(0);
  }

  private planStep(step: AdjustSpec, accounts: readonly Account[]): Account[] {
    const inside = accounts.filter(
      ({ components }) => step.components === "all" || components.every((id) => step.components!.includes(id)),
    );
    if (step.kind.startsWith("multiplier") || step.kind === "gate" || step.kind === "proration") {
      return accounts.map((account) => (inside.includes(account) ? this.adjust(step, account) : account));
    }
    const joint: Account = {
      components: inside.flatMap(({ components }) => components),
      amount: plus(inside.map(({ amount }) => amount)),
      states: inside.flatMap(({ states }) => states),
    };
    const beside = accounts.filter((account) => !inside.includes(account));
    const adjusted = this.adjust(step, joint, { base: null, others: plus(beside.map(({ amount }) => amount)) });
    return accounts.flatMap((account) =>
      account === inside[0] ? [adjusted] : inside.includes(account) ? [] : [account],
    );
  }

  private fact(fact: Fact): FactValue {
    const { row, scores } = this;
    if ("node" in fact) return orNull(scores.nodes.get(fact.node)!.points[row]!);
    if ("rank" in fact) return scores.ranks.get(fact.rank)![row]! || null;
    if ("quadrant" in fact) return scores.places.cells[row]!;
    return factAt(fact, row, this.drawn, this.measured);
  }

  private read(from: Read): Figure {
    if ("ranked" in from) return decimal(this.scores.ranked.get(from.ranked)![this.row]!);
    const value = this.fact(from as Fact);
    return typeof value === "number" ? decimal(value) : (value ?? null);
  }
}

const orNull = (value: number) => (Number.isNaN(value) ? null : value);

function refuseTies(
  pay: Extract<PaySpec, { kind: "prizes" }>,
  { scheme, sources }: Case,
  scores: PlainScores,
  isFor: (row: number) => boolean,
): void {
  const { within } = scheme.ranks.find(({ id }) => id === pay.rank)!;
  const [ranks, ranked] = [scores.ranks.get(pay.rank)!, scores.ranked.get(pay.rank)!];
  const groups = sources.roster.map((row) => (within === undefined ? "" : row[within]));
  ranks.forEach((rank, row) => {
    if (rank === 0 || ranked[row]! < (pay.minimumField ?? 1) || !isFor(row)) return;
    const others = ranks.flatMap((_, other) => (groups[other] === groups[row] && other !== row ? [other] : []));
    const tied = others.filter((other) => ranks[other] === rank);
    const ahead = new Set(others.filter((other) => ranks[other]! > 0 && ranks[other]! < rank));
    // A convention that skips no place gives the next one after the places given; any other after the people ahead.
    const isDense = scheme.ranks.find(({ id }) => id === pay.rank)!.ties === "dense";
    const first = isDense ? rank : ahead.size + 1;
    if (tied.length === 0 || first > pay.prizes.length) return;
    if (tied.some(isFor) || rank % 1 > 0) throw new TieMeetsPrize(pay.rank);
  });
}

function rankingOf(rank: CaseRank | undefined): RankingForm | undefined {
  return rank === undefined ? undefined : { ...rank, ties: rank.ties ?? "competition" };
}
