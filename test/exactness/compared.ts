import { columnForms, runColumns, wholeColumn } from "scorewright";
import type { Form } from "scorewright";
import { byDecimals } from "./byDecimals.js";
import { DIGITS, drawAmounts, drawTable, drawing, stepsOf } from "./drawn.js";

/** What a comparison of columns with decimals came to. */
export interface Compared {
  /** How many figures were compared, by the dearest form that a step on their way took. */
  readonly forms: Readonly<Record<Form, number>>;
  /** How many of them rounding found exactly between two units. */
  readonly ties: number;
  /** How many were below zero. */
  readonly negative: number;
  /** Where the two differ; nothing should stand here. */
  readonly differences: readonly string[];
}

/**
 * Runs drawn tables over columns and in decimal.js.
 *
 * @param tables how many tables
 * @param amounts how many amounts each
 * @param seed where the draws begin
 */
export function compared(tables: number, amounts: number, seed: number): Compared {
  const draw = drawing(seed);
  const forms = { fast: 0, errorFree: 0, exact: 0 };
  const differences: string[] = [];
  let ties = 0;
  let negative = 0;
  for (let place = 0; place < tables; place++) {
    const table = drawTable(draw, place);
    const units = drawAmounts(draw, table, amounts);
    const steps = stepsOf(table);
    const column = wholeColumn(units, DIGITS);
    const facts = { rows: amounts, read: () => column };
    const wanted = [steps.length - 1];
    const [paid] = runColumns(steps, facts, wanted);
    const taken = columnForms(steps, facts, wanted).map(({ by }) => by);
    const form = taken.includes("exact") ? "exact" : taken.includes("errorFree") ? "errorFree" : "fast";
    forms[form] += amounts;
    const expectedOf = byDecimals(table);
    for (let row = 0; row < amounts; row++) {
      const expected = expectedOf(units[row]!);
      const found = paid!.text(row);
      if (expected.tie) ties++;
      if (units[row]! < 0) negative++;
      if (found !== expected.paid && differences.length < 20)
        differences.push(`table ${place}, ${units[row]!} units, ${form}: ${found} in place of ${expected.paid}`);
    }
  }
  return { forms, ties, negative, differences };
}
