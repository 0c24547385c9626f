import type { Figures } from "../numeric/column.js";
import type { SpecOf } from "../method/method.js";
import { sumUnits } from "../money/amount.js";
import { snapSum } from "../numeric/snap.js";
import { total, totalSize } from "../numeric/sum.js";
import { FIGURE, RECORDS, metric } from "./metricMethod.js";

/**
 * Adds up the figures of records. Money is added exactly, in whole minor units; other figures are snapped once, and of
 * figures that cancel no noise is left.
 *
 * @param values figures, NaN where one is missing
 * @returns Σx, 0 for none
 * @example
 * sum([0.1, 0.2]) // => 0.3
 * sum([0.1, 0.2, -0.3]) // => 0
 */
export function sum(values: Figures): number {
  return snapSum(total(values), totalSize(values));
}

/** The catalog's entry of {@link sum}. */
export const sumMethod = /* @__PURE__ */ metric(
  "sum",
  "Adds up a field; money exactly.",
  { ...RECORDS, ...FIGURE },
  { made: { from: "figures", fold: sum, units: sumUnits }, onMissing: "zero", keepsMoney: true },
);

/** The JSON of a sum. */
export type SumSpec = SpecOf<typeof sumMethod>;
