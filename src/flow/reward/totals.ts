import { fault } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import { amountText, decimal } from "../../money/decimal.js";
import type { ResultColumn } from "../../payout/columns/results.js";
import { runColumns } from "../../payout/columns/runColumns.js";
import { runSteps } from "../../payout/run.js";
import type { Table } from "../../table/table.js";
import type { Calibration } from "../calibration.js";
import type { PaidCurrency, PayoutConversion } from "../payoutForm.js";
import { columnFactsOf } from "./columnFacts.js";
import type { FactSources } from "./facts.js";
import { currencyOf } from "./paidCurrency.js";
import type { PreparedPay } from "./prepared.js";
import { refuseBeyond } from "./refusals.js";
import { firstWhere, marksOf } from "./rowsWhere.js";
import { totalSteps } from "./totalSteps.js";

/** What everybody is paid, without statements. */
export interface Totals {
  /** The currency. */
  readonly currency: string;
  /** Its minor digits. */
  readonly digits: number;
  /** The people, one per row. */
  readonly ids: readonly string[];
  /** Each row's total in whole minor units. */
  readonly units: Float64Array;
  /** 1 where something is withheld until a fact is known. */
  readonly held: Uint8Array;
  /** What people get for it, where the plan converts. */
  readonly converted?: ConvertedTotals;
}

/** What people get in the currencies that they are paid in. */
export interface ConvertedTotals {
  /** The currencies, with their rates. */
  readonly currencies: readonly PaidCurrency[];
  /** Each row's currency, as its place in that list. */
  readonly codes: Uint8Array;
  /** Each row's amount in whole minor units of its currency. */
  readonly units: Float64Array;
}

/**
 * Writes what one row is paid.
 *
 * @param totals the totals
 * @param row the row
 * @returns decimal text in the currency's digits, as the total of its statement
 * @example
 * totalText({ currency: "USD", digits: 2, ids: ["ana"], units: Float64Array.of(-1250), held: Uint8Array.of(0) }, 0) // => "-12.50"
 */
export function totalText({ units, digits }: Totals, row: number): string {
  return unitsText(units[row]!, digits);
}

/**
 * Writes what one row gets, in the currency that it is paid in.
 *
 * @param totals the totals
 * @param row the row
 * @returns the currency, and decimal text in its digits; the plan's own where nothing is converted
 * @example
 * paidTotal({ currency: "USD", digits: 2, ids: ["ana"], units: Float64Array.of(1250), held: Uint8Array.of(0) }, 0) // => { currency: "USD", total: "12.50" }
 */
export function paidTotal(totals: Totals, row: number): { readonly currency: string; readonly total: string } {
  const { converted } = totals;
  if (converted === undefined) return { currency: totals.currency, total: totalText(totals, row) };
  const { currency, digits } = converted.currencies[converted.codes[row]!]!;
  return { currency, total: unitsText(converted.units[row]!, digits) };
}

function unitsText(units: number, digits: number): string {
  return amountText(decimal(units).div(10 ** digits), digits);
}

/** Amounts are whole minor units up to here, where doubles still tell neighbours apart after a division by 10^digits. */
const MOST_UNITS = 1e15;

/** What everybody is paid, and whether a fact is missing that counts as nothing. */
export interface Paying {
  /** The totals. */
  readonly totals: Totals;
  /** Whether a component pays somebody nothing because a fact is missing. */
  readonly someUnknown: boolean;
}

/**
 * Works out what everybody is paid, to the last minor unit as their statements say it, but without writing them.
 *
 * @param calibration the resolved scheme
 * @param sources the table, its scores, and the credit lines where something is paid deal by deal
 * @param prepared what was laid out for them
 * @returns the totals, and whether somebody's amount lacks a fact
 * @throws Fault "too-large" where a total is beyond 10^15 minor units; "beyond-table" where somebody's figure lies beyond what is
 * paid on
 */
export function totalsOf(calibration: Calibration, sources: FactSources, prepared: PreparedPay): Paying {
  const { payout, shared, facts } = prepared;
  const { steps, held, refused, unknown } = totalSteps(payout);
  const { table } = sources;
  const { conversion } = payout;
  const wanted = [payout.total, held, refused, unknown, ...(conversion === undefined ? [] : [conversion.total])];
  const columns = runColumns(steps, columnFactsOf(calibration, sources, shared), wanted);
  const [total, waiting, beyondTable, lacking, paid] = columns as [
    ResultColumn,
    ResultColumn,
    ResultColumn,
    ResultColumn,
    ResultColumn?,
  ];
  const refusedRow = firstWhere(beyondTable);
  if (refusedRow >= 0) refuseBeyond(payout, runSteps(payout.steps, facts(refusedRow)), table.ids[refusedRow]!);
  const { currency, digits } = payout;
  const totals = {
    currency,
    digits,
    ids: table.ids,
    units: unitsOf(total, () => digits, table),
    held: marksOf(waiting),
    ...(conversion === undefined ? {} : { converted: convertedOf(conversion, paid!, table) }),
  };
  return { totals, someUnknown: firstWhere(lacking) >= 0 };
}

function convertedOf(conversion: PayoutConversion, paid: ResultColumn, table: Table): ConvertedTotals {
  const { currencies } = conversion;
  const place = currencyOf(conversion, table);
  const codes = Uint8Array.from(table.ids, (_, row) => place(row));
  return { currencies, codes, units: unitsOf(paid, (row) => currencies[codes[row]!]!.digits, table) };
}

/** Amounts in whole minor units; a column of one double each may have been written with fewer digits, or with more. */
function unitsOf(total: ResultColumn, digitsOf: (row: number) => number, { ids }: Table): Float64Array {
  const written = total.form === "fast" && total.shape.kind === "figure" ? total.shape.digits : null;
  const wholes = written === null ? null : total.wholes;
  const units = new Float64Array(ids.length);
  for (let row = 0; row < units.length; row++) {
    const digits = digitsOf(row);
    units[row] = wholes === null ? textUnits(total.text(row), digits) : shifted(wholes[row]!, digits - written!);
    if (!(Math.abs(units[row]!) <= MOST_UNITS)) throw noTotal(ids[row]!, total, row);
  }
  return units;
}

function shifted(whole: number, more: number): number {
  if (more === 0) return whole + 0;
  return (more < 0 ? whole / 10 ** -more : whole * 10 ** more) + 0;
}

/** A total of whose bound nobody can say that a double holds it. */
function textUnits(text: string | null, digits: number): number {
  if (text === null) return NaN;
  const [whole, decimals = ""] = text.split(".") as [string, string?];
  return Number(whole + decimals.padEnd(digits, "0"));
}

function noTotal(person: string, total: ResultColumn, row: number) {
  const received = total.text(row);
  const path = `totals.${person}`;
  if (received !== null) {
    const expected = "at most 10^15 minor units";
    const remedy = "look for a figure in the wrong unit, or cap the payout";
    return fault({ code: "too-large", path, received, expected, remedy });
  }
  const expected = "an amount that no missing fact leaves unknown";
  return fault({
    code: "no-amount",
    path,
    received: outlined(received),
    expected,
    remedy: "calibrate again: the stored plan was changed",
  });
}
