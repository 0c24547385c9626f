import { fieldReaderOf } from "./figures.js";
import type { FigureLog } from "./figures.js";
import type { PersonRows } from "./people.js";
import type { MetricDefinition } from "../scheme/scheme.js";

/** Rows read at a time: the fields of a record are then read while it is in the cache. */
const ROWS = 1024;

/**
 * Reads the metrics that stand ready in the rows of a person source.
 *
 * @param metrics the metrics, all of one source and all of kind `field`
 * @param person the source's rows
 * @param ids the people, for the place of an issue
 * @param log where issues and counts go
 * @returns one column per metric, in the same order
 */
export function rowColumns(
  metrics: readonly MetricDefinition[],
  person: PersonRows,
  ids: readonly string[],
  log: FigureLog,
): Float64Array[] {
  const readers = metrics.map((metric) => blockReader(metric, person, ids, log));
  for (let from = 0; from < ids.length; from += ROWS) {
    for (const { read } of readers) read(from, Math.min(ids.length, from + ROWS));
  }
  return readers.map(({ column }) => column);
}

interface BlockReader {
  readonly column: Float64Array;
  readonly read: (from: number, to: number) => void;
}

function blockReader(
  metric: MetricDefinition,
  person: PersonRows,
  ids: readonly string[],
  log: FigureLog,
): BlockReader {
  const { field } = metric.from as { field: string };
  const currency = metric.unit?.currency;
  const largest = currency === undefined ? Number.MAX_SAFE_INTEGER : -1;
  const scale = currency === undefined ? 1 : 10 ** log.digits(currency);
  const take = fieldReaderOf(metric, field, person, log);
  const absent = metric.onMissing === "zero" ? 0 : NaN;
  const column = new Float64Array(ids.length);
  return {
    column,
    read(from, to) {
      for (let row = from; row < to; row++) {
        const record = person.rows[row];
        // Nearly every figure is a plain number of ordinary size; whatever is not takes the careful way.
        const value = record === undefined ? undefined : record[field];
        if (typeof value === "number" && Math.abs(value) <= largest) column[row] = value + 0;
        else {
          const figure = record === undefined ? NaN : take(record, ids[row]!);
          column[row] = figure === figure ? figure / scale : absent;
        }
      }
    },
  };
}
