import { isUp } from "../method/direction.js";
import type { Direction } from "../method/direction.js";
import { fault } from "../fault/fault.js";
import { column } from "../numeric/column.js";
import type { Column } from "../numeric/column.js";
import { noiseOf } from "../numeric/flat.js";
import type { Range } from "./join.js";
import { extent } from "../numeric/summary.js";

/** What a method that compares whole columns may be told. */
export interface ColumnsOptions {
  /** One weight per column; equal when left out. */
  readonly weights?: ArrayLike<number>;
  /** Which way is better, one per column; higher when left out. */
  readonly directions?: readonly Direction[];
}

/** The best and the worst value of each column. */
export interface Ideals {
  /** The best values. */
  readonly best: readonly number[];
  /** The worst values. */
  readonly worst: readonly number[];
}

/**
 * The best and the worst of each column, the same where nobody differs but by float noise; 0 where there is no value.
 *
 * @param columns the columns, NaN where missing
 * @param directions which way is better
 * @returns the ideals
 * @example
 * idealsOf([column([3, 1, 2])]) // => { best: [3], worst: [1] }
 */
export function idealsOf(columns: readonly Column[], directions: ColumnsOptions["directions"] = []): Ideals {
  const ends = columns.map((values) => rangeOf(values));
  const isLower = (k: number) => !isUp(directions[k]);
  return {
    best: ends.map(({ low, high }, k) => (isLower(k) ? low : high)),
    worst: ends.map(({ low, high }, k) => (isLower(k) ? high : low)),
  };
}

/**
 * The least and the greatest of a column, the same where nobody differs but by float noise; 0 where there is no value.
 *
 * @param values the column, NaN where missing
 * @param size what float noise is measured by; the greatest size in the column when left out
 * @returns the range
 */
export function rangeOf(values: Column, size?: number): Range {
  const { low, high } = extent(values);
  if (!(low <= high)) return { low: 0, high: 0 };
  const noise = noiseOf(size ?? Math.max(Math.abs(low), Math.abs(high)));
  return high - low <= noise ? { low: high, high } : { low, high };
}

/**
 * Checks columns that are compared as wholes: as many weights as columns, all of one length, finite values.
 *
 * @param given the columns
 * @param options weights and directions
 * @returns the columns and weights as the kernels read them
 * @throws Fault "wrong-length", "bad-weight", "not-finite"
 */
export function checkedColumns(
  given: readonly ArrayLike<number | null>[],
  options: ColumnsOptions,
): { readonly columns: Column[]; readonly weights: Column } {
  const columns = given.map((values) => column(values));
  const weights = options.weights === undefined ? new Float64Array(columns.length).fill(1) : column(options.weights);
  const rows = columns[0]?.length ?? 0;
  columns.forEach((values, k) => {
    if (values.length !== rows) throw wrongLength(`columns.${k}`, values.length, `${rows} values, as the first column`);
    const at = values.findIndex((value) => Math.abs(value) === Infinity);
    if (at < 0) return;
    const remedy = "correct the figure";
    throw fault({
      code: "not-finite",
      path: `columns.${k}.${at}`,
      received: values[at],
      expected: "a finite number",
      remedy,
    });
  });
  if (weights.length !== columns.length)
    throw wrongLength("weights", weights.length, `${columns.length} weights, one per column`);
  const bad = weights.findIndex((weight) => !(weight >= 0 && weight < Infinity));
  if (bad < 0) return { columns, weights };
  const expected = "a weight of 0 or more";
  throw fault({
    code: "bad-weight",
    path: `weights.${bad}`,
    received: weights[bad],
    expected,
    remedy: `write ${expected}`,
  });
}

function wrongLength(path: string, received: number, expected: string) {
  return fault({ code: "wrong-length", path, received, expected, remedy: "pass columns of one table" });
}
