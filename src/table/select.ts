import { codeColumn, wordColumn } from "./table.js";
import type { Table } from "./table.js";

/**
 * A table with some of the rows of another, in the order that is given.
 *
 * @param table the table
 * @param rows the places of the rows
 * @returns another table; labels that nobody has any more are gone
 * @example
 * selectRows(table({ ids: ["ana", "bo"], columns: { calls: [40, 50] } }), [1]).ids // => ["bo"]
 */
export function selectRows(table: Table, rows: ArrayLike<number>): Table {
  const picked = Int32Array.from(rows);
  const textsOf = (labels: readonly string[], codes: ArrayLike<number>) =>
    Array.from(picked, (row) => labels[codes[row]!] ?? null);
  return {
    ...table,
    ids: Array.from(picked, (row) => table.ids[row]!),
    columns: table.columns.map(({ id, values, labels }) =>
      labels === undefined
        ? { id, values: Float64Array.from(picked, (row) => values[row]!) }
        : wordColumn(id, textsOf(labels, values)),
    ),
    attributes: table.attributes.map(({ id, labels, codes }) => codeColumn(id, textsOf(labels, codes))),
  };
}
