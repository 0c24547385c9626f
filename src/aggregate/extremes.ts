import { aggregator } from "./aggregator.js";
import { inProportion } from "./join.js";
import type { RowJoin, RowLosses } from "./join.js";
import { joinRow } from "./row.js";
import type { MeanOptions } from "./row.js";
import type { SpecOf } from "../method/method.js";

/**
 * The weakest of what is present: nothing can be bought back.
 *
 *     min y        over the present values that weigh anything
 *
 * Source: OECD & JRC, Handbook on Constructing Composite Indicators (2008), step 6 (non-compensatory aggregation).
 *
 * @param values shares, NaN or null where missing
 * @param options `weights`, of which only 0 or not matters beside coverage, and `missing`
 * @returns the least; NaN when too little of the weight is present
 * @throws Fault "not-finite"; "bad-weight"; "missing-child"
 * @example
 * weakest([0.8, 0.4, 0.9]) // => 0.4
 */
export function weakest(values: ArrayLike<number | null>, options: MeanOptions = {}): number {
  return joinRow(minOf, values, options);
}

/**
 * The strongest of what is present: being good at one thing is enough.
 *
 *     max y        over the present values that weigh anything
 *
 * Source: OECD & JRC, Handbook on Constructing Composite Indicators (2008), step 6.
 *
 * @param values shares, NaN or null where missing
 * @param options `weights`, of which only 0 or not matters beside coverage, and `missing`
 * @returns the greatest; NaN when too little of the weight is present
 * @throws Fault "not-finite"; "bad-weight"; "missing-child"
 * @example
 * strongest([0.8, 0.4, 0.9]) // => 0.9
 */
export function strongest(values: ArrayLike<number | null>, options: MeanOptions = {}): number {
  return joinRow(maxOf, values, options);
}

/** The least share of a row. */
export const minOf: RowJoin = (shares, _, __, count) => {
  let least = shares[0]!;
  for (let k = 1; k < count; k++) if (shares[k]! < least) least = shares[k]!;
  return least;
};

/** The greatest share of a row. */
export const maxOf: RowJoin = (shares, _, __, count) => {
  let greatest = shares[0]!;
  for (let k = 1; k < count; k++) if (shares[k]! > greatest) greatest = shares[k]!;
  return greatest;
};

/** The weakest child answers for the whole loss; several that are equally weak share it by weight. */
export const minLosses: RowLosses = (shares, weights, places, count) => {
  const share = minOf(shares, weights, places, count);
  const claims = weights.slice(0, count).map((weight, k) => (shares[k] === share ? weight : 0));
  return inProportion(1 - share, claims, weights);
};

/** Every child answers for the loss by its weight, since each could have reached full marks. */
export const maxLosses: RowLosses = (shares, weights, places, count) =>
  inProportion(1 - maxOf(shares, weights, places, count), weights.slice(0, count), weights);

/** The catalog's entry of {@link weakest}. */
export const weakestMethod = /* @__PURE__ */ aggregator(
  "min",
  "The weakest child: nothing is bought back.",
  {},
  () => ({ kind: "min" }),
);

/** The catalog's entry of {@link strongest}. */
export const strongestMethod = /* @__PURE__ */ aggregator("max", "The strongest child: one is enough.", {}, () => ({
  kind: "max",
}));

/** The JSON of these. */
export type WeakestSpec = SpecOf<typeof weakestMethod> | SpecOf<typeof strongestMethod>;
