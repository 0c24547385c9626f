import { minorDigits } from "../../money/currency.js";
import { moneyFigure, plainFigure } from "./figures.js";
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
  const columns = metrics.map((metric) => new Float64Array(ids.length).fill(metric.onMissing === "zero" ? 0 : NaN));
  for (let from = 0; from < ids.length; from += ROWS) {
    const to = Math.min(ids.length, from + ROWS);
    metrics.forEach((metric, place) => {
      readBlock(metric, person, ids, from, to, columns[place]!, log);
    });
  }
  return columns;
}

function readBlock(
  metric: MetricDefinition,
  person: PersonRows,
  ids: readonly string[],
  from: number,
  to: number,
  into: Float64Array,
  log: FigureLog,
): void {
  const { field } = metric.from as { field: string };
  const { rows, read, source } = person;
  const currency = metric.unit?.currency;
  const scale = currency === undefined ? 1 : 10 ** minorDigits(currency);
  const take = currency === undefined ? plainFigure : moneyFigure(minorDigits(currency), metric.onExcess);
  for (let row = from; row < to; row++) {
    const record = rows[row];
    if (record === undefined) continue;
    const value = record[field];
    // Nearly every figure is a plain number of ordinary size; whatever is not takes the careful way.
    if (currency === undefined && typeof value === "number" && Math.abs(value) <= Number.MAX_SAFE_INTEGER) {
      into[row] = value + 0;
      continue;
    }
    const figure = take(read(record, field), () => `${source.id}.${ids[row]!}.${field}`, log);
    if (figure === figure) into[row] = figure / scale;
  }
}
