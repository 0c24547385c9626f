import { fault } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { MetricPart } from "../../method/condition.js";
import { snap } from "../../numeric/snap.js";
import { columnOf } from "../../table/table.js";
import type { Table } from "../../table/table.js";
import type { Aim } from "../scheme/scheme.js";

/** A metric with its aims. */
export interface Aimed {
  /** Its name. */
  readonly id: string;
  /** What attainment divides by. */
  readonly target?: Aim;
  /** The starting point. */
  readonly baseline?: Aim;
}

/**
 * One of a metric's figures for every row: its value, its target, its baseline, or value ÷ target.
 *
 * Attainment is snapped once; where the target is zero, negative or missing it is missing.
 *
 * @param table the table
 * @param metric the metric with its aims
 * @param part which of its figures
 * @returns one figure per row, NaN where it is missing
 * @throws Fault "missing-column" when the table lacks a metric; "not-finite" when an attainment is no number
 */
export function figures(table: Table, metric: Aimed, part: MetricPart = "value"): Float64Array {
  if (part === "value") return column(table, metric.id);
  if (part === "target") return aimed(table, metric.target);
  if (part === "baseline") return aimed(table, metric.baseline);
  const targets = aimed(table, metric.target);
  const attainments = column(table, metric.id).map((value, row) => attained(value, targets[row]!));
  const endless = attainments.findIndex((share) => Math.abs(share) === Infinity);
  if (endless < 0) return attainments;
  throw fault({
    code: "not-finite",
    path: `metrics.${metric.id}.target.${table.ids[endless]!}`,
    received: attainments[endless],
    expected: "an attainment that is a finite number",
    remedy: "look for a figure, or a target, in the wrong unit",
  });
}

/**
 * Attainment of one person.
 *
 *     actual ÷ target, snapped to 12 significant digits
 *
 * @param actual what was done
 * @param target what was aimed at
 * @returns the share attained; NaN where the target is zero, negative or missing
 */
export function attained(actual: number, target: number): number {
  return target > 0 ? snap(actual / target) : NaN;
}

function aimed(table: Table, aim: Aim | undefined): Float64Array {
  if (typeof aim === "object") return column(table, aim.metric);
  return new Float64Array(table.ids.length).fill(aim ?? NaN);
}

function column(table: Table, id: string): Float64Array {
  const found = columnOf(table, id);
  if (found !== undefined) return found;
  throw fault({
    code: "missing-column",
    path: `columns.${id}`,
    received: outlined(table.columns.map((one) => one.id)),
    expected: `a column for the metric ${id}`,
    remedy: "add the column; null where somebody's figure is missing",
  });
}
