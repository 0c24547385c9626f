/** A part of a printed explanation: a heading, a table, and sentences below it. */
export interface Section {
  /** The heading. */
  readonly head: string;
  /** The heads of the table's columns; empty where there is no table. */
  readonly columns: readonly string[];
  /** The table's rows. */
  readonly rows: readonly (readonly string[])[];
  /** Sentences after the table. */
  readonly sentences: readonly string[];
}
