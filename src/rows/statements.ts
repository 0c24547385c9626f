import { howText } from "../explain/paySection.js";
import type { Statement } from "../flow/reward/statement.js";
import { english } from "../words/english.js";
import type { Row } from "./row.js";

/**
 * One row per line of a statement: whose it is, the components and the step, how the amount came about, what it was before
 * and after, what was changed, and what is withheld. The amounts add up to the statement's total.
 *
 * @param statement the statement
 * @returns the rows
 */
export function statementRows({ person, lines }: Statement): Row[] {
  return lines.map((line) => ({
    person,
    components: line.components.join(" + "),
    step: line.step,
    kind: line.kind,
    how: howText(line, english),
    before: line.before,
    after: line.after,
    amount: line.amount,
    withheld: line.withheld ?? null,
  }));
}
