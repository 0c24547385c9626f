import type { Figures } from "../numeric/column.js";
import type { SpecOf } from "../method/method.js";
import { extent } from "../numeric/summary.js";
import { FIGURE, RECORDS, metric } from "./metricMethod.js";

/**
 * The least of the figures of records.
 *
 * @param values figures, NaN where one is missing
 * @returns the least; NaN for none
 * @example
 * min([3, 1, 2]) // => 1
 */
export function min(values: Figures): number {
  const { low, count } = extent(values);
  return count === 0 ? NaN : low;
}

/**
 * The greatest of the figures of records.
 *
 * @param values figures, NaN where one is missing
 * @returns the greatest; NaN for none
 * @example
 * max([3, 1, 2]) // => 3
 */
export function max(values: Figures): number {
  const { high, count } = extent(values);
  return count === 0 ? NaN : high;
}

/**
 * The figure of the last record by day, then by record id.
 *
 * @param values figures in that order
 * @returns the last one; NaN for none
 * @example
 * last([3, 1, 2]) // => 2
 */
export function last(values: Figures): number {
  return values[values.length - 1] ?? NaN;
}

const OPTIONS = { ...RECORDS, ...FIGURE } as const;

/** The catalog's entry of {@link min}. */
export const minMethod = /* @__PURE__ */ metric("min", "The least of a field.", OPTIONS, {
  made: { from: "figures", fold: min, units: min },
  onMissing: "missing",
  keepsMoney: true,
});

/** The catalog's entry of {@link max}. */
export const maxMethod = /* @__PURE__ */ metric("max", "The greatest of a field.", OPTIONS, {
  made: { from: "figures", fold: max, units: max },
  onMissing: "missing",
  keepsMoney: true,
});

/** The catalog's entry of {@link last}. */
export const lastMethod = /* @__PURE__ */ metric("last", "A field of the last record.", OPTIONS, {
  made: { from: "figures", fold: last, units: last },
  onMissing: "missing",
  keepsMoney: true,
});

/** The JSON of a least, greatest or last. */
export type ExtremeSpec = SpecOf<typeof minMethod> | SpecOf<typeof maxMethod> | SpecOf<typeof lastMethod>;
