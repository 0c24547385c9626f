import { TRUE } from "../../payout/columns/cells.js";
import type { ResultColumn } from "../../payout/columns/results.js";

/**
 * Marks the rows for which a truth holds.
 *
 * @param column a column of truths
 * @returns 1 where it holds, 0 where it does not or nobody knows
 */
export function marksOf({ truths }: ResultColumn): Uint8Array {
  const marks = new Uint8Array(truths.length);
  for (let row = 0; row < marks.length; row++) marks[row] = truths[row] === TRUE ? 1 : 0;
  return marks;
}

/**
 * Finds the first row for which a truth holds.
 *
 * @param column a column of truths
 * @returns its place; −1 where it holds for nobody
 */
export function firstWhere({ truths }: ResultColumn): number {
  return truths.indexOf(TRUE);
}

/**
 * Lists the rows for which a truth holds.
 *
 * @param column a column of truths
 * @returns their places
 */
export function rowsWhere({ truths }: ResultColumn): number[] {
  const rows: number[] = [];
  for (let row = 0; row < truths.length; row++) if (truths[row] === TRUE) rows.push(row);
  return rows;
}
