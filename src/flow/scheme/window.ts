import type { Period } from "../../calendar/period.js";

/** Days of their own; with `inPeriod` only those of them that lie in the period measured. */
export interface Days extends Period {
  /** Whether the period measured limits them. */
  readonly inPeriod?: boolean;
}

/** The days whose records count. */
export type Window = "period" | "previousPeriod" | "yearToDate" | Days;
