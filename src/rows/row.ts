/** What may stand in a cell. */
export type CellValue = string | number | null;

/** One row: cells by the name of their column. */
export type Row = Readonly<Record<string, CellValue>>;

/**
 * Tells whether a value can stand in a cell as it is.
 *
 * @param value any value
 * @returns true for text, a finite number, null
 * @example
 * isCell(NaN) // => false
 */
export function isCell(value: unknown): value is CellValue {
  return value === null || typeof value === "string" || Number.isFinite(value);
}

/**
 * Makes a cell of a figure.
 *
 * @param value a figure
 * @returns the figure; null for a missing one
 * @example
 * cellOf(NaN) // => null
 */
export function cellOf(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null;
}
