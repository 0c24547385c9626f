import { fault } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import { minorUnits } from "../../money/amount.js";
import type { AmountTrouble } from "../../money/amount.js";
import { isPayable, paidOn } from "../../payout/digits.js";
import { columnOf } from "../../table/table.js";
import type { Calibration } from "../calibration.js";
import type { Payout } from "../payoutForm.js";
import { figures } from "../score/aims.js";
import type { FactSources } from "./facts.js";

/**
 * Checks that exact figures have room for what anybody is paid on; a metric may hold any number.
 *
 * @param calibration the resolved scheme
 * @param payout the plan as steps
 * @param sources the table
 * @throws Fault "too-many-digits"
 */
export function checkFigures(calibration: Calibration, payout: Payout, { table }: FactSources): void {
  for (const from of paidOn(payout.steps)) {
    if (!("metric" in from)) continue;
    const metric = calibration.metrics.find(({ id }) => id === from.metric) ?? { id: from.metric };
    const values = figures(table, metric, from.of);
    // Loops: a million figures handed to a callback are a million numbers to be cleared away.
    for (let row = 0; row < values.length; row++) {
      const value = values[row]!;
      if (value !== value || isPayable(value)) continue;
      const expected = "nothing, or a figure from 10^-33 to 10^30, to be paid on";
      const path = `columns.${from.metric}.${table.ids[row]!}`;
      throw fault({ code: "too-many-digits", path, received: value, expected, remedy: "correct the figure" });
    }
  }
}

/**
 * Checks that money is whole minor units: measured money is already, a table made by hand may hold anything.
 *
 * @param calibration the resolved scheme
 * @param payout the plan as steps
 * @param sources the table
 * @throws Fault of an amount that is not whole
 */
export function checkBases(calibration: Calibration, payout: Payout, { table }: FactSources): void {
  if (table.defined !== null) return;
  for (const step of payout.steps) {
    if (step.op !== "read" || !("metric" in step.from)) continue;
    const { metric } = step.from;
    const isBase = payout.lines.some(({ operands }) => {
      return operands.some(({ name, at }) => (name === "base" || name === "of") && payout.steps[at] === step);
    });
    const currency = calibration.metrics.find(({ id }) => id === metric)?.unit?.currency;
    if (!isBase || currency === undefined) continue;
    const values = columnOf(table, metric) ?? [];
    for (let row = 0; row < values.length; row++) {
      const value = values[row]!;
      const units = value === value ? minorUnits(value, payout.digits) : 0;
      if (typeof units === "string") throw fault(notWhole(units, `columns.${metric}.${table.ids[row]!}`, value));
    }
  }
}

function notWhole(code: AmountTrouble, path: string, received: number) {
  if (code === "too-many-digits") {
    const expected = "an amount in whole minor units of the plan's currency";
    return { code, path, received, expected, remedy: "round the amounts before they are paid on" };
  }
  const expected = "an amount of at most 10^15 minor units of the plan's currency, to be paid on";
  return { code, path, received, expected, remedy: "correct the figure, or look for an amount in the wrong unit" };
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
