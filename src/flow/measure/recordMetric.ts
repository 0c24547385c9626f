import { previousPeriod, yearToDate } from "../../calendar/period.js";
import type { Period } from "../../calendar/period.js";
import { serial } from "../../calendar/day.js";
import { fault } from "../../fault/fault.js";
import { truthOf } from "../../expression/truthOf.js";
import type { FactValue } from "../../expression/holds.js";
import type { Condition } from "../../method/condition.js";
import type { Made } from "../../metric/metricMethod.js";
import { firstSeen } from "../../metric/count.js";
import { minorDigits } from "../../money/currency.js";
import type { CreditLines } from "../../table/credits.js";
import { STRANGER, UNFIT, note } from "./events.js";
import type { Events } from "./events.js";
import { isMissing } from "./fields.js";
import type { FigureSpec, ReadFigure } from "./figures.js";
import type { MetricDefinition, Window } from "../scheme/scheme.js";

/** The column of a metric that is made of records, and the credit lines behind it. */
export interface RecordColumn {
  /** One figure per person. */
  readonly values: Float64Array;
  /** The records summed, for a sum of money. */
  readonly credits?: CreditLines;
}

/** What every metric made of records has beside `kind`. */
export interface RecordSpec {
  /** The word in the JSON. */
  readonly kind: string;
  /** Which of the records. */
  readonly where?: Condition;
  /** What is taken from them. */
  readonly field?: FigureSpec;
  /** For `countFirst`: new to whom. */
  readonly per?: "person" | "company";
}

/**
 * The days that a window means.
 *
 * @param window the window of a metric
 * @param period the period measured
 * @returns the days
 */
export function windowOf(window: Window, period: Period): Period {
  if (window === "period") return period;
  if (window === "previousPeriod") return previousPeriod(period);
  return window === "yearToDate" ? yearToDate(period) : window;
}

/**
 * Makes a metric's column from records.
 *
 * @param metric the metric
 * @param made how its kind folds what it takes
 * @param events the source's records
 * @param rows the table row of each record; negative for a record of no row
 * @param count how many rows the table has
 * @param period the period measured
 * @param readFigure reads its figures; null where it takes none
 * @returns the column, and the credit lines of a sum of money
 * @throws Fault "too-large" when a sum of money passes 10^15 minor units
 */
export function recordColumn(
  metric: MetricDefinition,
  made: Exclude<Made, { from: "row" } | { from: "columns" }>,
  events: Events,
  rows: Int32Array,
  count: number,
  period: Period,
  readFigure: ReadFigure | null,
): RecordColumn {
  const spec = metric.from as RecordSpec;
  const used = usedRecords(spec, made, events, rows, windowOf(metric.window, period));
  if (made.from !== "figures" || readFigure === null) {
    return { values: folded(used, rows, count, metric, (group) => fold(made, group, events, spec)) };
  }
  const { source, records, keys } = events;
  const figures = new Float64Array(records.length);
  const kept = used.filter((index) => {
    const figure = readFigure(records[index]!, () => `${source.id}.${keys[index]!}.${fieldName(spec.field)}`);
    figures[index] = figure;
    note(events, index, figure === figure ? "used" : "value");
    return figure === figure;
  });
  const currency = metric.unit?.currency;
  const countsDays = typeof spec.field === "object" && "daysBetween" in spec.field;
  const isMoney = currency !== undefined && !countsDays;
  const scale = isMoney ? 10 ** minorDigits(currency) : 1;
  const values = folded(kept, rows, count, metric, (group) => {
    const own = Float64Array.from(group, (index) => figures[index]!);
    if (!isMoney) return made.fold(own);
    if (made.units === undefined) return made.fold(own.map((units) => units / scale));
    const units = made.units(own);
    if (units === "too-large") throw tooLarge(metric);
    return units / scale;
  });
  return isMoney && spec.kind === "sum"
    ? { values, credits: creditLines(metric, events, rows, kept, figures) }
    : { values };
}

function usedRecords(spec: RecordSpec, made: Made, events: Events, rows: Int32Array, window: Period): number[] {
  const [from, to] = [serial(window.from), serial(window.to)];
  const least = made.from === "texts" && made.first && spec.per === "company" ? STRANGER : 0;
  const matching: number[] = [];
  for (let index = 0; index < rows.length; index++) {
    if (rows[index] === UNFIT || rows[index]! < least) continue;
    if (holdsWhere(spec.where, events, index)) matching.push(index);
    else note(events, index, "where");
  }
  const isIn = (index: number) => events.days[index]! >= from && events.days[index]! < to;
  const counted = made.from === "texts" ? withText(spec, made.first, events, matching, to) : matching;
  return counted.filter((index) => {
    if (rows[index] === STRANGER) return false;
    note(events, index, isIn(index) ? (made.from === "figures" ? "value" : "used") : "window");
    return isIn(index);
  });
}

function holdsWhere(where: Condition | undefined, events: Events, index: number): boolean {
  if (where === undefined) return true;
  const record = events.records[index]!;
  return truthOf(where, (fact) => events.read(record, (fact as { field: string }).field) as FactValue) === true;
}

/**
 * Leaves out records without a value; for `countFirst` also those whose value was seen before. There every record up to
 * the window's end is used: an earlier one decides whether a later one is new.
 */
function withText(spec: RecordSpec, first: boolean, events: Events, matching: readonly number[], to: number): number[] {
  const present = matching.filter((index) => {
    const found = !isMissing(events.read(events.records[index]!, spec.field as string));
    if (!found) note(events, index, "value");
    return found;
  });
  if (!first) return present;
  const sightings = present.map((index) => ({
    person: events.persons[index]!,
    value: textOfField(events, index, spec),
  }));
  const isNew = firstSeen(sightings, spec.per!);
  return present.filter((index, place) => {
    if (events.days[index]! < to) note(events, index, "used");
    return isNew[place]!;
  });
}

function textOfField(events: Events, index: number, spec: RecordSpec): string {
  const value = events.read(events.records[index]!, spec.field as string);
  return typeof value === "string" ? value : JSON.stringify(value);
}

function fold(made: Made, group: readonly number[], events: Events, spec: RecordSpec): number {
  if (made.from === "records") return made.fold(group.map((index) => events.keys[index]!));
  return made.from === "texts" ? made.fold(group.map((index) => textOfField(events, index, spec))) : NaN;
}

function folded(
  used: readonly number[],
  rows: Int32Array,
  count: number,
  metric: MetricDefinition,
  foldGroup: (group: readonly number[]) => number,
): Float64Array {
  const groups = new Map<number, number[]>();
  for (const index of used) {
    const group = groups.get(rows[index]!);
    if (group === undefined) groups.set(rows[index]!, [index]);
    else group.push(index);
  }
  const values = new Float64Array(count).fill(metric.onMissing === "zero" ? 0 : NaN);
  for (const [row, group] of groups) values[row] = foldGroup(group);
  return values;
}

function creditLines(
  metric: MetricDefinition,
  events: Events,
  rows: Int32Array,
  kept: readonly number[],
  figures: Float64Array,
): CreditLines {
  const lines = [...kept].sort((a, b) => rows[a]! - rows[b]! || a - b);
  return {
    metric: metric.id,
    persons: Int32Array.from(lines, (index) => rows[index]!),
    records: lines.map((index) => events.keys[index]!),
    days: Int32Array.from(lines, (index) => events.days[index]!),
    units: Float64Array.from(lines, (index) => figures[index]!),
    digits: minorDigits(metric.unit!.currency!),
  };
}

function fieldName(spec: FigureSpec | undefined): string {
  if (typeof spec === "string") return spec;
  return spec === undefined ? "" : "daysBetween" in spec ? spec.daysBetween.join("…") : spec.by;
}

function tooLarge(metric: MetricDefinition) {
  return fault({
    code: "too-large",
    path: `metrics.${metric.id}`,
    received: "a sum beyond 10^15 minor units",
    expected: "a sum of at most 10^15 minor units",
    remedy: "look for an amount in the wrong unit",
  });
}
