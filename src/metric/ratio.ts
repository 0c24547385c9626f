import type { SpecOf } from "../method/method.js";
import { snap } from "../numeric/snap.js";
import { metric } from "./metricMethod.js";

/**
 * One metric divided by another, snapped once.
 *
 * @param dividend what is divided
 * @param divisor what it is divided by
 * @returns the quotient; NaN (missing) where the divisor is zero or either is missing
 * @example
 * ratio(3, 4) // => 0.75
 */
export function ratio(dividend: number, divisor: number): number {
  return divisor === 0 ? NaN : snap(dividend / divisor);
}

/** The catalog's entry of {@link ratio}. */
export const ratioMethod = /* @__PURE__ */ metric(
  "ratio",
  "One metric divided by another; missing where the divisor is zero.",
  {
    of: { type: "metric", about: "The metric that is divided." },
    to: { type: "metric", about: "The metric that it is divided by." },
  },
  { made: { from: "columns", join: ratio }, onMissing: "missing", keepsMoney: false },
);

/** The JSON of a ratio. */
export type RatioSpec = SpecOf<typeof ratioMethod>;
