import { fault } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import { amountText, decimal } from "../../money/decimal.js";
import type { ResultColumn } from "../../payout/columns/results.js";
import { runColumns } from "../../payout/columns/runColumns.js";
import { runSteps } from "../../payout/run.js";
import type { Calibration } from "../calibration.js";
import { columnFactsOf } from "./columnFacts.js";
import type { FactSources } from "./facts.js";
import type { PreparedPay } from "./prepared.js";
import { refuseBeyond } from "./refusals.js";
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
  return amountText(decimal(units[row]!).div(10 ** digits), digits);
}

/** Amounts are whole minor units up to here, where doubles still tell neighbours apart after a division by 10^digits. */
const MOST_UNITS = 1e15;

/** The code of a true truth. */
const TRUE = 2;

/**
 * Works out what everybody is paid, to the last minor unit as their statements say it, but without writing them.
 *
 * @param calibration the resolved scheme
 * @param sources the table, its scores, and the credit lines where something is paid deal by deal
 * @param prepared what was laid out for them
 * @returns the totals
 * @throws Fault "too-large" where a total is beyond 10^15 minor units; "beyond-table" where somebody's figure lies beyond what is
 * paid on
 */
export function totalsOf(calibration: Calibration, sources: FactSources, prepared: PreparedPay): Totals {
  const { payout, shared, facts } = prepared;
  const { steps, held, refused } = totalSteps(payout);
  const { ids } = sources.table;
  const columns = columnFactsOf(calibration, sources, shared);
  const [total, waiting, beyondTable] = runColumns(steps, columns, [payout.total, held, refused]) as ThreeColumns;
  const refusedRow = isTrue(beyondTable).indexOf(1);
  if (refusedRow >= 0) refuseBeyond(payout, runSteps(payout.steps, facts(refusedRow)), ids[refusedRow]!);
  const units = total.form === "fast" ? scaled(total, payout.digits) : unitsOf(total, payout.digits, ids);
  const beyond = units.findIndex((amount) => !(Math.abs(amount) <= MOST_UNITS));
  if (beyond >= 0) throw noTotal(ids[beyond]!, total, beyond);
  return { currency: payout.currency, digits: payout.digits, ids, units, held: isTrue(waiting) };
}

function isTrue({ truths }: ResultColumn): Uint8Array {
  const held = new Uint8Array(truths.length);
  for (let row = 0; row < held.length; row++) held[row] = truths[row] === TRUE ? 1 : 0;
  return held;
}

/** Where the last digits of all totals are zero, the column has been written without them. */
function scaled(total: ResultColumn, digits: number): Float64Array {
  const scale = 10 ** (digits - digitsOf(total));
  const units = total.wholes;
  for (let row = 0; row < units.length; row++) units[row] = units[row]! * scale + 0;
  return units;
}

function digitsOf({ shape }: ResultColumn): number {
  return shape.kind === "figure" ? shape.digits : 0;
}

/** Totals of whose bound nobody can say that a double holds it. */
function unitsOf(total: ResultColumn, digits: number, ids: readonly string[]): Float64Array {
  return Float64Array.from(ids, (_, row) => {
    const text = total.text(row);
    if (text === null) return NaN;
    const [whole, decimals = ""] = text.split(".") as [string, string?];
    return Number(whole + decimals.padEnd(digits, "0"));
  });
}

type ThreeColumns = [ResultColumn, ResultColumn, ResultColumn];

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
