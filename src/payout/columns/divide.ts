import type { RoundingMode } from "../../money/round.js";
import type { Pair } from "./errorFree.js";

/** Divisors of pairs stay below this, so that every rest of a division does, too. */
export const DIVISOR_LIMIT = 1125899906842624n;

/**
 * Divides whole doubles and rounds the quotient to a whole number.
 *
 * With n ≥ 0, d > 0 and n + d < 2^53, floor(RN(n / d)) is the whole quotient: RN could only lift n / d to the next whole
 * number m where m − n/d ≤ m · 2^−53, but m − n/d ≥ 1/d, and m · d ≤ n + d < 2^53; below
 * zero likewise. So the rest is exact, and twice the rest is, too. Rounding is by size and the sign put back; a divisor of zero gives NaN.
 *
 * @param dividends whole numbers
 * @param divisors whole numbers
 * @param mode how to round
 * @param into where quotients go; it may be one of the two
 * @param count how many rows
 */
export function divideWholes(
  dividends: Float64Array,
  divisors: Float64Array,
  mode: RoundingMode,
  into: Float64Array,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    const n = dividends[i]!;
    const d = divisors[i]!;
    const size = Math.abs(n);
    const by = Math.abs(d);
    const quotient = Math.floor(size / by);
    const rest = size - quotient * by;
    const rounded = quotient + extra(mode, quotient, rest, by);
    into[i] = by > 0 ? (n < 0 === d < 0 ? rounded : -rounded) : NaN;
  }
}

/**
 * Rounds whole doubles to a multiple of a power of ten, and writes them without its zeros: {@link divideWholes} by one
 * even divisor, with half of it added beforehand, so that n + 2 · d must be below 2^53.
 *
 * @param wholes whole numbers
 * @param divisor ten, a hundred …
 * @param mode how to round
 * @param into where quotients go; it may be the same column
 * @param count how many rows
 */
export function roundWholes(
  wholes: Float64Array,
  divisor: number,
  mode: RoundingMode,
  into: Float64Array,
  count: number,
): void {
  const half = divisor / 2;
  const added = mode === "up" ? divisor - 1 : mode === "down" ? 0 : half;
  if (mode === "half-even") {
    for (let i = 0; i < count; i++) {
      const n = wholes[i]!;
      const lifted = Math.abs(n) + half;
      const quotient = Math.floor(lifted / divisor);
      const even = quotient - (quotient * divisor === lifted ? parity(quotient) : 0);
      into[i] = n < 0 ? -even : even;
    }
    return;
  }
  for (let i = 0; i < count; i++) {
    const n = wholes[i]!;
    const quotient = Math.floor((Math.abs(n) + added) / divisor);
    into[i] = n < 0 ? -quotient : quotient;
  }
}

/**
 * Divides pairs by whole doubles and rounds the quotient to a whole number.
 *
 * With |n| < 2^100 and d < 2^50: first = floor(RN(hi / d)) is off from n / d by at most 1 + (n/d) · 2^−52, so n − first · d is
 * a whole number of at most d + n · 2^−52 < 2^51. It is found exactly: first · d by TwoProduct; hi − product and lo − error
 * are differences of whole numbers that come out below 2^52, as does their sum. Its own quotient is that of
 * {@link divideWholes}, and the rest lies in 0 … d − 1.
 *
 * @param dividends the pairs
 * @param divisors whole numbers
 * @param mode how to round
 * @param into where quotients go; it may be the dividends
 * @param count how many rows
 */
export function dividePairs(
  dividends: Pair,
  divisors: Float64Array,
  mode: RoundingMode,
  into: Pair,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    const turned = dividends.hi[i]! < 0;
    const high = turned ? -dividends.hi[i]! : dividends.hi[i]!;
    const low = turned ? -dividends.lo[i]! : dividends.lo[i]!;
    const d = divisors[i]!;
    const by = Math.abs(d);
    const first = Math.floor(high / by);
    const product = first * by;
    const fh = SPLIT * first - (SPLIT * first - first);
    const dh = SPLIT * by - (SPLIT * by - by);
    const fl = first - fh;
    const dl = by - dh;
    const error = fh * dh - product + fh * dl + fl * dh + fl * dl;
    const left = high - product + (low - error);
    const more = Math.floor(left / by);
    const rest = left - more * by;
    // Whether the quotient is odd hangs on both of its parts; a first part above 2^53 is even.
    const odd = parity(first) === parity(more) ? 0 : 1;
    const second = more + extra(mode, odd, rest, by);
    const sum = first + second;
    const part = sum - first;
    const remaining = first - (sum - part) + (second - part);
    const sign = turned === d < 0 ? 1 : -1;
    into.hi[i] = sign * sum;
    into.lo[i] = sign * remaining;
  }
}

const SPLIT = 134217729;

/** 1 for an odd whole number, 0 for an even one; the operator % is slow on doubles. */
function parity(whole: number): number {
  return whole - 2 * Math.floor(whole / 2);
}

/** What rounding adds to a whole quotient: 1 or nothing. */
function extra(mode: RoundingMode, quotient: number, rest: number, by: number): number {
  const twice = rest + rest;
  switch (mode) {
    case "half-up":
      return twice >= by ? 1 : 0;
    case "half-even":
      return twice > by || (twice === by && parity(quotient) === 1) ? 1 : 0;
    case "up":
      return rest > 0 ? 1 : 0;
    case "down":
      return 0;
  }
}
