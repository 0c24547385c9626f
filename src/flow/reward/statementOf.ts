import { fault } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import { runSteps } from "../../payout/run.js";
import type { Result } from "../../payout/run.js";
import type { Calibration } from "../calibration.js";
import type { Paid } from "./perRun.js";
import { preparedPay } from "./prepared.js";
import type { PreparedPay } from "./prepared.js";
import { refuseBeyond } from "./refusals.js";
import { writtenStatement } from "./statement.js";
import type { Statement } from "./statement.js";

/**
 * Writes one person's statement: the plan's steps are run for that row, in exact decimals, and each line is read off them.
 *
 * @param run what `evaluate` returned, or the parts of it that are named
 * @param person the person's id
 * @returns the statement
 * @throws Fault "unknown-person"; "no-plan" where the scheme has none; what {@link reward} throws
 */
export function statementOf(run: Paid, person: string): Statement {
  const prepared = preparedPay(run);
  if (prepared === null) throw noPlan(run.calibration);
  const row = run.table.ids.indexOf(person);
  if (row < 0) throw unknownPerson(person);
  return paidRow(run, prepared, row).statement;
}

/**
 * Writes everybody's statement.
 *
 * @param run what `evaluate` returned, or the parts of it that are named
 * @returns one statement per person, in the order of the rows; none where the scheme has no plan
 * @throws Fault what {@link reward} throws
 */
export function statementsOf(run: Paid): Statement[] {
  const prepared = preparedPay(run);
  return prepared === null ? [] : run.table.ids.map((_, row) => paidRow(run, prepared, row).statement);
}

/**
 * Runs the plan's steps for one row and writes its statement.
 *
 * @param run the run
 * @param prepared what was laid out for it
 * @param row the row
 * @returns the statement, and one result per step
 */
export function paidRow(
  run: Paid,
  prepared: PreparedPay,
  row: number,
): { readonly statement: Statement; readonly results: readonly Result[] } {
  const { payout, facts } = prepared;
  const results = runSteps(payout.steps, facts(row));
  refuseBeyond(payout, results, run.table.ids[row]!);
  return { statement: writtenStatement(run, prepared, results, row), results };
}

/**
 * The Fault for somebody who is not among the people of a run.
 *
 * @param person the id
 * @returns the fault
 */
export function unknownPerson(person: string) {
  const remedy = "name somebody who is on the roster or in the records";
  return fault({
    code: "unknown-person",
    path: "",
    received: person,
    expected: "one of the people of the run",
    remedy,
  });
}

/**
 * The Fault for a scheme that pays nobody.
 *
 * @param calibration the resolved scheme
 * @returns the fault
 */
export function noPlan({ scheme }: Calibration) {
  const remedy = 'give the scheme a "plan", or ask for scores and not for pay';
  return fault({
    code: "no-plan",
    path: "plan",
    received: outlined(undefined),
    expected: `a plan in ${scheme}`,
    remedy,
  });
}
