import { fault } from "../fault/fault.js";
import { meanOf } from "../flow/rollUp/sums.js";
import { isUp } from "../method/direction.js";
import type { Direction } from "../method/direction.js";
import { present } from "../numeric/column.js";
import { median } from "../numeric/quantile.js";
import { snap } from "../numeric/snap.js";
import { columnOf } from "../table/table.js";
import type { Table } from "../table/table.js";

/** The level of one metric that counts as on a par with others. */
export interface BenchmarkLevel {
  /** The metric's id. */
  readonly metric: string;
  /** The level, in the metric's unit. */
  readonly level: number;
  /** Which way is better; may be left out where the scheme says it. */
  readonly direction?: Direction;
  /** How large a gap is still on a par, a share of the level, 0 to 1: 0.05 for 5 %; 0 when left out. For a level of 0, in the metric's unit. */
  readonly tolerance?: number;
}

/** A level of which it is known which way is better. */
export type DirectedLevel = BenchmarkLevel & { readonly direction: Direction };

/** How the figures of people become the figure of their team. */
export type TeamFigure = "mean" | "median";

/**
 * The team's figure: the mean or the median of the people who have one, snapped to 12 digits.
 *
 * @param table one row per person
 * @param metric a metric of figures that the table has
 * @param by mean or median
 * @returns the figure, whatever the order of rows; null where nobody has one
 * @throws Fault "not-finite" where a sum passes the largest double
 */
export function teamFigure(table: Table, metric: string, by: TeamFigure): number | null {
  const known = present(columnOf(table, metric)!);
  if (known.length === 0) return null;
  const figure = by === "median" ? snap(median(known)) : meanOf(known);
  if (Math.abs(figure) < Infinity) return figure;
  const [expected, remedy] = ["figures whose sum is finite", "look for a figure in the wrong unit"];
  throw fault({ code: "not-finite", path: `columns.${metric}`, received: figure, expected, remedy });
}

/**
 * How far a figure is beyond its level, above 0 where it is better.
 *
 *     (figure − level) / |level|, the sign turned where lower is better        without unit; snapped to 12 digits
 *
 * No share can be taken of a level of 0: there the gap is the difference itself, in the metric's unit.
 *
 * @param figure the team's figure
 * @param benchmark the level and the direction
 * @returns the gap
 * @throws Fault "not-finite" where the figure is beyond all measure of the level
 * @example
 * gapOf(36, { metric: "daysToClose", level: 30, direction: "lowerIsBetter" }) // => -0.2
 */
export function gapOf(figure: number, { metric, level, direction }: DirectedLevel): number {
  const beyond = snap((figure - level) / (level === 0 ? 1 : Math.abs(level)));
  if (Math.abs(beyond) < Infinity) return (isUp(direction) ? beyond : -beyond) + 0;
  const remedy = "look for a level, or a figure, in the wrong unit";
  const expected = `a level that ${figure} can be compared with`;
  throw fault({ code: "not-finite", path: `benchmark.${metric}.level`, received: level, expected, remedy });
}
