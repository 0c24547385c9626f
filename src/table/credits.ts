/**
 * The credit lines behind one money metric, in columns: who is credited with which record, when, and how much.
 *
 * Rows stand by person, then day, then record id, so the order of the input changes nothing.
 */
export interface CreditLines {
  /** The money metric that the lines add up to. */
  readonly metric: string;
  /** The row of the Table that each line belongs to. */
  readonly persons: Int32Array;
  /** The record behind each line. */
  readonly records: readonly string[];
  /** Days since 1970-01-01. */
  readonly days: Int32Array;
  /** Whole minor units. */
  readonly units: Float64Array;
  /** Minor digits of the metric's currency. */
  readonly digits: number;
}

/** All credit lines of a period, by metric. */
export interface Credits {
  /** What this value is. */
  readonly type: "credits";
  /** The version of its shape. */
  readonly schemaVersion: 1;
  /** The people, in the order of the Table's rows. */
  readonly ids: readonly string[];
  /** One entry per money metric made of records. */
  readonly of: readonly CreditLines[];
}
