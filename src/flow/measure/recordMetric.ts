import type { Notice } from "../../fault/notice.js";
import { serial } from "../../calendar/day.js";
import type { Period } from "../../calendar/period.js";
import type { CreditLines } from "../../table/credits.js";
import type { FigureLog, Lookup } from "./figures.js";
import type { PlacedEvents } from "./intake.js";
import { keptFigures, keptRecords, keptTexts } from "./kept.js";
import type { Kept, MadeOfRecords, RecordSpec } from "./kept.js";
import { lackingNotices } from "./lacking.js";
import { nothingSelected } from "./nothingSelected.js";
import { inWindow, matchingRecords } from "./usedRecords.js";
import type { MetricDefinition } from "../scheme/scheme.js";
import { windowOf } from "./window.js";

/** The column of a metric that is made of records, and what stands behind it. */
export interface RecordColumn {
  /** One figure per person. */
  readonly values: Float64Array;
  /** The records summed, for a sum of money; those counted, where each is paid. */
  readonly credits?: CreditLines;
  /** What is worth saying: a condition that selects nothing, records that give nothing. */
  readonly notices: readonly Notice[];
}

/** What all metrics made of records are measured with. */
export interface Measuring {
  /** How many rows the table has. */
  readonly count: number;
  /** The period measured. */
  readonly period: Period;
  /** The keyed tables. */
  readonly lookups: ReadonlyMap<string, Lookup>;
  /** Metrics that something is paid on deal by deal. */
  readonly perDeal: ReadonlySet<string>;
  /** Where issues and counts go. */
  readonly log: FigureLog;
}

/**
 * Makes a metric's column from records.
 *
 * @param metric the metric
 * @param made how its kind folds what it takes
 * @param placed the source's records, with the table row of each
 * @param measuring what all metrics are measured with
 * @returns the column, the credit lines of a sum of money or of what is counted and paid deal by deal, and what is worth
 * saying
 * @throws Fault "too-large" when a sum of money passes 10^15 minor units
 */
export function recordColumn(
  metric: MetricDefinition,
  made: MadeOfRecords,
  placed: PlacedEvents,
  measuring: Measuring,
): RecordColumn {
  const { events } = placed;
  const { where, field, per } = metric.from as RecordSpec;
  const strangers = made.from === "texts" && made.first && per === "company";
  const matching = matchingRecords(where, placed, strangers);
  const kept = keptOf(metric, made, placed, matching, measuring);
  const units = kept.units ?? (measuring.perDeal.has(metric.id) ? ONES : undefined);
  return {
    values: folded(kept, placed.rows, measuring.count, metric),
    ...(units === undefined ? {} : { credits: creditLines(metric, placed, kept.records, units, measuring.log) }),
    notices: [
      ...(matching.length > 0 || where === undefined ? [] : nothingSelected(metric.id, where, placed, strangers)),
      ...lackingNotices(metric.id, field, events, kept.lacking, measuring.lookups),
    ],
  };
}

/** Each record that is counted is one. */
const ONES = null;

function keptOf(
  metric: MetricDefinition,
  made: MadeOfRecords,
  placed: PlacedEvents,
  matching: readonly number[],
  { period, lookups, log }: Measuring,
): Kept {
  const { events } = placed;
  const spec = metric.from as RecordSpec;
  const window = windowOf(metric.window, period);
  const days = { from: serial(window.from), to: serial(window.to) };
  const inside = inWindow(matching, placed, days);
  if (made.from === "figures") return keptFigures(metric, made, events, inside, lookups, log);
  if (made.from === "texts") return keptTexts(spec, made, events, matching, inside, days.to, log);
  return keptRecords(made, events, inside);
}

function folded(kept: Kept, rows: Int32Array, count: number, metric: MetricDefinition): Float64Array {
  const groups = new Map<number, number[]>();
  for (const index of kept.records) {
    const group = groups.get(rows[index]!);
    if (group === undefined) groups.set(rows[index]!, [index]);
    else group.push(index);
  }
  const values = new Float64Array(count).fill(metric.onMissing === "zero" ? 0 : NaN);
  for (const [row, group] of groups) values[row] = kept.fold(group);
  return values;
}

function creditLines(
  metric: MetricDefinition,
  { events, rows }: PlacedEvents,
  kept: readonly number[],
  units: Float64Array | typeof ONES,
  log: FigureLog,
): CreditLines {
  const lines = [...kept].sort((a, b) => rows[a]! - rows[b]! || a - b);
  return {
    metric: metric.id,
    persons: Int32Array.from(lines, (index) => rows[index]!),
    records: lines.map((index) => events.keys[index]!),
    days: Int32Array.from(lines, (index) => events.days[index]!),
    units: Float64Array.from(lines, (index) => (units === ONES ? 1 : units[index]!)),
    digits: units === ONES ? 0 : log.digits(metric.unit!.currency!),
  };
}
