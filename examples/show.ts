import { toRows } from "scorewright";
import type { CellValue, Tabular } from "scorewright";
import { lines } from "./print.js";

/** Prints any result as a table. In a notebook `console.table(toRows(value))` does; that one differs between engines. */
export function show(value: Tabular): void {
  const rows = toRows(value);
  const heads = Object.keys(rows[0] ?? {});
  console.log(`${lines([heads, ...rows.map((row) => heads.map((head) => text(row[head]!)))])}\n`);
}

/** Figures to three decimals. */
function text(cell: CellValue): string {
  if (cell === null) return "-";
  return typeof cell === "string" ? cell : String(Number(cell.toFixed(3)));
}
