/** What credit counts as: towards a quota, or as what pay is worked out on. */
export const CREDIT_KINDS = ["quota", "pay"] as const;

/** The words for what credit counts as. */
export type CreditKind = (typeof CREDIT_KINDS)[number];

/** One text per line, as a place in a list of labels; −1 where there is none. */
export interface LineTexts {
  /** The different texts. */
  readonly labels: readonly string[];
  /** A place in `labels` per line. */
  readonly codes: Int32Array;
}

/** How the lines of declared credits came about, in columns along the lines. */
export interface CreditShares {
  /** The declaration in the scheme. */
  readonly credits: string;
  /** What the lines count as. */
  readonly kind: CreditKind;
  /** `direct`, the id of an overlay, or `rollUp`. */
  readonly groups: LineTexts;
  /** The payee's role in the deal. */
  readonly roles: LineTexts;
  /** The share of the deal, as decimal text. */
  readonly shares: LineTexts;
  /** Through whom a manager is credited; none for one's own credit. */
  readonly through: LineTexts;
  /** Whole minor units that a limit per deal, or the rule for deals below zero, took away. */
  readonly cut: Float64Array;
  /** Whole minor units of the whole deal, before it is limited and shared; left out where nobody says. */
  readonly deals?: Float64Array;
}

/**
 * The credit lines behind one metric, in columns: who is credited with which record, when, and how much.
 *
 * Rows stand by person, then day, then record id, so the order of the input changes nothing. Where the scheme declares
 * another order for its credits, they stand by person and in that order.
 */
export interface CreditLines {
  /** The metric that the lines add up to. */
  readonly metric: string;
  /** The row of the Table that each line belongs to. */
  readonly persons: Int32Array;
  /** The record behind each line. */
  readonly records: readonly string[];
  /** Days since 1970-01-01. */
  readonly days: Int32Array;
  /** Whole minor units; ones where records are counted. */
  readonly units: Float64Array;
  /** Minor digits of the metric's currency; 0 where records are counted. */
  readonly digits: number;
  /** How the lines came about; absent where each is a record of its own person, in full. */
  readonly split?: CreditShares;
}

/** All credit lines of a period, by metric. */
export interface Credits {
  /** What this value is. */
  readonly type: "credits";
  /** The version of its shape. */
  readonly schemaVersion: 1;
  /** The people, in the order of the Table's rows. */
  readonly ids: readonly string[];
  /** One entry per money metric made of records, per credit, and per count that is paid deal by deal. */
  readonly of: readonly CreditLines[];
}
