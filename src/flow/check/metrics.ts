import { checkedPeriod } from "../../calendar/period.js";
import { issue, joined } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import { methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";
import type { MetricMethod } from "../../metric/metricMethod.js";
import { monthIssues } from "./months.js";
import { proratedIssues } from "./prorated.js";
import { tried } from "./tried.js";
import { mixedUnits } from "./units.js";
import { mayBeCurrency } from "../scheme/currencies.js";
import { madeOf } from "../scheme/names.js";
import type { MetricDefinition, Scheme, SourceDefinition } from "../scheme/scheme.js";
import { isIndexed } from "../scheme/target.js";
import type { IndexDefinition, Target } from "../scheme/target.js";

/** The grain of source that a way of measuring reads. */
const GRAIN = {
  figures: "record",
  records: "record",
  texts: "record",
  row: "person",
  word: "person",
  dates: "person",
  columns: null,
  amounts: null,
  credits: null,
} as const;

/**
 * Checks metrics: units that do not fit, metrics that read a source of the wrong grain, aims that
 * cannot be aimed at, metrics that are made of each other.
 *
 * @param scheme the scheme
 * @param catalog the methods
 * @returns the issues found
 */
export function metricIssues(scheme: Scheme, catalog: Catalog): Issue[] {
  const sources = new Map(scheme.sources.map((source) => [source.id, source]));
  const metrics = new Map(scheme.metrics.map((metric) => [metric.id, metric]));
  return [
    ...scheme.metrics.flatMap((metric) => [
      ...unitIssues(metric, scheme),
      ...countIssues(metric, catalog),
      ...windowIssues(metric),
      ...aimIssues(metric, "target"),
      ...aimIssues(metric, "baseline"),
      ...aimUnits(metric, "target", metrics),
      ...aimUnits(metric, "baseline", metrics),
      ...grainIssues(metric, sources, catalog),
      ...monthIssues(metric),
      ...proratedIssues(metric, scheme.metrics, catalog),
    ]),
    ...scheme.indices.flatMap(rangeIssues),
    ...circleIssues(scheme.metrics),
  ];
}

function unitIssues(metric: MetricDefinition, scheme: Scheme): Issue[] {
  const currency = metric.unit?.currency;
  if (currency === undefined || mayBeCurrency(scheme, currency)) return [];
  return [badCurrency(`metrics.${metric.id}.unit.currency`, currency)];
}

/**
 * What to say of a text that is no currency code.
 *
 * @param path its place
 * @param received the text found
 * @returns the issue
 */
export function badCurrency(path: string, received: string): Issue {
  const expected = "a currency code of three capital letters";
  return issue({ code: "bad-currency", path, received, expected, remedy: 'write an ISO 4217 code such as "USD"' });
}

/** A count of records, or of days, does not become money by its unit. */
function countIssues(metric: MetricDefinition, catalog: Catalog): Issue[] {
  const currency = metric.unit?.currency;
  if (metric.from === undefined || currency === undefined) return [];
  const { made } = methodOf(catalog, "measure", metric.from.kind) as MetricMethod;
  const field = "field" in metric.from ? metric.from.field : null;
  const isBetween = typeof field === "object" && field !== null && "daysBetween" in field;
  const countsDays = isBetween || made.from === "dates";
  if (!countsDays && made.from !== "records" && made.from !== "texts") return [];
  return [
    issue({
      code: "not-money",
      path: `metrics.${metric.id}.unit.currency`,
      received: currency,
      expected: `a unit that is no currency, since ${countsDays ? "days" : "records"} are counted`,
      remedy: `write "unit": { "name": "${countsDays ? "days" : "deals"}" }, or measure a field with amounts`,
    }),
  ];
}

function windowIssues({ id, window }: MetricDefinition): Issue[] {
  return typeof window === "string" ? [] : tried(`metrics.${id}.window`, () => checkedPeriod(window, ""));
}

function aimIssues(metric: MetricDefinition, name: "target" | "baseline"): Issue[] {
  const { aim, path, follows } = aimOf(metric, name);
  // With a baseline the target is where a way leads, and may well be zero: no complaint left.
  // An index would turn a target of no way round, so a base stays above 0.
  if (name === "baseline" || (metric.baseline !== undefined && !follows) || typeof aim !== "number" || aim > 0)
    return [];
  const remedy = "set the target that full marks stand for, or score the metric by goalposts";
  return [
    issue({
      code: "bad-target",
      path,
      received: aim,
      expected: "a target above 0, since attainment divides by it",
      remedy,
    }),
  ];
}

/** An aim that is another metric's figure is in the same money. */
function aimUnits(
  metric: MetricDefinition,
  name: "target" | "baseline",
  metrics: ReadonlyMap<string, MetricDefinition>,
): Issue[] {
  const { aim, path } = aimOf(metric, name);
  return typeof aim === "object" ? mixedUnits(metric, metrics.get(aim.metric), `${path}.metric`) : [];
}

/** The figure of an aim, or of its base where that follows an index. */
function aimOf(metric: MetricDefinition, name: "target" | "baseline") {
  const stated: Target | undefined = metric[name];
  const path = `metrics.${metric.id}.${name}`;
  if (isIndexed(stated)) return { aim: stated.base, path: `${path}.base`, follows: true };
  return { aim: stated, path, follows: false };
}

function rangeIssues({ id, from, to }: IndexDefinition): Issue[] {
  if (from <= to) return [];
  const expected = `at most ${to}, the most that the index may be`;
  const remedy = "write the least as from, the most as to";
  return [issue({ code: "empty-range", path: `indices.${id}.from`, received: from, expected, remedy })];
}

function grainIssues(
  metric: MetricDefinition,
  sources: ReadonlyMap<string, SourceDefinition>,
  catalog: Catalog,
): Issue[] {
  if (metric.from === undefined) return [];
  const { made } = methodOf(catalog, "measure", metric.from.kind) as MetricMethod;
  const wanted = "source" in metric.from ? GRAIN[made.from] : null;
  const path = `metrics.${metric.id}.from`;
  const issues =
    wanted === null
      ? []
      : grainIssue(joined(path, "source"), (metric.from as { source: string }).source, wanted, sources);
  const field = "field" in metric.from ? metric.from.field : null;
  if (typeof field === "object" && field !== null && "lookup" in field) {
    issues.push(...grainIssue(`${path}.field.lookup`, field.lookup, "lookup", sources));
  }
  if (typeof field === "object" && field !== null && "daysBetween" in field && field.daysBetween.length !== 2) {
    const remedy = 'write [from, to], such as ["engagedOn", "closedOn"]';
    issues.push(
      issue({
        code: "wrong-length",
        path: `${path}.field.daysBetween`,
        received: outlined(field.daysBetween),
        expected: "two fields",
        remedy,
      }),
    );
  }
  return issues;
}

/**
 * Checks that a source has the grain that what reads it needs.
 *
 * @param path the place that names the source
 * @param id the source
 * @param wanted the grain
 * @param sources the sources by id
 * @returns the issue, or none
 */
export function grainIssue(
  path: string,
  id: string,
  wanted: string,
  sources: ReadonlyMap<string, SourceDefinition>,
): Issue[] {
  const source = sources.get(id);
  if (source === undefined || source.grain === wanted) return [];
  const remedy = `declare "grain": "${wanted}" on the source, or read another one`;
  return [
    issue({ code: "wrong-grain", path, received: source.grain, expected: `a source of grain ${wanted}`, remedy }),
  ];
}

/** A ratio needs its two metrics first, and a target that is a metric needs that one: no circle may come of it. */
function circleIssues(metrics: readonly MetricDefinition[]): Issue[] {
  const needs = new Map(metrics.map((metric) => [metric.id, madeOf(metric)]));
  const issues: Issue[] = [];
  const done = new Set<string>();
  const above = new Set<string>();
  const open = metrics.map(({ id }) => id);
  for (let id = open.at(-1); id !== undefined; id = open.at(-1)) {
    if (done.has(id) || above.has(id)) {
      done.add(open.pop()!);
      above.delete(id);
      continue;
    }
    above.add(id);
    for (const need of needs.get(id) ?? []) {
      if (!above.has(need)) open.push(need);
      else if (issues.length < 100) issues.push(circle([...above].slice([...above].indexOf(need))));
    }
  }
  return issues;
}

function circle(ids: readonly string[]): Issue {
  return issue({
    code: "circular-metric",
    path: `metrics.${ids[0]!}.from`,
    received: outlined(ids),
    expected: "a metric that is not made of itself",
    remedy: "make one of them from records",
  });
}
