import { fault } from "../fault/fault.js";
import type { Definition, Table } from "../table/table.js";
import type { MetricDefinition, Scheme, SourceDefinition } from "./scheme/scheme.js";

/**
 * Writes down how each metric is made, so that a calibration can tell whether a table fits it.
 *
 * @param scheme the scheme
 * @returns one text per metric that is made of records
 */
export function definitionsOf(scheme: Scheme): Definition[] {
  const sources = new Map(scheme.sources.map((source) => [source.id, source]));
  return scheme.metrics.map((metric) => ({ id: metric.id, by: definition(metric, sources) }));
}

function definition(metric: MetricDefinition, sources: ReadonlyMap<string, SourceDefinition>): string {
  const { unit, window, from, onMissing, onExcess } = metric;
  const field = from !== undefined && "field" in from ? from.field : undefined;
  const reads = from !== undefined && "source" in from ? reading(sources.get(from.source)) : undefined;
  const looksUp = typeof field === "object" && "lookup" in field ? reading(sources.get(field.lookup)) : undefined;
  return ordered({ unit, window, from, onMissing, onExcess, reads, looksUp });
}

/** What of a source decides which figures are read from it. */
function reading(source: SourceDefinition | undefined) {
  if (source === undefined) return undefined;
  const { grain, key, person, date, aliases } = source;
  return { grain, key, person, date, aliases };
}

/** JSON with the keys of every object in code-unit order, so that two schemes that say the same give the same text. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => {
    if (typeof item !== "object" || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/**
 * Checks that a table's metrics were made as a calibration's were.
 *
 * @param table the table
 * @param definitions how the calibration's metrics are made
 * @throws Fault "other-definitions" for the first metric that differs; a table made by hand fits any
 */
export function checkDefinitions(table: Table, definitions: readonly Definition[]): void {
  if (table.defined === null) return;
  const made = new Map(table.defined.map(({ id, by }) => [id, by]));
  const other = definitions.find(({ id, by }) => made.get(id) !== by);
  if (other === undefined) return;
  const theirs = made.get(other.id);
  throw fault({
    code: "other-definitions",
    path: `metrics.${other.id}`,
    received: theirs === undefined ? undefined : aroundDifference(theirs, other.by),
    expected: `a metric made as the calibration's: ${aroundDifference(other.by, theirs ?? "")}`,
    remedy: "measure with the scheme that was calibrated, or calibrate again",
  });
}

/** The part of a text where it begins to differ from another. */
function aroundDifference(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return text.slice(Math.max(0, at - 30), at + 30);
}
