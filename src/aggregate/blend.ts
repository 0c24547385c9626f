import { fault } from "../fault/fault.js";
import { snapShare } from "../numeric/snap.js";
import type { Column } from "../numeric/column.js";

/** What a missing child does to a node: its weight goes to the others, as long as enough weight is present. */
export interface Missing {
  /** The word in the JSON. */
  readonly kind: "renormalise";
  /** The least share of the weight that must be present; below it the node is missing as a whole. */
  readonly minimumCoverage: number;
}

/**
 * How the children of a node become one score: a weighted power mean over what is present.
 *
 *     (Σ w · y^p / Σ w)^(1/p)        p = 1 the arithmetic mean; p = 0 its limit, the geometric mean exp(Σ w · ln y / Σ w)
 */
export interface Blend {
  /** The exponent of the mean: 1 compensates fully, 0 only partly. */
  readonly exponent: 0 | 1;
  /** What happens to missing children. */
  readonly missing: Missing;
}

/** The running sums of a block of rows: Σ w · f(y) and Σ w over the children present. */
export interface Sums {
  /** Σ w · y, or Σ w · ln y. */
  readonly sum: Column;
  /** Σ w over the present children. */
  readonly weight: Column;
}

/**
 * Adds one child to the sums of a block.
 *
 * @param blend how children are joined
 * @param shares the child's shares, 1 for full marks, NaN where missing
 * @param weight the child's weight, the same for every row
 * @param count rows in the block
 * @param sums the sums so far, changed
 * @example
 * const sums = { sum: column([0]), weight: column([0]) }
 * addChild({ exponent: 1, missing: { kind: "renormalise", minimumCoverage: 0 } }, column([0.5]), 0.4, 1, sums)
 * sums.sum[0] // => 0.2
 */
export function addChild(blend: Blend, shares: Column, weight: number, count: number, sums: Sums): void {
  const { sum, weight: present } = sums;
  if (blend.exponent === 0) {
    for (let i = 0; i < count; i++) {
      const share = shares[i]!;
      if (share !== share) continue;
      sum[i]! += weighted(share, weight);
      present[i]! += weight;
    }
    return;
  }
  for (let i = 0; i < count; i++) {
    const share = shares[i]!;
    if (share === share) {
      sum[i]! += weight * share;
      present[i]! += weight;
    }
  }
}

/**
 * Adds one child whose weight hangs on the row's profile.
 *
 * @param blend how children are joined
 * @param shares the child's shares, 1 for full marks, NaN where missing
 * @param weights the child's weight under each profile
 * @param codes each row's profile, for the whole table
 * @param from the block's first row
 * @param count rows in the block
 * @param sums the sums so far, changed
 * @example
 * const sums = { sum: column([0]), weight: column([0]) }
 * const blend = { exponent: 1, missing: { kind: "renormalise", minimumCoverage: 0 } }
 * addProfiledChild(blend, column([0.5]), column([0.4, 0.8]), Uint8Array.of(1), 0, 1, sums)
 * sums.sum[0] // => 0.4
 */
export function addProfiledChild(
  blend: Blend,
  shares: Column,
  weights: Column,
  codes: Uint8Array,
  from: number,
  count: number,
  sums: Sums,
): void {
  const { sum, weight: present } = sums;
  const isGeometric = blend.exponent === 0;
  for (let i = 0; i < count; i++) {
    const share = shares[i]!;
    if (share !== share) continue;
    const weight = weights[codes[from + i]!]!;
    sum[i]! += isGeometric ? weighted(share, weight) : weight * share;
    present[i]! += weight;
  }
}

/**
 * Turns the sums of a block into the node's shares, in place: `sum` becomes the shares, `weight` the coverage.
 *
 * @param blend how children are joined
 * @param all Σ w over all children under each profile
 * @param codes each row's profile, for the whole table; null where there is one
 * @param from the block's first row
 * @param count rows in the block
 * @param sums the sums, changed
 * @example
 * const sums = { sum: column([0.3]), weight: column([0.6]) }
 * closeBlend({ exponent: 1, missing: { kind: "renormalise", minimumCoverage: 0.5 } }, column([1]), null, 0, 1, sums);
 * [sums.sum[0], sums.weight[0]] // => [0.5, 0.6]
 */
export function closeBlend(
  blend: Blend,
  all: Column,
  codes: Uint8Array | null,
  from: number,
  count: number,
  sums: Sums,
): void {
  const { sum, weight } = sums;
  const least = blend.missing.minimumCoverage;
  const isGeometric = blend.exponent === 0;
  for (let i = 0; i < count; i++) {
    const whole = all[codes === null ? 0 : codes[from + i]!]!;
    const present = weight[i]!;
    const coverage = snapShare(present / whole);
    const mean = sum[i]! / present;
    weight[i] = coverage;
    // As one expression, V8 would put each of these numbers into an object of its own.
    if (coverage < least) sum[i] = NaN;
    else if (isGeometric) sum[i] = Math.exp(mean);
    else sum[i] = mean;
  }
}

/** A share of zero with weight makes a geometric mean zero; without weight it is left out. */
function weighted(share: number, weight: number): number {
  if (share < 0) throw negativeShare(share);
  return weight === 0 ? 0 : weight * Math.log(share);
}

function negativeShare(received: number) {
  return fault({
    code: "negative-share",
    path: "",
    received,
    expected: "shares of 0 or more under a geometric mean",
    remedy: "clip the curve at 0, or use arithmeticMean",
  });
}
