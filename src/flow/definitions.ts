import type { Definition, Table } from "../table/table.js";
import { CREDITS, SOURCES, otherDefinition } from "./otherDefinition.js";
import type { Wanting } from "./otherDefinition.js";
import type { CreditDefinition } from "./scheme/creditDefinition.js";
import type { MetricDefinition, Scheme } from "./scheme/scheme.js";

/**
 * Writes down how each metric is made, so that a calibration can tell whether a table fits it.
 *
 * A source stands once, however many metrics read it: its aliases may be long; and so do credits.
 *
 * @param scheme the scheme
 * @returns one text per metric, one per source that a metric reads, as `sources.deals`, and one per
 * declaration of credits, as `credits.sales`
 */
export function definitionsOf(scheme: Scheme): Definition[] {
  const asked = new Set(scheme.metrics.map(({ from }) => (from?.kind === "credit" ? from.credits : null)));
  const credits = scheme.credits.filter(({ id }) => asked.has(id));
  const read = new Set([...scheme.metrics.flatMap(sourcesOf), ...credits.flatMap(sourcesOfCredits)]);
  const metrics = scheme.metrics.map(({ id, unit, window, from, onMissing, onExcess }) => {
    const declared = scheme.currencies?.find((one) => one.id === unit?.currency)?.digits;
    const named = from !== undefined && "calendar" in from ? from.calendar : undefined;
    const calendar = scheme.calendars.find((one) => one.id === named);
    return { id, by: ordered({ unit, window, from, onMissing, onExcess, digits: declared, calendar }) };
  });
  const sources = scheme.sources
    .filter(({ id }) => read.has(id))
    .map(({ id, grain, key, person, date, aliases }) => {
      return { id: `${SOURCES}${id}`, by: ordered({ grain, key, person, date, aliases }) };
    });
  const credited = credits.map((one) => {
    const digits = scheme.currencies?.find(({ id }) => id === one.currency)?.digits;
    return { id: `${CREDITS}${one.id}`, by: ordered({ ...one, label: undefined, digits }) };
  });
  return [...metrics, ...sources, ...credited];
}

function sourcesOfCredits({ source, splits, rollUp }: CreditDefinition): string[] {
  return [source, ...(splits === undefined ? [] : [splits.source]), ...(rollUp === undefined ? [] : [rollUp.source])];
}

/** The sources that a metric reads: records, and the table in which a field is looked up. */
function sourcesOf({ from }: MetricDefinition): string[] {
  if (from === undefined || !("source" in from)) return [];
  const field: unknown = "field" in from ? from.field : null;
  const isLookup = typeof field === "object" && field !== null && "lookup" in field;
  return [from.source, ...(isLookup ? [String(field.lookup)] : [])];
}

/** JSON with the keys of every object in code-unit order, so that two schemes that say the same give the same text. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => {
    if (typeof item !== "object" || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/**
 * Checks that a table's metrics were made as a scheme or a calibration has them.
 *
 * @param table the table
 * @param definitions how the metrics are made
 * @param wanting whose definitions these are
 * @throws Fault "other-definitions" for the first metric or source that differs; a table made by hand fits any
 */
export function checkDefinitions(table: Table, definitions: readonly Definition[], wanting: Wanting): void {
  if (table.defined === null) return;
  const made = new Map(table.defined.map(({ id, by }) => [id, by]));
  const other = definitions.find(({ id, by }) => made.get(id) !== by);
  if (other !== undefined) throw otherDefinition(other, table, wanting);
}
