import { column } from "../numeric/column.js";
import { addChild, closeBlend } from "./blend.js";
import type { Blend } from "./blend.js";
import { aggregator } from "./aggregator.js";
import { checkMean } from "./checkMean.js";
import type { SpecOf } from "../method/method.js";

/** What a mean of a few values may be told. */
export interface MeanOptions {
  /** One weight per value; equal when left out. */
  readonly weights?: ArrayLike<number>;
  /** The least share of the weight that must be present; 0 when left out. */
  readonly minimumCoverage?: number;
}

/**
 * The weighted arithmetic mean of what is present: what is weak in one place can be bought back in another.
 *
 *     Σ w · y / Σ w        over the present values
 *
 * Source: OECD & JRC, Handbook on Constructing Composite Indicators (2008), step 6.
 *
 * @param values shares, NaN or null where missing
 * @param options `weights` and `minimumCoverage`
 * @returns the mean; NaN when less than `minimumCoverage` of the weight is present
 * @throws Fault "not-finite" for an endless value; "bad-weight" also where values and weights differ in number
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
 * @param options `weights` and `minimumCoverage`
 * @returns the mean; NaN when less than `minimumCoverage` of the weight is present
 * @throws Fault "negative-share" for a value below 0; "not-finite" for an endless one; "bad-weight" also where values and
 * weights differ in number
 * @example
 * geometricMean([0.25, 1]) // => 0.5
 */
export function geometricMean(values: ArrayLike<number | null>, options: MeanOptions = {}): number {
  return meanOf(0, values, options);
}

/** One row through the column kernels: there is no second formula to drift from them. */
function meanOf(exponent: Blend["exponent"], values: ArrayLike<number | null>, options: MeanOptions): number {
  const { weights, minimumCoverage = 0 } = options;
  checkMean(values, weights, minimumCoverage);
  const blend: Blend = { exponent, missing: { kind: "renormalise", minimumCoverage } };
  const sums = { sum: new Float64Array(1), weight: new Float64Array(1) };
  let all = 0;
  for (let k = 0; k < values.length; k++) {
    const weight = weights?.[k] ?? 1;
    addChild(blend, column([values[k]]), weight, 1, sums);
    all += weight;
  }
  closeBlend(blend, Float64Array.of(all), null, 0, 1, sums);
  return sums.sum[0]!;
}

/** The catalog's entry of {@link arithmeticMean}. */
export const arithmeticMeanMethod = /* @__PURE__ */ aggregator(
  "arithmeticMean",
  "Σ w · y: full compensation.",
  {},
  () => 1,
);

/** The catalog's entry of {@link geometricMean}. */
export const geometricMeanMethod = /* @__PURE__ */ aggregator(
  "geometricMean",
  "Π y^w: weakness weighs more.",
  {},
  () => 0,
);

/** The JSON of an aggregation. */
export type AggregateSpec = SpecOf<typeof arithmeticMeanMethod> | SpecOf<typeof geometricMeanMethod>;
