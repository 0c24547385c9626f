import { byCodeUnits } from "../table/table.js";
import type { Table } from "../table/table.js";
import { EXAMPLES, few } from "./measure/few.js";

/**
 * Names the first of some people, in an order that does not hang on the rows.
 *
 * @param rows their rows
 * @param table the table
 * @returns at most five ids
 */
export function named(rows: ArrayLike<number>, { ids }: Table): string {
  const people = Array.from(rows, (row) => ids[row]!).sort(byCodeUnits);
  return few(people, EXAMPLES);
}
