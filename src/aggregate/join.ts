/**
 * How the shares of a node's children become one, as plain JSON. What a population made of it, such as the ideal that
 * `topsis` measures from, is part of it, so that nobody moves when somebody joins.
 *
 * Numbers that stand in lists stand in the order of the children.
 */
export type Join =
  /** (Σ w · y^p / Σ w)^(1/p): 1 compensates fully, 0 (the geometric mean) and −1 (the harmonic) less and less. */
  | { readonly kind: "power"; readonly exponent: number }
  /** The weakest child. */
  | { readonly kind: "min" }
  /** The strongest child. */
  | { readonly kind: "max" }
  /** Weights by place, the greatest share first. */
  | { readonly kind: "ordered"; readonly weights: readonly number[] }
  /** The mean less, or plus, what the children lie apart. */
  | { readonly kind: "penalised"; readonly penalty: "negative" | "positive"; readonly ddof: 0 | 1 }
  /** How near the best of the population, and how far from the worst; a child whose scale is 0 does not count. */
  | {
      readonly kind: "closeness";
      readonly best: readonly number[];
      readonly worst: readonly number[];
      readonly scale: readonly number[];
    }
  /** What is lost against the best of the population, in all and at the worst place. */
  | {
      readonly kind: "compromise";
      readonly best: readonly number[];
      readonly worst: readonly number[];
      readonly v: number;
      readonly group: Range;
      readonly regret: Range;
    }
  /** How many of the population are beaten, less how many beat. */
  | { readonly kind: "majority"; readonly rows: readonly (readonly (number | null)[])[] };

/** The least and the greatest of a population. */
export interface Range {
  /** The least. */
  readonly low: number;
  /** The greatest. */
  readonly high: number;
}

/**
 * Joins the children of one row that are there and weigh something.
 *
 * @param shares their shares; the function may reorder them
 * @param weights their weights, all above 0
 * @param places their places among all children of the node
 * @param count how many they are, at least 1
 */
export type RowJoin = (shares: Float64Array, weights: Float64Array, places: Int32Array, count: number) => number;

/** Shares out what a row lacks of full marks among its children; together 1 − the row's share. */
export type RowLosses = (
  shares: Float64Array,
  weights: Float64Array,
  places: Int32Array,
  count: number,
) => Float64Array;

/**
 * Shares a loss out in proportion to what each child has to answer for; by weight where none has anything.
 *
 * @param loss the loss, 1 − the row's share
 * @param claims what each child answers for, 0 or more
 * @param weights the children's weights
 * @returns each child's part of the loss
 * @example
 * Array.from(inProportion(0.4, Float64Array.of(1, 3), Float64Array.of(1, 1))) // => [0.1, 0.30000000000000004]
 */
export function inProportion(loss: number, claims: Float64Array, weights: Float64Array): Float64Array {
  const isClaimed = claims.some((claim) => claim > 0);
  const parts = isClaimed ? claims : weights.slice(0, claims.length);
  const all = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => (loss * part) / all);
}
