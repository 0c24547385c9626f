import type { Period } from "../../calendar/period.js";
import { ZERO, amountText, textOf } from "../../money/decimal.js";
import type { Exactly } from "../../money/decimal.js";
import type { Result } from "../../payout/run.js";
import type { Position } from "../../payout/step.js";
import type { Payout, PayoutLine } from "../payoutForm.js";
import { dealLines } from "./dealLines.js";
import type { DealLine } from "./dealLines.js";
import { currencyOf } from "./paidCurrency.js";
import { bandAt, conditionOf, factOf } from "./lineFacts.js";
import type { LineCondition, LineFact } from "./lineFacts.js";
import { lookedUp } from "./lookedUp.js";
import type { LineBand, LineCell, LineSlice, LineTier } from "./lookedUp.js";
import type { Paid } from "./perRun.js";
import type { PreparedPay } from "./prepared.js";
import { amountAt, figureAt, figureText, operandAt } from "./results.js";

/** A figure that a line shows beside its amount; null where it is unknown. */
export interface LineOperand {
  /** A word of the catalogue: "base", "scale", "times". */
  readonly name: string;
  /** A decimal as text, a code, or whether something holds. */
  readonly value: string | boolean | null;
  /** The fact that it is, where it is one that was measured, scored or ranked. */
  readonly fact?: LineFact;
}

/** One line of a statement: what one step changed. */
export interface StatementLine {
  /** The components it is about; empty for the rounding of the total. */
  readonly components: readonly string[];
  /** What people read of them, in the same order; absent where none of them has a label. */
  readonly labels?: readonly string[];
  /** What people read of the step; absent where it has no label. */
  readonly label?: string;
  /** The step: "pay", the id of a step of the plan, or "rounding". */
  readonly step: string;
  /** The word of its rule. */
  readonly kind: string;
  /** The exact amount before. */
  readonly before: string;
  /** The exact amount after. */
  readonly after: string;
  /** What it changed: after − before, exactly. */
  readonly amount: string;
  /** What it shows beside the amount. */
  readonly operands: readonly LineOperand[];
  /** The condition that was asked: of a step that hangs on one, or of a component that is not for everybody. */
  readonly asked?: LineCondition;
  /** The band that the figure shown as `by` fell into. */
  readonly band?: LineBand;
  /** The piece of a rate table that a base fell into, for whoever wants to do the sum again. */
  readonly tier?: LineTier;
  /** What each tier gives that counts: they add up to what the tiers come to. */
  readonly slices?: readonly LineSlice[];
  /** The cell of a grid. */
  readonly cell?: LineCell;
  /**
   * The amount that is withheld here; null where even that is unknown, and where a step waits until other amounts are no
   * longer withheld. Absent where nothing is.
   */
  readonly withheld?: string | null;
  /** There: a fact is missing, and the plan says that counts as nothing. */
  readonly unknown?: true;
  /** There: the component is not for this person. */
  readonly outside?: true;
  /** There: the base is below zero, and the plan says that pays nothing. */
  readonly negative?: true;
  /** There: the base lies beyond the knots of a curve, and the plan says that pays nothing. */
  readonly beyond?: true;
  /** Deal by deal, where it is paid so. */
  readonly deals?: readonly DealLine[];
}

/** What one person is paid for a period, and how it came about. Plain JSON. */
export interface Statement {
  /** What this value is. */
  readonly type: "statement";
  /** The version of its shape. */
  readonly schemaVersion: 1;
  /** The scheme. */
  readonly scheme: string;
  /** Whose it is. */
  readonly person: string;
  /** The period; null for a table made by hand. */
  readonly period: Period | null;
  /** The currency of all amounts. */
  readonly currency: string;
  /** `held` where something is withheld until a fact is known. */
  readonly status: "payable" | "held";
  /** The lines, in the plan's order; their amounts add up to the total. */
  readonly lines: readonly StatementLine[];
  /** What is paid, in the currency's digits. */
  readonly total: string;
  /** What the person gets for it, where that is another currency. */
  readonly converted?: Converted;
}

/** A total that was changed into the currency that a person is paid in. */
export interface Converted {
  /** The currency. */
  readonly currency: string;
  /** How many of its units one unit of the plan's currency was. */
  readonly rate: string;
  /** The day of that rate. */
  readonly on: string;
  /** What the person gets, in that currency's digits. */
  readonly total: string;
}

/**
 * Writes the statement of one row from the results of its steps: it is their replay, nothing is computed anew.
 *
 * @param run whose statement it is
 * @param prepared what was laid out for the run
 * @param results the results of the steps for that row
 * @param row the row
 * @returns the statement
 */
export function writtenStatement(run: Paid, prepared: PreparedPay, results: readonly Result[], row: number): Statement {
  const { payout } = prepared;
  const shown = payout.lines.filter(({ stopped }) => !isTrue(results, stopped));
  const lines = shown.map((line) => lineOf(line, run, prepared, results, row));
  const total = amountAt(results, payout.total);
  return {
    type: "statement",
    schemaVersion: 1,
    scheme: run.calibration.scheme,
    person: run.table.ids[row]!,
    period: run.table.period,
    currency: payout.currency,
    status: lines.some((line) => line.withheld !== undefined) ? "held" : "payable",
    lines: [...lines, ...roundingLine(amountAt(results, payout.exact), total, payout.digits)],
    total: amountText(total, payout.digits),
    ...convertedOf(payout, results, row, run),
  };
}

function convertedOf(
  { conversion, currency: own }: Payout,
  results: readonly Result[],
  row: number,
  { table }: Paid,
): Pick<Statement, "converted"> {
  if (conversion === undefined) return {};
  const { currency, rate, on, digits } = conversion.currencies[currencyOf(conversion, table)(row)]!;
  if (currency === own) return {};
  const total = amountText(amountAt(results, conversion.total), digits);
  return { converted: { currency, rate, on, total } };
}

function lineOf(
  line: PayoutLine,
  run: Paid,
  { payout: { steps }, labels }: PreparedPay,
  results: readonly Result[],
  row: number,
): StatementLine {
  const [before, after] = [amountAt(results, line.before), amountAt(results, line.after)];
  return {
    components: line.components,
    ...(line.labels === undefined ? {} : { labels: line.labels }),
    ...(line.label === undefined ? {} : { label: line.label }),
    step: line.step,
    kind: line.kind,
    before: textOf(before),
    after: textOf(after),
    amount: textOf(after.minus(before)),
    operands: line.operands.map(({ name, at }) => {
      const fact = factOf(steps, at, labels);
      return { name, value: operandAt(results, at), ...(fact === undefined ? {} : { fact }) };
    }),
    ...(line.asked === undefined ? {} : { asked: conditionOf(line.asked, steps, results, labels) }),
    ...bandOfLine(line, results),
    ...lookedUp(line, steps, results),
    ...(isTrue(results, line.held) ? { withheld: withheldAt(results, line.withheld) } : {}),
    ...(isTrue(results, line.unknown) ? { unknown: true as const } : {}),
    ...(isTrue(results, line.outside) ? { outside: true as const } : {}),
    ...(line.deals === undefined ? {} : { deals: dealLines(line.deals, results, row, run) }),
  };
}

function bandOfLine({ bands }: PayoutLine, results: readonly Result[]): Pick<StatementLine, "band"> {
  const band = bands === undefined ? undefined : bandAt(bands, results);
  return band === undefined ? {} : { band };
}

function isTrue(results: readonly Result[], at: Position | undefined): boolean {
  return at !== undefined && results[at] === true;
}

function withheldAt(results: readonly Result[], at: Position | undefined): string | null {
  return at === undefined ? null : figureText(figureAt(results, at));
}

function roundingLine(exact: Exactly, total: Exactly, digits: number): StatementLine[] {
  const difference = total.minus(exact);
  if (difference.eq(ZERO)) return [];
  const line = { components: [], step: "rounding", kind: "round", before: textOf(exact), after: textOf(total) };
  return [{ ...line, amount: textOf(difference), operands: [{ name: "digits", value: String(digits) }] }];
}
