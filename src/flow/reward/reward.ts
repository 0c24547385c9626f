import { fault } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { Notice } from "../../fault/notice.js";
import { minorUnits } from "../../money/amount.js";
import type { AmountTrouble } from "../../money/amount.js";
import { isPayable, paidOn } from "../../payout/digits.js";
import { runSteps } from "../../payout/run.js";
import type { Result } from "../../payout/run.js";
import { columnOf } from "../../table/table.js";
import type { Calibration, Payout } from "../calibration.js";
import { contestNotices } from "./contest.js";
import { sharedFactsOf } from "./facts.js";
import type { FactSources, RowFacts } from "./facts.js";
import { refuseBeyond } from "./refusals.js";
import { figures } from "../score/aims.js";
import { checkScores } from "../score/checkScores.js";
import type { Scores } from "../score/score.js";
import { statementOf } from "./statement.js";
import type { Statement } from "./statement.js";

/** Something that a place in a quadrant sets off: training, mentoring, an improvement plan. */
export interface Action {
  /** For whom. */
  readonly person: string;
  /** The quadrant. */
  readonly quadrant: string;
  /** The cell. */
  readonly cell: string;
  /** What the scheme says it triggers. */
  readonly trigger: string;
}

/** What rewarding gives. */
export interface Rewards {
  /** One statement per person; none where the scheme has no plan. */
  readonly statements: readonly Statement[];
  /** What quadrants set off. */
  readonly actions: readonly Action[];
  /** What is worth saying. */
  readonly notices: readonly Notice[];
}

/**
 * Pays: runs the plan's steps for everybody, in exact decimals, and lists what quadrants set off.
 *
 * @param calibration the resolved scheme
 * @param sources the table, its scores, and the credit lines where something is paid deal by deal
 * @returns statements, actions and notices
 * @throws Fault "tie-meets-prize" where people who tie would share a prize; "beyond-table"
 * where somebody's figure lies beyond what is paid on; "missing-credits"; "other-rows"; "other-scores"
 */
export function reward(calibration: Calibration, sources: FactSources): Rewards {
  const { table, scores } = sources;
  checkScores(calibration, scores);
  checkRows(sources);
  const { payout } = calibration;
  const actions = actionsOf(calibration, scores);
  if (payout === undefined) return { statements: [], actions, notices: [] };
  checkFigures(calibration, payout, sources);
  checkBases(calibration, payout, sources);
  const facts = sharedFactsOf(payout, calibration, sources);
  const notices = contestNotices(payout, calibration.ranks, scores, facts);
  const statements = table.ids.map((_, row) => {
    const results = runRow(payout, facts, row);
    refuseBeyond(payout, results, table.ids[row]!);
    return statementOf(payout, results, row, sources, calibration.scheme);
  });
  return { statements, actions, notices };
}

/**
 * Runs the plan's steps for one row.
 *
 * @param payout the plan as steps
 * @param facts the facts of the rows
 * @param row the row
 * @returns one result per step
 */
export function runRow(payout: Payout, facts: RowFacts, row: number): Result[] {
  return runSteps(payout.steps, facts(row));
}

function actionsOf(calibration: Calibration, scores: Scores): Action[] {
  return calibration.quadrants.flatMap(({ id, cells }) => {
    const { codes } = scores.quadrants.find((one) => one.id === id)!;
    return Array.from(codes).flatMap((code, row) => {
      const cell = cells[code];
      return (cell?.triggers ?? []).map((trigger) => ({
        person: scores.ids[row]!,
        quadrant: id,
        cell: cell!.id,
        trigger,
      }));
    });
  });
}

/** Exact figures have room for what anybody is paid on; a metric may hold any number. */
function checkFigures(calibration: Calibration, payout: Payout, { table }: FactSources): void {
  for (const from of paidOn(payout.steps)) {
    if (!("metric" in from)) continue;
    const metric = calibration.metrics.find(({ id }) => id === from.metric) ?? { id: from.metric };
    figures(table, metric, from.of).forEach((value, row) => {
      if (value !== value || isPayable(value)) return;
      const expected = "nothing, or a figure from 10^-33 to 10^30, to be paid on";
      const path = `columns.${from.metric}.${table.ids[row]!}`;
      throw fault({ code: "too-many-digits", path, received: value, expected, remedy: "correct the figure" });
    });
  }
}

/** Measured money is whole minor units already; a table made by hand may hold anything. */
function checkBases(calibration: Calibration, payout: Payout, { table }: FactSources): void {
  if (table.defined !== null) return;
  for (const step of payout.steps) {
    if (step.op !== "read" || !("metric" in step.from)) continue;
    const { metric } = step.from;
    const isBase = payout.lines.some(({ operands }) => {
      return operands.some(({ name, at }) => (name === "base" || name === "of") && payout.steps[at] === step);
    });
    const currency = calibration.metrics.find(({ id }) => id === metric)?.unit?.currency;
    if (!isBase || currency === undefined) continue;
    columnOf(table, metric)?.forEach((value, row) => {
      const units = value === value ? minorUnits(value, payout.digits) : 0;
      if (typeof units === "string") throw fault(notWhole(units, `columns.${metric}.${table.ids[row]!}`, value));
    });
  }
}

function notWhole(code: AmountTrouble, path: string, received: number) {
  const expected = "an amount in whole minor units of the plan's currency";
  return { code, path, received, expected, remedy: "round the amounts before they are paid on" };
}

/**
 * Checks that a table, its scores and its credit lines are about the same rows.
 *
 * @param sources what belongs together
 * @throws Fault "other-rows"
 */
export function checkRows({ table, scores, credits }: FactSources): void {
  const same = (ids: readonly string[]) =>
    ids === table.ids || (ids.length === table.ids.length && ids.every((id, row) => id === table.ids[row]));
  if (same(scores.ids) && (credits === undefined || same(credits.ids))) return;
  throw fault({
    code: "other-rows",
    path: same(scores.ids) ? "credits" : "scores",
    received: outlined((same(scores.ids) ? credits!.ids : scores.ids).slice(0, 8)),
    expected: "the rows of the table",
    remedy: "pass the scores and credits that belong to this table",
  });
}
