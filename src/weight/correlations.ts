import { pearson } from "../numeric/correlation.js";
import type { Column } from "../numeric/column.js";
import { totalOfRuns } from "../numeric/runs.js";
import { total } from "../numeric/sum.js";
import { extent, presentCount } from "../numeric/summary.js";
import { rankColumn } from "../rank/rankColumn.js";
import { spearman } from "../rank/spearman.js";

/** What is correlated: figures, or the places that they give. */
export const CORRELATIONS = ["pearson", "spearman"] as const;

/**
 * The correlation of each column with each.
 *
 * Columns without gaps are turned about their mean once, and every pair is one pass. Where figures are missing each pair is
 * correlated over the people who have both.
 *
 * @param columns columns with a spread, of one length, NaN where missing
 * @param kind of figures, or of places
 * @returns one row per column; 0 where a pair shares nobody who differs
 */
export function correlations(columns: readonly Column[], kind: (typeof CORRELATIONS)[number]): number[][] {
  const isGapless = columns.every((values) => presentCount(values) === values.length);
  const between = isGapless
    ? gapless(kind === "pearson" ? columns : columns.map(placesOf))
    : (i: number, k: number) => (kind === "pearson" ? pearson : spearman)(columns[i]!, columns[k]!) ?? 0;
  const matrix = columns.map(() => columns.map(() => 1));
  for (let i = 0; i < columns.length; i++) {
    for (let k = 0; k < i; k++) matrix[i]![k] = matrix[k]![i] = between(i, k);
  }
  return matrix;
}

function placesOf(values: Column): Column {
  return rankColumn(values, { ties: "fractional", order: "ascending" }).ranks;
}

/** Divided by the farthest, so that no square leaves the doubles. */
function gapless(columns: readonly Column[]): (i: number, k: number) => number {
  const apart = columns.map((values) => {
    const mean = total(values) / values.length;
    const { low, high } = extent(values);
    const farthest = Math.max(mean - low, high - mean);
    const own = new Float64Array(values.length);
    for (let i = 0; i < own.length; i++) own[i] = (values[i]! - mean) / farthest;
    return own;
  });
  const lengths = apart.map((own) => Math.sqrt(product(own, own)));
  return (i, k) => Math.max(-1, Math.min(1, product(apart[i]!, apart[k]!) / (lengths[i]! * lengths[k]!)));
}

function product(one: Column, other: Column): number {
  return totalOfRuns(one.length, (from, to) => {
    let sum = 0;
    for (let i = from; i < to; i++) sum += one[i]! * other[i]!;
    return sum;
  });
}
