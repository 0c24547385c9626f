import type { Condition } from "../../method/condition.js";
import type { RoundingMode } from "../../money/round.js";
import type { OnUnknown } from "../../payout/conditionSteps.js";
import type { AdjustSpec, PaySpec } from "./catalog.js";

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
}
