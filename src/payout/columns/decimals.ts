import type { Exactly } from "../../money/decimal.js";
import { wholeColumn } from "./sources.js";
import type { DecimalColumn, FigureColumn } from "./sources.js";

/** The most digits after the point that are looked at: 10 to this power is a double that holds whole numbers. */
const MOST_DIGITS = 15;

/**
 * Decimals as facts: as whole numbers where one double holds each, else one by one.
 *
 * @param figures the figures, null where unknown
 * @returns a column of facts
 * @example
 * decimalColumn([decimal("1.25"), null, decimal(3)]).digits // => 2
 */
export function decimalColumn(figures: readonly (Exactly | null)[]): FigureColumn | DecimalColumn {
  const digits = figures.reduce((most, figure) => Math.max(most, figure?.decimalPlaces() ?? 0), 0);
  const plain: DecimalColumn = { kind: "decimal", at: (row) => figures[row]! };
  if (digits > MOST_DIGITS) return plain;
  const units = Float64Array.from(figures, (figure) => figure?.times(10 ** digits).toNumber() ?? NaN);
  const fits = units.every((value) => value !== value || Number.isSafeInteger(value));
  return fits ? wholeColumn(units, digits) : plain;
}
