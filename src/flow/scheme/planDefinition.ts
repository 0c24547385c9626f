import type { Day } from "../../calendar/day.js";
import type { Condition } from "../../method/condition.js";
import type { RoundingMode } from "../../money/round.js";
import type { OnUnknown } from "../../payout/conditionSteps.js";
import type { AdjustSpec, PaySpec } from "./payCatalog.js";

/** One way of earning, and the steps that change what it earned. */
export interface Component {
  /** Its name. */
  readonly id: string;
  /** What people read. */
  readonly label?: string;
  /** Who takes part; everybody when left out. */
  readonly for?: Condition;
  /** Paid on the period's total, or deal by deal on the running total. */
  readonly per: "period" | "deal";
  /** What is paid on. */
  readonly base?: { readonly metric: string };
  /** How it pays. */
  readonly pay: PaySpec;
  /** What changes the amount, in this order. */
  readonly then: readonly AdjustSpec[];
  /** When eligibility or the amount is unknown. */
  readonly onUnknown: OnUnknown;
}

/** How pay is made of components and steps. The written order is the order of execution. */
export interface Plan {
  /** The currency of all amounts. */
  readonly currency: string;
  /** The ways of earning. */
  readonly components: readonly Component[];
  /** What changes the components' amounts after that, in this order. */
  readonly then: readonly AdjustSpec[];
  /** When and how amounts are rounded. */
  readonly settle: { readonly round: RoundingMode; readonly at: "total" | "component" };
  /** What people get it in. */
  readonly convert?: Conversion;
}

/** How what a plan pays is changed into the currencies that people get it in: once, after it is settled. */
export interface Conversion {
  /** By whose values people are told apart; all are paid in `to` when left out. */
  readonly attribute?: string;
  /** A currency for each value of the attribute. */
  readonly values: readonly { readonly is: string; readonly currency: string }[];
  /** The currency of whoever no value fits; when left out, a value must fit everybody. */
  readonly to?: string;
  /** The day whose rates are used; the last day of the period when left out. */
  readonly on?: Day;
  /** How the changed amount is rounded. */
  readonly round: RoundingMode;
}
