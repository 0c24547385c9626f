import type { Notice } from "../../fault/notice.js";
import { runColumns } from "../../payout/columns/runColumns.js";
import type { Calibration } from "../calibration.js";
import { named } from "../named.js";
import { columnFactsOf } from "./columnFacts.js";
import type { FactSources } from "./facts.js";
import type { PreparedPay } from "./prepared.js";
import { rowsWhere } from "./rowsWhere.js";

/**
 * Says whom a component pays nothing because a fact is missing: nobody's pay may be lost without a word.
 *
 * @param calibration the resolved scheme
 * @param sources the table, its scores, and the credit lines
 * @param prepared what was laid out for them
 * @returns a notice per component
 */
export function uncountedNotices(
  calibration: Calibration,
  sources: FactSources,
  { payout, shared }: PreparedPay,
): Notice[] {
  const lines = payout.lines.flatMap(({ components, unknown }) => {
    return unknown === undefined ? [] : [{ component: components[0]!, unknown }];
  });
  const wanted = lines.map(({ unknown }) => unknown);
  const columns = runColumns(payout.steps, columnFactsOf(calibration, sources, shared), wanted);
  return lines.flatMap(({ component }, place) => {
    const rows = rowsWhere(columns[place]!);
    if (rows.length === 0) return [];
    const values = { component, count: rows.length, examples: named(rows, sources.table) };
    return [{ code: "amount-unknown", path: `plan.components.${component}`, values }];
  });
}
