import { dayText } from "../../calendar/day.js";
import type { Period } from "../../calendar/period.js";
import { fault } from "../../fault/fault.js";
import { ONE, ZERO, amountText, textOf } from "../../money/decimal.js";
import type { Exactly } from "../../money/decimal.js";
import { tierAt } from "../../payout/rateTable.js";
import type { Figure, Result } from "../../payout/run.js";
import type { Position } from "../../payout/step.js";
import type { Payout, PayoutLine } from "../calibration.js";
import { creditsOf, linesOf } from "./facts.js";
import type { FactSources } from "./facts.js";

/** A figure that a line shows beside its amount; null where it is unknown. */
export interface LineOperand {
  /** A word of the catalogue: "base", "scale", "times". */
  readonly name: string;
  /** A decimal as text, a code, or whether something holds. */
  readonly value: string | boolean | null;
}

/** The tier that an amount was looked up in: `paid` for the part up to `from`, and `rate` on what lies above. */
export interface LineTier {
  /** Where the tier starts, in money. */
  readonly from: string;
  /** What is paid at its start. */
  readonly paid: string;
  /** The share of money above it. */
  readonly rate: string;
}

/** What one credit line earned. */
export interface DealLine {
  /** The record. */
  readonly record: string;
  /** Its day. */
  readonly day: string;
  /** What was credited, exactly. */
  readonly base: string;
  /** What it earned, exactly; null where it is unknown. */
  readonly amount: string | null;
}

/** One line of a statement: what one step changed. */
export interface StatementLine {
  /** The components it is about; empty for the rounding of the total. */
  readonly components: readonly string[];
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
  /** The tier of a base that is paid by tiers, for whoever wants to do the sum again. */
  readonly tier?: LineTier;
  /** The amount that is withheld here, null where even that is unknown; absent where nothing is. */
  readonly withheld?: string | null;
  /** There: the rule had no amount because a fact is unknown, and the plan says that counts as nothing. */
  readonly unknown?: true;
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
}

/**
 * Writes the statement of one row from the results of its steps: it is their replay, nothing is computed anew.
 *
 * @param payout the plan as steps
 * @param results the results of the steps for that row
 * @param row the row
 * @param sources table, scores and credit lines
 * @param scheme the scheme's id
 * @returns the statement
 */
export function statementOf(
  payout: Payout,
  results: readonly Result[],
  row: number,
  sources: FactSources,
  scheme: string,
): Statement {
  const shown = payout.lines.filter((line) => results[line.stopped] !== true);
  const lines = shown.map((line) => lineOf(line, payout, results, row, sources));
  const total = amountAt(results, payout.total);
  return {
    type: "statement",
    schemaVersion: 1,
    scheme,
    person: sources.table.ids[row]!,
    period: sources.table.period,
    currency: payout.currency,
    status: lines.some((line) => line.withheld !== undefined) ? "held" : "payable",
    lines: [...lines, ...roundingLine(amountAt(results, payout.exact), total, payout.digits)],
    total: amountText(total, payout.digits),
  };
}

function lineOf(
  line: PayoutLine,
  payout: Payout,
  results: readonly Result[],
  row: number,
  sources: FactSources,
): StatementLine {
  const [before, after] = [amountAt(results, line.before), amountAt(results, line.after)];
  const isHeld = results[line.held] === true;
  return {
    components: line.components,
    step: line.step,
    kind: line.kind,
    before: textOf(before),
    after: textOf(after),
    amount: textOf(after.minus(before)),
    operands: line.operands.map(({ name, at }) => ({ name, value: operandText(results[at] as Figure) })),
    ...tierOf(line, payout, results),
    ...(isHeld ? { withheld: figureText(results[line.withheld] as Exactly | null) } : {}),
    ...(results[line.unknown] === true ? { unknown: true as const } : {}),
    ...(line.deals === undefined ? {} : { deals: dealLines(line.deals, results, row, sources) }),
  };
}

function tierOf(line: PayoutLine, payout: Payout, results: readonly Result[]): { readonly tier?: LineTier } {
  const step = line.table === undefined ? undefined : payout.steps[line.table];
  if (step?.op !== "table" || step.table.pieces.length === 1 || results[line.table!] === null) return {};
  const q = step.scale === undefined ? ONE : (results[step.scale] as Exactly);
  const { from, paid, rate } = tierAt(step.table, (results[step.of] as Exactly).abs(), q);
  return { tier: { from: textOf(from), paid: textOf(paid), rate: textOf(rate) } };
}

function dealLines(
  deals: NonNullable<PayoutLine["deals"]>,
  results: readonly Result[],
  row: number,
  sources: FactSources,
): DealLine[] {
  const lines = creditsOf(deals.metric, sources.credits);
  const [from] = linesOf(lines, row);
  const bases = results[deals.base] as readonly Exactly[];
  const amounts = results[deals.amount] as readonly (Exactly | null)[];
  return bases.map((base, place) => ({
    record: lines.records[from + place]!,
    day: dayText(lines.days[from + place]!),
    base: textOf(base),
    amount: figureText(amounts[place] ?? null),
  }));
}

function roundingLine(exact: Exactly, total: Exactly, digits: number): StatementLine[] {
  const difference = total.minus(exact);
  if (difference.eq(ZERO)) return [];
  const line = { components: [], step: "rounding", kind: "round", before: textOf(exact), after: textOf(total) };
  return [{ ...line, amount: textOf(difference), operands: [{ name: "digits", value: String(digits) }] }];
}

/** Amounts are always known in a plan as it was written; only a calibration changed in storage can say otherwise. */
function amountAt(results: readonly Result[], at: Position): Exactly {
  const found = results[at];
  if (typeof found === "object" && found !== null && !Array.isArray(found)) return found as Exactly;
  throw fault({
    code: "no-amount",
    path: `payout.steps.${at}`,
    received: found,
    expected: "an amount that no missing fact leaves unknown",
    remedy: "calibrate again: the stored plan was changed",
  });
}

function figureText(value: Exactly | null): string | null {
  return value === null ? null : textOf(value);
}

function operandText(value: Figure): string | boolean | null {
  return typeof value === "object" ? figureText(value) : value;
}
