import { paidTotal, totalText } from "../flow/reward/totals.js";
import type { Totals } from "../flow/reward/totals.js";
import type { Scores } from "../flow/score/score.js";
import { pointsOf } from "../numeric/publish.js";
import type { ScoreColumns } from "../simulate/scoreColumns.js";
import type { Table } from "../table/table.js";
import { cellOf } from "./row.js";
import type { CellValue, Row } from "./row.js";

/** A column of cells, one per person. */
interface CellColumn {
  readonly name: string;
  /** What stands before its name where that is taken. */
  readonly group: string;
  readonly cell: (row: number) => CellValue;
}

/**
 * One row per person: the scores of every node, places, cells of quadrants, the profile, and what is paid.
 *
 * A place, a cell or a node that is called like a column before it is named with what it is: `ranks.total`.
 *
 * @param scores published scores
 * @param totals what people are paid, in the same order; null where nothing is
 * @returns the rows
 */
export function scoreRows(scores: Scores, totals: Totals | null = null): Row[] {
  const { nodes, precision, ranks, quadrants, profiles } = scores;
  const pay = (totals === null ? [] : [totals]).flatMap((paid): CellColumn[] => [
    { name: "pay", group: "statement", cell: (row) => totalText(paid, row) },
    { name: "status", group: "statement", cell: (row) => (paid.held[row] === 1 ? "held" : "payable") },
    ...(paid.converted === undefined ? [] : convertedPay(paid)),
  ]);
  const profile: CellColumn = {
    name: "profile",
    group: "people",
    cell: (row) => profiles.labels[profiles.codes[row]!] || null,
  };
  return peopleRows(scores.ids, [
    ...nodes.map(({ id, units }) => ({
      name: id,
      group: "nodes",
      cell: (row: number) => pointsOf(units[row]!, precision),
    })),
    ...ranks.map(({ id, ranks: places }) => ({
      name: id,
      group: "ranks",
      cell: (row: number) => places[row]! || null,
    })),
    ...quadrants.map(({ id, cells, codes }) => ({
      name: id,
      group: "quadrants",
      cell: (row: number) => cells[codes[row]!] ?? null,
    })),
    ...(profiles.labels.length > 1 ? [profile] : []),
    ...pay,
  ]);
}

function convertedPay(paid: Totals): CellColumn[] {
  return [
    { name: "paidIn", group: "statement", cell: (row) => paidTotal(paid, row).currency },
    { name: "paid", group: "statement", cell: (row) => paidTotal(paid, row).total },
  ];
}

/**
 * One row per person: figures, words and attributes.
 *
 * @param table the table
 * @returns the rows
 */
export function tableRows({ ids, columns, attributes }: Table): Row[] {
  return peopleRows(ids, [
    ...columns.map(({ id, values, labels }) => ({
      name: id,
      group: "columns",
      cell: (row: number) => (labels === undefined ? cellOf(values[row]!) : (labels[values[row]!] ?? null)),
    })),
    ...attributes.map(({ id, labels, codes }) => ({
      name: id,
      group: "attributes",
      cell: (row: number) => labels[codes[row]!] ?? null,
    })),
  ]);
}

/**
 * One row per person: what they have earned in each part.
 *
 * @param field people and columns
 * @returns the rows
 */
export function columnRows({ ids, columns }: ScoreColumns): Row[] {
  return peopleRows(
    ids,
    columns.map(({ id, values }) => ({ name: id, group: "columns", cell: (row) => cellOf(values[row] ?? NaN) })),
  );
}

function peopleRows(ids: readonly string[], columns: readonly CellColumn[]): Row[] {
  const taken = new Set(["id"]);
  const named = columns.map((column) => {
    const name = taken.has(column.name) ? `${column.group}.${column.name}` : column.name;
    taken.add(name);
    return [name, column.cell] as const;
  });
  return ids.map((id, row) =>
    Object.fromEntries([["id", id], ...named.map(([name, cell]) => [name, cell(row)] as const)]),
  );
}
