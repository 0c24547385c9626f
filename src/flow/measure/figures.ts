import { dayNumber, notADay } from "../../calendar/day.js";
import { issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { minorUnits, nearestUnits } from "../../money/amount.js";
import { isDecimalText } from "../../money/decimal.js";
import { minorDigits } from "../../money/currency.js";
import { isMissing } from "./fields.js";
import type { ReadField, SourceRecord } from "./fields.js";
import type { MetricDefinition } from "../scheme/scheme.js";

/** What a metric takes from a record. */
export type FigureSpec =
  | string
  | { readonly daysBetween: readonly string[] }
  | { readonly lookup: string; readonly by: string; readonly field: string };

/** A keyed table that records look figures up in. */
export interface Lookup {
  /** Reads its fields. */
  readonly read: ReadField;
  /** Its records by key. */
  readonly byKey: ReadonlyMap<string, SourceRecord>;
}

/** What reading figures came to besides the figures. */
export interface FigureLog {
  /** What is wrong. */
  readonly issues: Issue[];
  /** How many amounts were rounded to their currency. */
  rounded: number;
  /** How many whole numbers lie beyond 2^53, where neighbours cannot be told apart. */
  unsafe: number;
}

/** Reads the figure of a record: whole minor units for money, a number otherwise, NaN where it is missing. */
export type ReadFigure = (record: SourceRecord, path: () => string) => number;

/**
 * Makes the reader of a metric's figures.
 *
 * @param metric the metric
 * @param spec what it takes from a record
 * @param read reads the source's fields
 * @param lookups the keyed tables
 * @param log where issues and counts go
 * @returns the reader
 */
export function figureReader(
  metric: MetricDefinition,
  spec: FigureSpec,
  read: ReadField,
  lookups: ReadonlyMap<string, Lookup>,
  log: FigureLog,
): ReadFigure {
  if (typeof spec === "object" && "daysBetween" in spec) {
    const [from, to] = spec.daysBetween as [string, string];
    return (record, path) => daysApart(read(record, from), read(record, to), path, log);
  }
  const currency = metric.unit?.currency;
  const take = currency === undefined ? plainFigure : moneyFigure(minorDigits(currency), metric.onExcess);
  if (typeof spec === "string") return (record, path) => take(read(record, spec), path, log);
  const table = lookups.get(spec.lookup)!;
  return (record, path) => {
    const key = read(record, spec.by);
    const found = typeof key === "string" ? table.byKey.get(key) : undefined;
    return found === undefined ? NaN : take(table.read(found, spec.field), path, log);
  };
}

type Take = (value: unknown, path: () => string, log: FigureLog) => number;

/**
 * Takes a plain number, and says what is wrong with anything else.
 *
 * @param value the value of a field
 * @param path its place
 * @param log where issues and counts go
 * @returns the number, NaN where it is missing
 */
export function plainFigure(value: unknown, path: () => string, log: FigureLog): number {
  if (typeof value === "number" && Math.abs(value) < Infinity) {
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER) log.unsafe++;
    return value + 0;
  }
  if (isMissing(value)) return NaN;
  const isText = typeof value === "string" && isDecimalText(value);
  const remedy = isText ? `write ${value} without quotes` : "write a finite number, or leave the field empty";
  log.issues.push(issue({ code: "not-a-number", path: path(), received: value, expected: "a number", remedy }));
  return NaN;
}

const TROUBLE = {
  "not-an-amount": ["an amount of money", 'write a number or decimal text such as "1200.50"'],
  "too-large": ["an amount of at most 10^15 minor units", "correct the amount"],
  "too-many-digits": ["an amount in whole minor units", 'correct it, or declare "onExcess": "round" on the metric'],
} as const;

/**
 * Makes the reader of amounts of money.
 *
 * @param digits minor digits of the currency
 * @param onExcess what happens to an amount with more digits
 * @returns a reader that gives whole minor units, NaN where the amount is missing
 */
export function moneyFigure(digits: number, onExcess: "refuse" | "round"): Take {
  return (value, path, log) => {
    if (isMissing(value)) return NaN;
    const exact = minorUnits(value, digits);
    const isRounded = exact === "too-many-digits" && onExcess === "round";
    const units = isRounded ? nearestUnits(value as number | string, digits) : exact;
    if (typeof units === "number") {
      if (isRounded) log.rounded++;
      return units;
    }
    const [expected, remedy] = TROUBLE[units];
    log.issues.push(issue({ code: units, path: path(), received: value, expected, remedy }));
    return NaN;
  };
}

function daysApart(from: unknown, to: unknown, path: () => string, log: FigureLog): number {
  const [start, end] = [from, to].map((day) => {
    if (isMissing(day)) return NaN;
    const number = typeof day === "string" ? dayNumber(day) : null;
    if (number === null) log.issues.push(issue(notADay(path(), day)));
    return number ?? NaN;
  });
  return end! - start!;
}
