import type { CreditKind } from "../../table/credits.js";
import type { Condition } from "../../method/condition.js";

/** The group whose shares of a deal must sum to exactly 1. */
export const DIRECT = "direct";

/** The group of what managers are credited with because their people are. */
export const ROLL_UP = "rollUp";

/** Who splits deals: a source of grain `split`, with one record per deal and payee. */
export interface SplitSpec {
  /** The source. */
  readonly source: string;
  /** The field with the share of the deal, 0.6 for 60 %. */
  readonly share: string;
  /** The field with the payee's role in the deal. */
  readonly role?: string;
  /** The field with `quota` or `pay`; what is empty counts as both. */
  readonly kind?: string;
  /** The field with the group: `direct`, or the id of an overlay; what is empty is direct. */
  readonly group?: string;
}

/** Shares beside the direct ones: specialists, partners, whoever is credited with the same money once more. */
export interface Overlay {
  /** Its name. */
  readonly id: string;
  /** What its shares of a deal must sum to, as decimal text; anything when left out. */
  readonly sum?: string;
}

/** How much of one deal is credited at most. */
export interface CreditLimit {
  /** The size up to which a deal counts in full, as decimal text. */
  readonly amount: string;
  /** The share at which the rest counts, from "0" to "1". */
  readonly beyond: string;
  /** The kinds of credit that it limits; both when left out. */
  readonly kinds?: readonly CreditKind[];
}

/** Who is credited with what his people are credited with. */
export interface RollUpSpec {
  /** A person source; or a source of grain `record`, in which a manager holds from the record's day on. */
  readonly source: string;
  /** The field with the manager's id; what is empty is nobody. */
  readonly manager: string;
  /** How many managers up the line are credited; all when left out. */
  readonly levels?: number;
  /** The groups that are rolled up; direct shares and all overlays when left out. */
  readonly groups?: readonly string[];
}

/** How deals become credit: whose each of them is, in which shares, and as what. */
export interface CreditDefinition {
  /** Its name. */
  readonly id: string;
  /** What people read. */
  readonly label?: string;
  /** The source of the deals. */
  readonly source: string;
  /** The field with the deal's amount. */
  readonly field: string;
  /** The amounts' currency. */
  readonly currency: string;
  /** What happens to an amount with more digits than its currency. */
  readonly onExcess: "refuse" | "round";
  /** Which deals are credited; all when left out. */
  readonly where?: Condition;
  /** How they are split; each is its owner's when left out. */
  readonly splits?: SplitSpec;
  /** Groups of shares beside the direct ones. */
  readonly overlays: readonly Overlay[];
  /** Who has the cent that is left over where exact remainders are the same: the lesser id, or the larger share. */
  readonly ties: "payeeId" | "largerShare";
  /** Whose a deal is that nobody splits: its owner's, or nobody may be paid before it is split. */
  readonly unsplit: "owner" | "refuse";
  /** What a deal below zero comes to: it takes back what it would have credited, nothing, or it is refused. */
  readonly negative: "credit" | "zero" | "refuse";
  /** How much of one deal is credited at most; all of it when left out. */
  readonly limit?: CreditLimit;
  /** Who is credited with what others are; nobody when left out. */
  readonly rollUp?: RollUpSpec;
  /** The fields by which deals stand in order; then, and where left out, the day and the id. */
  readonly orderBy: readonly string[];
}
