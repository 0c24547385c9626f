import { fault } from "../../fault/fault.js";
import type { Condition } from "../../method/condition.js";
import type { Made } from "../../metric/metricMethod.js";
import { note } from "./events.js";
import type { Events } from "./events.js";
import { figureReader } from "./figures.js";
import type { FigureLog, FigureSpec, Lookup } from "./figures.js";
import { newPlaces, textsOf } from "./texts.js";
import type { MetricDefinition } from "../scheme/scheme.js";

/** What every metric made of records has beside `kind`. */
export interface RecordSpec {
  /** The word in the JSON. */
  readonly kind: string;
  /** The source. */
  readonly source: string;
  /** Which of its records. */
  readonly where?: Condition;
  /** What is taken from them. */
  readonly field?: FigureSpec;
  /** For `countFirst`: new to whom. */
  readonly per?: "person" | "company";
}

/** The ways of measuring that read records. */
export type MadeOfRecords = Exclude<Made, { from: "row" | "word" | "credits" | "columns" | "amounts" | "dates" }>;

/** The records that a metric is made of, by their places in the order of day and id. */
export interface Kept {
  /** Those that count. */
  readonly records: readonly number[];
  /** Those that would, but for the figure or text that they lack. */
  readonly lacking: readonly number[];
  /** Makes one person's figure of the person's records. */
  readonly fold: (own: readonly number[]) => number;
  /** The figures of records, in whole minor units, where they add up to a sum of money. */
  readonly units?: Float64Array;
}

/**
 * Keeps all records of a window, for a metric that counts them.
 *
 * @param made how they are folded
 * @param events the records
 * @param inside those of the window
 * @returns all of them
 */
export function keptRecords(
  made: Extract<MadeOfRecords, { from: "records" }>,
  events: Events,
  inside: readonly number[],
): Kept {
  for (const index of inside) note(events, index, "used");
  return { records: inside, lacking: [], fold: (own) => made.fold(own.map((index) => events.keys[index]!)) };
}

/**
 * Keeps the records of a window that have a text, for a metric that counts texts; for `countFirst` those whose text is new.
 *
 * @param spec the metric
 * @param made how texts are folded
 * @param events the records
 * @param matching all that the condition holds for
 * @param inside those of the window
 * @param to the day after the window's last
 * @param log where issues go
 * @returns the records
 */
export function keptTexts(
  spec: RecordSpec,
  made: Extract<MadeOfRecords, { from: "texts" }>,
  events: Events,
  matching: readonly number[],
  inside: readonly number[],
  to: number,
  log: FigureLog,
): Kept {
  const texts = textsOf(events, spec.field as string, made.first ? matching : inside, log.issues);
  const isNew = made.first ? newPlaces(events, texts, spec.per!, to) : texts;
  const records = inside.filter((index) => isNew.has(index));
  for (const index of records) note(events, index, "used");
  return {
    records,
    lacking: inside.filter((index) => !texts.has(index)),
    fold: (own) => made.fold(own.map((index) => texts.get(index)!)),
  };
}

/**
 * Keeps the records of a window that have a figure.
 *
 * @param metric the metric
 * @param made how figures are folded
 * @param events the records
 * @param inside those of the window
 * @param lookups the keyed tables
 * @param log where issues and counts go
 * @returns the records
 * @throws Fault "too-large" from `fold`, when a sum of money passes 10^15 minor units
 */
export function keptFigures(
  metric: MetricDefinition,
  made: Extract<MadeOfRecords, { from: "figures" }>,
  events: Events,
  inside: readonly number[],
  lookups: ReadonlyMap<string, Lookup>,
  log: FigureLog,
): Kept {
  const spec = metric.from as RecordSpec;
  const read = figureReader(metric, spec.field!, events, lookups, log);
  const figures = new Float64Array(events.records.length);
  for (const index of inside) {
    const figure = read(events.records[index]!, events.keys[index]!);
    figures[index] = figure;
    note(events, index, figure === figure ? "used" : "value");
  }
  const records = inside.filter((index) => figures[index] === figures[index]);
  const lacking = inside.filter((index) => figures[index] !== figures[index]);
  const of = (own: readonly number[]) => Float64Array.from(own, (index) => figures[index]!);
  const currency = metric.unit?.currency;
  if (currency === undefined) return { records, lacking, fold: (own) => made.fold(of(own)) };
  const fold = moneyFold(made, 10 ** log.digits(currency), metric);
  return { records, lacking, fold: (own) => fold(of(own)), ...(spec.kind === "sum" ? { units: figures } : {}) };
}

/** Folds whole minor units and gives major ones; a way of measuring that leaves money, such as the mean, is given major ones. */
function moneyFold(
  made: Extract<MadeOfRecords, { from: "figures" }>,
  scale: number,
  metric: MetricDefinition,
): (units: Float64Array) => number {
  const { units: foldUnits } = made;
  if (foldUnits === undefined) return (units) => made.fold(units.map((one) => one / scale));
  return (units) => {
    const all = foldUnits(units);
    if (all === "too-large") throw tooLarge(metric);
    return all / scale;
  };
}

/**
 * Says that a sum of money is more than can be told exactly.
 *
 * @param metric the metric
 * @returns the Fault
 */
export function tooLarge(metric: MetricDefinition) {
  return fault({
    code: "too-large",
    path: `metrics.${metric.id}`,
    received: "a sum beyond 10^15 minor units",
    expected: "a sum of at most 10^15 minor units",
    remedy: "look for an amount in the wrong unit",
  });
}
