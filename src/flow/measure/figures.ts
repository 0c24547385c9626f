import { dayNumber, notADay } from "../../calendar/day.js";
import { issue } from "../../fault/fault.js";
import type { IssueInput } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { IssueList } from "../../fault/issueList.js";
import { minorUnits, nearestUnits } from "../../money/amount.js";
import { isDecimalText } from "../../money/decimal.js";
import { isMissing } from "./fields.js";
import type { ReadField, SourceRecord } from "./fields.js";
import type { MetricDefinition } from "../scheme/scheme.js";

/** What a metric takes from a record. */
export type FigureSpec =
  | string
  | { readonly daysBetween: readonly string[] }
  | { readonly lookup: string; readonly by: string; readonly field: string };

/** Records as figures are read from them. */
export interface Readable {
  /** Their source. */
  readonly source: { readonly id: string };
  /** Reads their fields. */
  readonly read: ReadField;
}

/** A keyed table that records look figures up in. */
export interface Lookup extends Readable {
  /** Its records by key. */
  readonly byKey: ReadonlyMap<string, SourceRecord>;
}

/** What figures are read with, and what reading them came to besides. */
export interface FigureLog {
  /** Minor digits of a currency. */
  readonly digits: (currency: string) => number;
  /** What is wrong. */
  readonly issues: IssueList;
  /** How many amounts were rounded to their currency. */
  rounded: number;
  /** How many whole numbers lie beyond 2^53, where neighbours cannot be told apart. */
  unsafe: number;
}

/** Reads the figure of a record, given with its id: whole minor units for money, a number otherwise, NaN where missing. */
export type ReadFigure = (record: SourceRecord, id: string) => number;

/**
 * Makes the reader of a metric's figures.
 *
 * @param metric the metric
 * @param spec what it takes from a record
 * @param from the records
 * @param lookups the keyed tables
 * @param log where issues and counts go
 * @returns the reader
 */
export function figureReader(
  metric: MetricDefinition,
  spec: FigureSpec,
  from: Readable,
  lookups: ReadonlyMap<string, Lookup>,
  log: FigureLog,
): ReadFigure {
  if (typeof spec === "string") return fieldReaderOf(metric, spec, from, log);
  if ("daysBetween" in spec) {
    const [start, end] = spec.daysBetween.map((field) => dayReader(field, from, log)) as [ReadFigure, ReadFigure];
    return (record, id) => end(record, id) - start(record, id);
  }
  const table = lookups.get(spec.lookup)!;
  const take = fieldReaderOf(metric, spec.field, table, log);
  return (record) => {
    const key = from.read(record, spec.by);
    const found = typeof key === "string" ? table.byKey.get(key) : undefined;
    return found === undefined ? NaN : take(found, key as string);
  };
}

/**
 * Makes the reader of a field with a figure.
 *
 * @param metric the metric, whose unit says whether it is money
 * @param field the field
 * @param from the records
 * @param log where issues and counts go
 * @returns the reader
 */
export function fieldReaderOf(
  metric: Pick<MetricDefinition, "unit" | "onExcess">,
  field: string,
  from: Readable,
  log: FigureLog,
): ReadFigure {
  const currency = metric.unit?.currency;
  const take = currency === undefined ? plainFigure : moneyFigure(log.digits(currency), metric.onExcess);
  const refuse = refuser(field, from, log);
  return (record, id) => take(from.read(record, field), (found) => refuse(id, found), log);
}

type Refuse = (found: Omit<IssueInput, "path">) => void;

type Take = (value: unknown, refuse: Refuse, log: FigureLog) => number;

/** An issue of a record stands at source, record and field; all of one source and field are of a kind. */
function refuser(
  field: string,
  { source }: Readable,
  log: FigureLog,
): (id: string, found: Omit<IssueInput, "path">) => void {
  return (id, found) => {
    log.issues.add(issue({ ...found, path: `${source.id}.${id}.${field}` }), `${source.id}.${field}`);
  };
}

function plainFigure(value: unknown, refuse: Refuse, log: FigureLog): number {
  if (typeof value === "number" && Math.abs(value) < Infinity) {
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER) log.unsafe++;
    return value + 0;
  }
  if (isMissing(value)) return NaN;
  const isText = typeof value === "string" && isDecimalText(value);
  const remedy = isText ? `write ${value} without quotes` : "write a finite number, or leave the field empty";
  refuse({ code: "not-a-number", received: outlined(value), expected: "a number", remedy });
  return NaN;
}

const TROUBLE = {
  "not-an-amount": ["an amount of money", 'write a number or decimal text such as "1200.50"'],
  "too-large": ["an amount of at most 10^15 minor units", "correct the amount"],
  "too-many-digits": ["an amount in whole minor units", 'correct it, or declare "onExcess": "round" on the metric'],
} as const;

/** Amounts of money become whole minor units. */
function moneyFigure(digits: number, onExcess: "refuse" | "round"): Take {
  return (value, refuse, log) => {
    if (isMissing(value)) return NaN;
    const exact = minorUnits(value, digits);
    const isRounded = exact === "too-many-digits" && onExcess === "round";
    const units = isRounded ? nearestUnits(value as number | string, digits) : exact;
    if (typeof units === "number") {
      if (isRounded) log.rounded++;
      return units;
    }
    const [expected, remedy] = TROUBLE[units];
    refuse({ code: units, received: outlined(value), expected, remedy });
    return NaN;
  };
}

function dayReader(field: string, from: Readable, log: FigureLog): ReadFigure {
  const refuse = refuser(field, from, log);
  return (record, id) => {
    const day = from.read(record, field);
    if (isMissing(day)) return NaN;
    const number = typeof day === "string" ? dayNumber(day) : null;
    if (number === null) refuse(id, notADay("", day));
    return number ?? NaN;
  };
}
