import type { CreditSpec } from "../../metric/credit.js";
import type { CreditLines, LineTexts } from "../../table/credits.js";
import { codeColumn } from "../../table/table.js";
import type { DealCredit, DealCredits } from "./dealCredits.js";

/** A credit line of a deal with the row of whom it is for. */
export interface PlacedCredit extends DealCredit {
  /** The deal. */
  readonly index: number;
  /** The table's row. */
  readonly row: number;
}

/**
 * Lays credit lines out in columns.
 *
 * @param metric the metric's id
 * @param spec how it is made
 * @param credits the deals' credits
 * @param lines the lines, by person and in the order of deals
 * @returns the columns
 */
export function creditLines(
  metric: string,
  spec: CreditSpec,
  { placed: { events }, digits }: DealCredits,
  lines: readonly PlacedCredit[],
): CreditLines {
  const texts = (of: (line: PlacedCredit) => string | null): LineTexts => {
    const { labels, codes } = codeColumn("", lines.map(of));
    return { labels, codes };
  };
  return {
    metric,
    persons: Int32Array.from(lines, ({ row }) => row),
    records: lines.map(({ index }) => events.keys[index]!),
    days: Int32Array.from(lines, ({ index }) => events.days[index]!),
    units: Float64Array.from(lines, ({ units }) => units),
    digits,
    split: {
      credits: spec.credits,
      kind: spec.as,
      groups: texts(({ group }) => group),
      roles: texts(({ role }) => role),
      shares: texts(({ share }) => share),
      through: texts(({ through }) => through),
      cut: Float64Array.from(lines, ({ cut }) => cut),
      deals: Float64Array.from(lines, ({ deal }) => deal),
    },
  };
}
