/**
 * Whole numbers below 2^100 as unevaluated sums of two doubles, hi + lo, where hi is the double nearest to the sum.
 *
 * Why nothing here is rounded. Let |n| < 2^100 and hi = RN(n). Then n − hi is whole and |n − hi| ≤ ulp(hi)/2 ≤ 2^47, so
 * lo holds it; hi and lo are found from n in one way only, and pairs compare as their parts do, hi first. Sums, differences
 * and products of whole doubles are whole again, also when they are rounded, since a double above 2^53 is whole. So:
 *
 * - TwoSum gives s = RN(a + b) and a + b − s, TwoProduct (Dekker, with Veltkamp's split) p = RN(a·b) and a·b − p, both
 *   exactly (there is neither overflow nor underflow below 2^200), each rest a whole number of at most 2^47.
 * - What else is added up in `addPairs` and `multiplyPairs` are at most five whole numbers of at most 2^48 each: the
 *   rests, the lows, and ah·bl, al·bh, al·bl, since |bl| ≤ 2^−53·|bh|. Below 2^53 every such sum and product is exact.
 * - The last TwoSum puts the exact sum in its one form.
 *
 * Unknown is NaN in hi; every operation hands it on.
 */
export interface Pair {
  /** The doubles nearest to the figures. */
  readonly hi: Float64Array;
  /** What is left of the figures. */
  readonly lo: Float64Array;
}

/** 2^27 + 1: a product with it splits a double into two halves of at most 26 bits. */
const SPLIT = 134217729;

/**
 * Adds two columns of pairs.
 *
 * @param a one column
 * @param b another one
 * @param into where the sums go; it may be one of the two
 * @param count how many rows
 */
export function addPairs({ hi: ah, lo: al }: Pair, { hi: bh, lo: bl }: Pair, { hi, lo }: Pair, count: number): void {
  for (let i = 0; i < count; i++) {
    const x = ah[i]!;
    const y = bh[i]!;
    const sum = x + y;
    const part = sum - x;
    const rest = x - (sum - part) + (y - part) + (al[i]! + bl[i]!);
    const high = sum + rest;
    const added = high - sum;
    hi[i] = high;
    lo[i] = sum - (high - added) + (rest - added);
  }
}

/**
 * Multiplies two columns of pairs. The first product is the greatest part or zero, so that its sum with the rest needs no
 * ordering.
 *
 * @param a one column
 * @param b another one
 * @param into where the products go; it may be one of the two
 * @param count how many rows
 */
export function multiplyPairs(
  { hi: ah, lo: al }: Pair,
  { hi: bh, lo: bl }: Pair,
  { hi, lo }: Pair,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    const x = ah[i]!;
    const y = bh[i]!;
    const product = x * y;
    const xh = SPLIT * x - (SPLIT * x - x);
    const yh = SPLIT * y - (SPLIT * y - y);
    const xl = x - xh;
    const yl = y - yh;
    const error = xh * yh - product + xh * yl + xl * yh + xl * yl;
    const rest = error + (x * bl[i]! + al[i]! * y + al[i]! * bl[i]!);
    const high = product + rest;
    hi[i] = high;
    lo[i] = rest - (high - product);
  }
}

/**
 * Turns a column of pairs round where asked.
 *
 * @param a the column
 * @param by what each figure is multiplied by: 1, 0, −1, or NaN for unknown
 * @param into where the results go; it may be the column
 * @param count how many rows
 */
export function signPairs({ hi: ah, lo: al }: Pair, by: Float64Array, { hi, lo }: Pair, count: number): void {
  for (let i = 0; i < count; i++) {
    hi[i] = ah[i]! * by[i]!;
    lo[i] = al[i]! * by[i]!;
  }
}
