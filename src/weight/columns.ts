import { fault } from "../fault/fault.js";
import { isList } from "../fault/isList.js";
import { wrongType } from "../fault/wrongType.js";
import type { Direction } from "../method/direction.js";
import { column } from "../numeric/column.js";
import type { Column, Figures } from "../numeric/column.js";
import { isFlat as isFlatRange } from "../numeric/flat.js";
import { snap } from "../numeric/snap.js";
import { extent } from "../numeric/summary.js";
import { checkJudged } from "./judged.js";
import type { Weights } from "./weights.js";

/** The figures of one metric, or the shares of one child, over a population. */
export interface WeighedColumn {
  /** Its name. */
  readonly id: string;
  /** One figure per person; null where it is missing. */
  readonly values: Figures;
  /** Which way is better; higher when left out. Shares of full marks have been turned already. */
  readonly direction?: Direction;
}

/** The figures of a column as kernels read them. */
export interface Figured extends Omit<WeighedColumn, "values"> {
  /** The figures, NaN where missing. */
  readonly values: Column;
  /** The lowest figure that is there. */
  readonly low: number;
  /** The highest figure that is there. */
  readonly high: number;
  /** How many figures are there. */
  readonly count: number;
}

/**
 * Checks columns that weights are found from: each name once, one length, finite figures.
 *
 * @param columns the columns
 * @returns their figures and ends
 * @throws Fault "wrong-type", "duplicate-id", "wrong-length", "not-finite"
 */
export function figured(columns: readonly WeighedColumn[]): Figured[] {
  if (!isList(columns)) throw wrongType("columns", columns, "a list of columns", "pass childColumns(…).columns");
  checkJudged(
    columns.map(({ id }) => id),
    "columns",
  );
  const rows = columns[0]?.values.length ?? 0;
  return columns.map((one) => {
    const values = one.values instanceof Float64Array ? one.values : column(one.values);
    if (values.length !== rows) throw wrongLength(one.id, values.length, rows);
    const ends = extent(values);
    if (ends.low === -Infinity || ends.high === Infinity) throw notFinite(one.id, values);
    return { ...one, values, ...ends };
  });
}

/** Squares and sums of larger figures leave the doubles, and squares of smaller ones are nothing. */
const LARGEST = 1e150;
const SMALLEST = 1e-150;

/**
 * Brings figures whose squares would leave the doubles to a size near 1; others stay as they are, bit for bit.
 *
 * @param column the column
 * @returns its figures in a unit, and the unit
 */
export function tamed({ values, low, high }: Figured): { readonly values: Column; readonly unit: number } {
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (!(size > LARGEST || size < SMALLEST) || size === 0 || size === Infinity) return { values, unit: 1 };
  return { values: values.map((value) => value / size), unit: size };
}

/**
 * Checks that no figure lies below 0.
 *
 * @param columns the columns
 * @param kind the method that cannot weigh such figures
 * @throws Fault "out-of-range"
 */
export function checkNotNegative(columns: readonly Figured[], kind: string): void {
  const bad = columns.find(({ low, count }) => count > 0 && low < 0);
  if (bad === undefined) return;
  throw fault({
    code: "out-of-range",
    path: `columns.${bad.id}`,
    received: bad.low,
    expected: `figures of 0 or more, since ${kind} divides by their sum`,
    remedy: "normalize the column first, or weigh by standardDeviation",
  });
}

/**
 * Shares weight out by how much each column has to say. A column without a spread says nothing and weighs 0; where none has
 * a spread all weigh the same. Where those with a spread say nothing new of each other they weigh the same.
 *
 * @param columns the columns
 * @param amountOf how much a column has to say; asked only of those with a spread
 * @returns the shares, and the columns without a spread
 */
export function byAmount(columns: readonly Figured[], amountOf: (column: Figured, place: number) => number): Weights {
  const amounts = columns.map((one, place) => (isSpread(one) ? snap(amountOf(one, place)) : 0));
  const withoutSpread = columns.filter((one) => !isSpread(one)).map(({ id }) => id);
  const most = amounts.reduce((so, amount) => Math.max(so, amount), 0);
  const isFlat = withoutSpread.length === columns.length;
  const parts = columns.map((one, place) => {
    if (most > LARGEST) return amounts[place]! / most;
    return most > 0 ? amounts[place]! : Number(isFlat || isSpread(one));
  });
  const all = parts.reduce((sum, part) => sum + part, 0);
  return {
    shares: columns.map(({ id }, place) => ({ id, weight: parts[place]! / all })),
    ...(withoutSpread.length > 0 ? { withoutSpread } : {}),
  };
}

/**
 * Tells whether the figures of a column differ by more than float noise.
 *
 * @param column its ends
 * @returns false also where nobody has a figure
 */
export function isSpread({ low, high }: Pick<Figured, "low" | "high">): boolean {
  return !isFlatRange(low, high) && low < high;
}

function wrongLength(id: string, received: number, rows: number) {
  const expected = `${rows} figures, as the first column has`;
  const remedy = "pass columns of one table";
  return fault({ code: "wrong-length", path: `columns.${id}`, received, expected, remedy });
}

function notFinite(id: string, values: Column) {
  const row = values.findIndex((value) => Math.abs(value) === Infinity);
  const path = `columns.${id}.${row}`;
  return fault({
    code: "not-finite",
    path,
    received: values[row],
    expected: "a finite number",
    remedy: "correct the figure",
  });
}
