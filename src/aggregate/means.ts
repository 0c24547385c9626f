import { aggregator } from "./aggregator.js";
import { rowOf } from "./row.js";
import type { MeanOptions } from "./row.js";
import { addChild, closeMean } from "./runningMean.js";
import type { RunningMean } from "./runningMean.js";
import type { SpecOf } from "../method/method.js";

/**
 * The weighted arithmetic mean of what is present: what is weak in one place can be bought back in another.
 *
 *     Σ w · y / Σ w        over the present values
 *
 * Source: OECD & JRC, Handbook on Constructing Composite Indicators (2008), step 6.
 *
 * @param values shares, NaN or null where missing
 * @param options `weights` and `missing`
 * @returns the mean; NaN when too little of the weight is present
 * @throws Fault "not-finite" for an endless value; "bad-weight" also where values and weights differ in number;
 * "missing-child" where missing values are refused
 * @example
 * arithmeticMean([0.75, null, 0.5], { weights: [0.25, 0.5, 0.25] }) // => 0.625
 */
export function arithmeticMean(values: ArrayLike<number | null>, options: MeanOptions = {}): number {
  return meanOf(1, values, options);
}

/**
 * The weighted geometric mean of what is present: what is weak in one place can be bought back only in part.
 *
 *     exp(Σ w · ln y / Σ w)        over the present values; a zero with weight makes it zero
 *
 * Source: UNDP, Human Development Report 2010 (the HDI's change from the arithmetic mean).
 *
 * @param values shares of 0 or more, NaN or null where missing
 * @param options `weights` and `missing`
 * @returns the mean; NaN when too little of the weight is present
 * @throws Fault "negative-share" for a value below 0; "not-finite" for an endless one; "bad-weight" also where values and
 * weights differ in number; "missing-child" where missing values are refused
 * @example
 * geometricMean([0.25, 1]) // => 0.5
 */
export function geometricMean(values: ArrayLike<number | null>, options: MeanOptions = {}): number {
  return meanOf(0, values, options);
}

/** One row through the column kernels: there is no second formula to drift from them. */
function meanOf(exponent: RunningMean["exponent"], values: ArrayLike<number | null>, options: MeanOptions): number {
  const { shares, weights, there, all, minimumCoverage } = rowOf(values, options);
  const mean = { exponent, minimumCoverage };
  const sums = { sum: new Float64Array(1), weight: new Float64Array(1), there: Float64Array.of(there) };
  for (let k = 0; k < shares.length; k++) addChild(mean, shares.subarray(k, k + 1), weights[k]!, 1, sums);
  closeMean(mean, Float64Array.of(all), null, 0, 1, sums);
  return sums.sum[0]!;
}

/** The catalog's entry of {@link arithmeticMean}. */
export const arithmeticMeanMethod = /* @__PURE__ */ aggregator(
  "arithmeticMean",
  "Σ w · y: full compensation.",
  {},
  () => ({ kind: "power", exponent: 1 }),
);

/** The catalog's entry of {@link geometricMean}. */
export const geometricMeanMethod = /* @__PURE__ */ aggregator(
  "geometricMean",
  "Π y^w: weakness weighs more.",
  {},
  () => ({ kind: "power", exponent: 0 }),
);

/** The JSON of these. */
export type MeansSpec = SpecOf<typeof arithmeticMeanMethod> | SpecOf<typeof geometricMeanMethod>;
