import type { Day } from "../calendar/day.js";
import type { RoundingMode } from "../money/round.js";
import type { AskedStep, BandStep } from "../payout/asked.js";
import type { Contest, Operand, Refusal } from "../payout/rule.js";
import type { TierFigures } from "../payout/slices.js";
import type { Position, Step } from "../payout/step.js";

/** One line of a statement, as positions in the list of steps. */
export interface PayoutLine {
  /** The components that the line is about. */
  readonly components: readonly string[];
  /** What people read of them, in the same order; left out where none of them has a label. */
  readonly labels?: readonly string[];
  /** What people read of the step. */
  readonly label?: string;
  /** The step's name; "pay" for what a component earned. */
  readonly step: string;
  /** The word of its rule. */
  readonly kind: string;
  /** The amount before. */
  readonly before: Position;
  /** The amount after. */
  readonly after: Position;
  /** True where the components are not for the person or an earlier line withheld the amount: the step is not shown. */
  readonly stopped?: Position;
  /** True where something is withheld here. */
  readonly held?: Position;
  /** What would have been paid, where it is withheld; left out where nobody can say yet. */
  readonly withheld?: Position;
  /** True where a fact is missing, and that counts as nothing. */
  readonly unknown?: Position;
  /** True where the component is not for the person. */
  readonly outside?: Position;
  /** What the line shows beside its amount. */
  readonly operands: readonly Operand[];
  /** The step that looked something up in a rate table or a grid, where it is one. */
  readonly table?: Position;
  /** True where nothing is paid, because the figure lies beyond that table. */
  readonly nothing?: Position;
  /** What the pieces of that table were made of, tier by tier. */
  readonly tiers?: readonly TierFigures[];
  /** The condition that was asked, where the line hangs on one: of a component for whom it is. */
  readonly asked?: AskedStep;
  /** The figure that the line hangs on, with the edges of its bands. */
  readonly bands?: BandStep;
  /** Per credit line: the base and the amount. */
  readonly deals?: { readonly metric: string; readonly base: Position; readonly amount: Position };
}

/** The places that a component pays for. */
export interface PayoutContest extends Contest {
  /** The component. */
  readonly component: string;
  /** The step that is true for those whom it is for; left out where it is for everybody. */
  readonly member?: Position;
}

/** A figure that a component or a step refuses to pay on, for those on whom it acts. */
export interface PayoutRefusal extends Refusal {
  /** The place of the rule in the scheme. */
  readonly place: string;
}

/** A plan as steps: the one canonical form of everything that pays. */
export interface Payout {
  /** The currency of all amounts. */
  readonly currency: string;
  /** Its minor digits. */
  readonly digits: number;
  /** How amounts are rounded. */
  readonly mode: RoundingMode;
  /** The steps. */
  readonly steps: readonly Step[];
  /** The lines. */
  readonly lines: readonly PayoutLine[];
  /** The exact total. */
  readonly exact: Position;
  /** The total that is paid. */
  readonly total: Position;
  /** The places that are paid, by component. */
  readonly contests: readonly PayoutContest[];
  /** What is refused, where something is. */
  readonly refusals?: readonly PayoutRefusal[];
  /** How the total is changed into the currencies that people get it in, where it is. */
  readonly conversion?: PayoutConversion;
}

/** The currencies that people are paid in, with the rates that were used. */
export interface PayoutConversion {
  /** By whose values people are told apart. */
  readonly attribute?: string;
  /** The currencies; the last one is also for whoever no value fits, where `open` says so. */
  readonly currencies: readonly PaidCurrency[];
  /** Whether the last currency is for whoever no value fits. */
  readonly open: boolean;
  /** The amount that a person gets, in that person's currency. */
  readonly total: Position;
}

/** One of the currencies that people are paid in. */
export interface PaidCurrency {
  /** Its code. */
  readonly currency: string;
  /** Its minor digits. */
  readonly digits: number;
  /** How many of its units one unit of the plan's currency was. */
  readonly rate: string;
  /** The day of that rate; the day that was asked for where nothing is changed. */
  readonly on: Day;
  /** The values of the attribute that it is for. */
  readonly is: readonly string[];
}
