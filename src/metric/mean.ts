import type { Figures } from "../numeric/column.js";
import type { SpecOf } from "../method/method.js";
import { snapSum } from "../numeric/snap.js";
import { total, totalSize } from "../numeric/sum.js";
import { presentCount } from "../numeric/summary.js";
import { FIGURE, RECORDS, metric } from "./metricMethod.js";

/**
 * The mean of the figures of records, snapped once. A mean of money is no longer money: no payout may rest on it.
 *
 * @param values figures, NaN where one is missing
 * @returns Σx ÷ n, NaN for none
 * @example
 * mean([4, 5, 5]) // => 4.66666666667
 */
export function mean(values: Figures): number {
  const count = presentCount(values);
  return snapSum(total(values) / count, totalSize(values) / count);
}

/** The catalog's entry of {@link mean}. */
export const meanOfMethod = /* @__PURE__ */ metric(
  "mean",
  "The mean of a field.",
  { ...RECORDS, ...FIGURE },
  { made: { from: "figures", fold: mean }, onMissing: "missing", keepsMoney: false },
);

/** The JSON of a mean. */
export type MeanSpec = SpecOf<typeof meanOfMethod>;
