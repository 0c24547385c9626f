import { notADay, dayNumber } from "../../calendar/day.js";
import { checkedPeriod } from "../../calendar/period.js";
import type { Period } from "../../calendar/period.js";
import { fault, issue } from "../../fault/fault.js";
import { IssueList } from "../../fault/issueList.js";
import type { Notice } from "../../fault/notice.js";
import { methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";
import type { MetricMethod } from "../../metric/metricMethod.js";
import type { CreditLines, Credits } from "../../table/credits.js";
import { wordColumn } from "../../table/table.js";
import type { MetricColumn, Table } from "../../table/table.js";
import { standard } from "../scheme/catalog.js";
import { digitsOfCurrency } from "../scheme/currencies.js";
import { madeOf } from "../scheme/names.js";
import { SchemeCredits } from "../credit/schemeCredits.js";
import { checkWritten } from "../check/written.js";
import { definitionsOf } from "../definitions.js";
import { dateColumn } from "./dateMetric.js";
import { checkedSources } from "./fields.js";
import type { Sources } from "./fields.js";
import type { FigureLog } from "./figures.js";
import { indexFigures } from "./indices.js";
import type { DatedIndex } from "./indices.js";
import { jointColumn } from "./joint.js";
import { intake } from "./intake.js";
import type { Intake } from "./intake.js";
import { measureNotices } from "./notices.js";
import { recordColumn } from "./recordMetric.js";
import { rowTexts } from "./people.js";
import { rowColumns } from "./rowMetrics.js";
import type { MetricDefinition, Scheme } from "../scheme/scheme.js";
import { unusedRecords } from "./unused.js";
import type { Unused } from "./unused.js";

/** Which days are measured, and on which day the records were seen. */
export interface MeasureOptions {
  /** The period; its `to` is the day after the last one, and no longer counts. */
  readonly period: Period;
  /** The last day that was seen: records after it are not used, records of that very day are. */
  readonly asOf: string;
  /** What indices are over time, where targets follow some. */
  readonly indices?: readonly DatedIndex[];
  /** The methods, where a host has its own. */
  readonly catalog?: Catalog;
}

/** What measuring gives. */
export interface Measured {
  /** One row per person. */
  readonly table: Table;
  /** The credit lines: the records behind every sum of money, and what the scheme's credits make of deals. */
  readonly credits: Credits;
  /** How many records no metric used, by source and reason. */
  readonly unused: readonly Unused[];
}

/**
 * Makes a Table from records: one row per person, one column per metric.
 *
 * The people are those of the first source of grain person; without one, all that records name. Amounts of money are
 * added exactly. Deals are credited as the scheme's `credits` say, where a metric asks for credit. Each record that no metric uses is counted once, under the reason it got furthest with.
 *
 * @param scheme the scheme
 * @param sources lists of records by the name of their source
 * @param options the period, the day on which the records were seen, what indices are, and a catalog
 * @returns the table, the credit lines, and the records not used
 * @throws Fault with every unreadable value: its place, what was found, the remedy; "unparsed-scheme"; "unknown-kind"
 * for a method that the catalog lacks; "missing-index", "ambiguous-index", "out-of-range" and "too-many-digits" for indices;
 * "circular-managers"; "no-working-days"
 */
export function measure(scheme: Scheme, sources: Sources, options: MeasureOptions): Measured {
  const { period, asOf, catalog, indices } = checkedOptions(options);
  checkWritten(scheme, catalog);
  const found = indexFigures(scheme, indices, period);
  const issues = new IssueList();
  const digits = (currency: string) => digitsOfCurrency(scheme, currency);
  const log: FigureLog = { digits, issues, rounded: 0, unsafe: 0 };
  const given = intake(scheme, catalog, checkedSources(sources), asOf, issues);
  issues.raise();
  const measuring = { count: given.ids.length, period, lookups: given.lookups, perDeal: paidByDeal(scheme), log };
  const credited = new SchemeCredits(scheme, given, log);
  const columns = new Map<string, Float64Array>();
  const credits: CreditLines[] = [];
  const ofMetrics: Notice[] = [];
  readRows(scheme, catalog, given, columns, log);
  const words = readWords(scheme, catalog, given, issues);
  for (const metric of inOrder(scheme.metrics)) {
    const { made } = methodOf(catalog, "measure", metric.from!.kind) as MetricMethod;
    if (made.from === "row" || made.from === "word") continue;
    if (made.from === "columns" || made.from === "amounts") {
      const joint = jointColumn(metric, made, columns, given.ids, log);
      columns.set(metric.id, checkedFinite(metric.id, joint, given.ids, issues));
      continue;
    }
    if (made.from === "dates") {
      const dated = dateColumn(metric, made, { ...given, calendars: scheme.calendars, period, issues });
      columns.set(metric.id, dated.values);
      ofMetrics.push(...dated.notices);
      continue;
    }
    const column =
      made.from === "credits"
        ? credited.column(metric, period)
        : recordColumn(metric, made, given.events.get((metric.from as { source: string }).source)!, measuring);
    columns.set(metric.id, checkedFinite(metric.id, column.values, given.ids, issues));
    if (column.credits !== undefined) credits.push(column.credits);
    ofMetrics.push(...column.notices);
  }
  issues.raise();
  const shape = { type: "table", schemaVersion: 1, ids: given.ids, period, asOf } as const;
  const table: Table = {
    ...shape,
    columns: scheme.metrics.map(({ id }) => words.get(id) ?? { id, values: columns.get(id)! }),
    attributes: given.attributes,
    ...(found.length === 0 ? {} : { indices: found }),
    defined: definitionsOf(scheme),
    notices: [
      ...given.notices,
      ...ofMetrics,
      ...credited.notices(),
      ...measureNotices(scheme, given, log, period, asOf),
    ],
  };
  return {
    table,
    credits: { type: "credits", schemaVersion: 1, ids: given.ids, of: credits },
    unused: unusedRecords(given, credited.dealsOf()),
  };
}

/** The metrics that something is paid on deal by deal. */
function paidByDeal({ plan }: Scheme): Set<string> {
  const paid = plan?.components.filter(({ per }) => per === "deal") ?? [];
  return new Set(paid.flatMap(({ base }) => base?.metric ?? []));
}

function checkedOptions(options: Partial<MeasureOptions> | null | undefined): Required<MeasureOptions> {
  const { period, asOf, catalog = standard, indices = [] } = options ?? {};
  if (typeof asOf !== "string" || dayNumber(asOf) === null) throw fault(notADay("asOf", asOf));
  return { period: checkedPeriod(period, "period"), asOf, catalog, indices };
}

/** Figures may each be finite and come to more than a number can hold; infinity never enters a Table. */
function checkedFinite(metric: string, values: Float64Array, ids: readonly string[], issues: IssueList): Float64Array {
  values.forEach((received, row) => {
    if (Math.abs(received) !== Infinity) return;
    const path = `metrics.${metric}.${ids[row]!}`;
    const remedy = "look for a figure in the wrong unit";
    issues.add(issue({ code: "not-finite", path, received, expected: "a finite figure", remedy }), `metrics.${metric}`);
  });
  return values;
}

function readRows(
  scheme: Scheme,
  catalog: Catalog,
  given: Intake,
  columns: Map<string, Float64Array>,
  log: FigureLog,
): void {
  for (const person of given.persons) {
    const metrics = scheme.metrics.filter((metric) => {
      const method =
        metric.from === undefined ? undefined : (methodOf(catalog, "measure", metric.from.kind) as MetricMethod);
      return method?.made.from === "row" && (metric.from as { source: string }).source === person.source.id;
    });
    rowColumns(metrics, person, given.ids, log).forEach((column, place) => columns.set(metrics[place]!.id, column));
  }
}

function readWords({ metrics }: Scheme, catalog: Catalog, given: Intake, issues: IssueList): Map<string, MetricColumn> {
  return new Map(
    metrics.flatMap(({ id, from }) => {
      if (from === undefined || (methodOf(catalog, "measure", from.kind) as MetricMethod).made.from !== "word")
        return [];
      const { source, field } = from as { source: string; field: string };
      const person = given.persons.find((one) => one.source.id === source)!;
      return [[id, wordColumn(id, rowTexts(person, field, "a category", issues))] as const];
    }),
  );
}

/** Metrics made of others come after them; a circle was refused when the scheme was parsed. */
function inOrder(metrics: readonly MetricDefinition[]): Set<MetricDefinition> {
  const ordered = new Set<MetricDefinition>();
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const open = [...metrics].reverse();
  for (let metric = open.at(-1); metric !== undefined; metric = open.at(-1)) {
    if (metric.from === undefined) throw withoutFrom(metric);
    const first = madeOf(metric)
      .map((id) => byId.get(id)!)
      .filter((one) => !ordered.has(one));
    if (first.length === 0) ordered.add(open.pop()!);
    else open.push(...first);
  }
  return ordered;
}

function withoutFrom(metric: MetricDefinition) {
  return fault({
    code: "missing-from",
    path: `metrics.${metric.id}.from`,
    received: undefined,
    expected: "how the metric is made of records",
    remedy: 'add "from", or make the table by hand with table({ ids, columns })',
  });
}
