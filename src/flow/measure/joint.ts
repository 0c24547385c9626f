import { isFault, joined } from "../../fault/fault.js";
import type { Made } from "../../metric/metricMethod.js";
import { madeOf } from "../scheme/names.js";
import type { MetricDefinition } from "../scheme/scheme.js";
import type { FigureLog } from "./figures.js";

type MadeOfMetrics = Extract<Made, { readonly from: "columns" | "amounts" }>;

/**
 * Measures a metric that is made of others.
 *
 * @param metric the metric
 * @param made how their figures are joined
 * @param columns the columns of the metrics before it
 * @param ids the people, for the place of an issue
 * @param log the currencies' digits, and where issues go
 * @returns its column
 */
export function jointColumn(
  metric: MetricDefinition,
  made: MadeOfMetrics,
  columns: ReadonlyMap<string, Float64Array>,
  ids: readonly string[],
  log: FigureLog,
): Float64Array {
  const parts = madeOf(metric).map((id) => columns.get(id)!);
  if (made.from === "columns") return parts[0]!.map((value, row) => made.join(value, parts[1]![row]!));
  const digits = log.digits(metric.unit!.currency!);
  const path = `metrics.${metric.id}`;
  return Float64Array.from(ids, (id, row) => {
    const figures = parts.map((part) => part[row]!);
    try {
      return made.join(figures, metric.from, digits);
    } catch (error) {
      if (!isFault(error)) throw error;
      for (const one of error.issues) log.issues.add({ ...one, path: joined(`${path}.${id}`, one.path) }, path);
      return NaN;
    }
  });
}
