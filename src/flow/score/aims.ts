import { isUp } from "../../method/direction.js";
import type { Direction } from "../../method/direction.js";
import { fault } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { MetricPart } from "../../method/condition.js";
import { timesOf } from "../../money/times.js";
import { snap } from "../../numeric/snap.js";
import { indexOf } from "../../table/indices.js";
import type { MetricColumn, Table } from "../../table/table.js";
import { isIndexed } from "../scheme/target.js";
import type { Aim, IndexedTarget, Target } from "../scheme/target.js";

/** A metric with its aims. */
export interface Aimed {
  /** Its name. */
  readonly id: string;
  /** What attainment divides by. */
  readonly target?: Target;
  /** The starting point. */
  readonly baseline?: Aim;
  /** Which way is better; whichever way the target lies where it is not said. */
  readonly direction?: Direction;
}

/**
 * One of a metric's figures for every row: its value, target or baseline, value ÷ target, or the way to the target.
 *
 * Attainment and progress are snapped once. Attainment is missing where the target is zero, negative or missing,
 * progress where there is no way to go: see {@link progress}.
 *
 * @param table the table
 * @param metric the metric with its aims
 * @param part which of its figures
 * @returns one figure per row, NaN where it is missing
 * @throws Fault "missing-column" when the table lacks a metric; "missing-index"; "not-figures" for a column of words; "not-finite" when an
 * attainment is no number
 */
export function figures(table: Table, metric: Aimed, part: MetricPart = "value"): Float64Array {
  if (part === "value") return column(table, metric.id);
  if (part === "target") return aimed(table, metric.target);
  if (part === "baseline") return aimed(table, metric.baseline);
  const targets = aimed(table, metric.target);
  const baselines = part === "progress" ? aimed(table, metric.baseline) : null;
  const shares = column(table, metric.id).map((value, row) =>
    baselines === null
      ? attained(value, targets[row]!)
      : progress(value, baselines[row]!, targets[row]!, metric.direction),
  );
  const endless = shares.findIndex((share) => Math.abs(share) === Infinity);
  if (endless < 0) return shares;
  throw fault({
    code: "not-finite",
    path: `metrics.${metric.id}.target.${table.ids[endless]!}`,
    received: shares[endless],
    expected: `an ${part === "progress" ? "advance" : "attainment"} that is a finite number`,
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

/**
 * The part of the way from baseline to target that one person has gone, whichever of the two is greater, unless the
 * metric's direction says that the target is the worse of the two: who began beyond it has no way to go.
 *
 *     (actual − baseline) ÷ (target − baseline), snapped to 12 significant digits
 *
 * @param actual what was done
 * @param baseline where it started
 * @param target what was aimed at
 * @param direction which way is better, where that is said
 * @returns the part of the way; NaN where there is no way, because both are equal, one is missing, or the target is worse
 */
export function progress(actual: number, baseline: number, target: number, direction?: Direction): number {
  return hasWay(baseline, target, direction) ? snap((actual - baseline) / (target - baseline)) : NaN;
}

/**
 * Tells whether a target can be made progress towards.
 *
 * @param baseline where it started
 * @param target what was aimed at
 * @param direction which way is better, where that is said
 * @returns true where the target is better than the baseline
 */
export function hasWay(baseline: number, target: number, direction?: Direction): boolean {
  return direction === undefined ? target !== baseline : isUp(direction) ? target > baseline : target < baseline;
}

function aimed(table: Table, aim: Target | undefined): Float64Array {
  if (isIndexed(aim)) return indexed(table, aim);
  if (typeof aim === "object") return column(table, aim.metric);
  return new Float64Array(table.ids.length).fill(aim ?? NaN);
}

function indexed(table: Table, { base, index }: IndexedTarget): Float64Array {
  const times = timesOf(indexOf(table, index));
  const targets = aimed(table, base).map(times);
  const endless = targets.findIndex((target) => Math.abs(target) === Infinity);
  if (endless < 0) return targets;
  throw fault({
    code: "not-finite",
    path: `indices.${index}.${table.ids[endless]!}`,
    received: targets[endless],
    expected: "a target that is a finite number, times the index",
    remedy: "look for a target, or an index, in the wrong unit",
  });
}

function column(table: Table, id: string): Float64Array {
  const { values, labels } = metricColumn(table, id);
  if (labels === undefined) return values;
  throw fault({
    code: "not-figures",
    path: `columns.${id}`,
    received: outlined(labels),
    expected: `figures, since ${id} is read as a number`,
    remedy: "write figures without quotes, or score the words by categorical",
  });
}

/**
 * Finds the column of a metric.
 *
 * @param table the table
 * @param id the metric's id
 * @returns its figures or words
 * @throws Fault "missing-column"
 */
export function metricColumn(table: Table, id: string): MetricColumn {
  const found = table.columns.find((one) => one.id === id);
  if (found !== undefined) return found;
  throw fault({
    code: "missing-column",
    path: `columns.${id}`,
    received: outlined(table.columns.map((one) => one.id)),
    expected: `a column for the metric ${id}`,
    remedy: "add the column; null where somebody's figure is missing",
  });
}
