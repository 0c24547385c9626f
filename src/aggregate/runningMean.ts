import { fault } from "../fault/fault.js";
import { snapShare } from "../numeric/snap.js";
import type { Column } from "../numeric/column.js";
import type { Blend } from "./blend.js";
import { leastCoverage } from "./missing.js";

/**
 * A mean that is added up child by child, without laying out a row:
 *
 *     exponent 1: Σ w · y / Σ w        exponent 0: exp(Σ w · ln y / Σ w)
 */
export interface RunningMean {
  /** 1 for the arithmetic mean, 0 for the geometric. */
  readonly exponent: 0 | 1;
  /** The least share of the weight that must be there. */
  readonly minimumCoverage: number;
}

/**
 * Tells whether a node's children can be added up one by one.
 *
 * @param blend how they are joined
 * @returns the running mean; null where whole rows are needed
 * @example
 * runningMean({ join: { kind: "min" }, missing: { kind: "zero" } }) // => null
 */
export function runningMean({ join, missing }: Blend): RunningMean | null {
  if (join.kind !== "power" || (join.exponent !== 0 && join.exponent !== 1)) return null;
  return { exponent: join.exponent, minimumCoverage: leastCoverage(missing) };
}

/** The running sums of a block of rows. */
export interface Sums {
  /** Σ w · y, or Σ w · ln y. */
  readonly sum: Column;
  /** Σ w over the children that are added. */
  readonly weight: Column;
  /** Σ w over the children that were there; the same column where nothing is put in the place of a missing one. */
  readonly there: Column;
}

/** The sums that adding a child changes. */
export type Adding = Pick<Sums, "sum" | "weight">;

/**
 * Adds one child to the sums of a block.
 *
 * @param mean the mean
 * @param shares the child's shares, 1 for full marks, NaN where missing
 * @param weight the child's weight, the same for every row
 * @param count rows in the block
 * @param sums the sums so far, changed
 * @example
 * const sums = { sum: column([0]), weight: column([0]) }
 * addChild({ exponent: 1, minimumCoverage: 0 }, column([0.5]), 0.4, 1, sums)
 * sums.sum[0] // => 0.2
 */
export function addChild(mean: RunningMean, shares: Column, weight: number, count: number, sums: Adding): void {
  const { sum, weight: present } = sums;
  if (mean.exponent === 0) {
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
 * @param mean the mean
 * @param shares the child's shares, 1 for full marks, NaN where missing
 * @param weights the child's weight under each profile
 * @param codes each row's profile, for the whole table
 * @param from the block's first row
 * @param count rows in the block
 * @param sums the sums so far, changed
 * @example
 * const sums = { sum: column([0]), weight: column([0]) }
 * addProfiledChild({ exponent: 1, minimumCoverage: 0 }, column([0.5]), column([0.4, 0.8]), Uint8Array.of(1), 0, 1, sums)
 * sums.sum[0] // => 0.4
 */
export function addProfiledChild(
  mean: RunningMean,
  shares: Column,
  weights: Column,
  codes: Uint8Array,
  from: number,
  count: number,
  sums: Adding,
): void {
  const { sum, weight: present } = sums;
  const isGeometric = mean.exponent === 0;
  for (let i = 0; i < count; i++) {
    const share = shares[i]!;
    if (share !== share) continue;
    const weight = weights[codes[from + i]!]!;
    sum[i]! += isGeometric ? weighted(share, weight) : weight * share;
    present[i]! += weight;
  }
}

/**
 * Turns the sums of a block into the node's shares, in place: `sum` becomes the shares, `there` the coverage.
 *
 * @param mean the mean
 * @param all Σ w over all children under each profile
 * @param codes each row's profile, for the whole table; null where there is one
 * @param from the block's first row
 * @param count rows in the block
 * @param sums the sums, changed
 * @example
 * const sums = { sum: column([0.3]), weight: column([0.6]), there: column([0.6]) }
 * closeMean({ exponent: 1, minimumCoverage: 0.5 }, column([1]), null, 0, 1, sums);
 * [sums.sum[0], sums.there[0]] // => [0.5, 0.6]
 */
export function closeMean(
  mean: RunningMean,
  all: Column,
  codes: Uint8Array | null,
  from: number,
  count: number,
  sums: Sums,
): void {
  const { sum, weight, there } = sums;
  const least = mean.minimumCoverage;
  const isGeometric = mean.exponent === 0;
  for (let i = 0; i < count; i++) {
    const whole = all[codes === null ? 0 : codes[from + i]!]!;
    const coverage = snapShare(there[i]! / whole);
    const found = sum[i]! / weight[i]!;
    there[i] = coverage;
    // As one expression, V8 would put each of these numbers into an object of its own.
    if (coverage < least) sum[i] = NaN;
    else if (isGeometric) sum[i] = Math.exp(found);
    else sum[i] = found;
  }
}

/** A share of zero with weight makes a geometric mean zero; without weight it is left out. */
function weighted(share: number, weight: number): number {
  if (share < 0) throw negativeShare(share);
  return weight === 0 ? 0 : weight * Math.log(share);
}

/**
 * What to say of a share below zero where none can stand.
 *
 * @param received the share
 * @returns the Fault
 */
export function negativeShare(received: number) {
  return fault({
    code: "negative-share",
    path: "",
    received,
    expected: "shares of 0 or more under this mean",
    remedy: "clip the curve at 0, or use arithmeticMean",
  });
}
