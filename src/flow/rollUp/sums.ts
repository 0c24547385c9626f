import { minorUnits, sumUnits } from "../../money/amount.js";
import { snap } from "../../numeric/snap.js";
import { total } from "../../numeric/sum.js";
import { extent } from "../../numeric/summary.js";

/** Figures of a Table are amounts, or snapped to 12 significant digits: hardly any has more decimals. */
const MOST_DECIMALS = 12;

/** What `sumUnits` takes. */
const MOST_UNITS = 1e15;

/**
 * Adds the figures of people: exactly where they are decimals of at most 15 digits, so that a team's revenue is whole
 * cents and can be paid on; else compensated, from the lowest to the highest, and snapped.
 *
 * @param values the figures, none missing
 * @returns their sum, whatever their order; endless where it passes the largest double
 */
export function totalOf(values: Float64Array): number {
  const exact = exactSum(values);
  return exact === null ? snap(sumInOrder(values)) : exact.units / exact.per;
}

/**
 * The mean of the figures of people, snapped.
 *
 * @param values the figures, none missing, at least one
 * @returns Σx ÷ n, whatever their order; endless where the sum passes the largest double
 */
export function meanOf(values: Float64Array): number {
  const exact = exactSum(values);
  const mean = exact === null ? sumInOrder(values) / values.length : exact.units / (exact.per * values.length);
  return snap(between(mean, values));
}

/**
 * The weighted mean of the figures of people, snapped.
 *
 * @param values the figures, none missing, at least one
 * @param weights one per figure, none negative, not all zero
 * @returns Σ w · x ÷ Σ w, whatever their order; endless where a sum passes the largest double
 */
export function weightedMeanOf(values: Float64Array, weights: Float64Array): number {
  const [own, by] = [wholeUnits(values), wholeUnits(weights)];
  if (own !== null && by !== null) {
    const lightest = by.units.reduce(commonDivisor);
    const shares = by.units.map((units) => units / lightest);
    const over = sumOfUnits(own.units.map((units, k) => units * shares[k]!));
    const under = sumOfUnits(shares);
    if (over !== null && under !== null) return snap(between(over / (under * own.per), values));
  }
  // Shares of the greatest weight: products stay in range however small or great the weights are.
  const { high } = extent(weights);
  const shares = weights.map((weight) => weight / high);
  const products = values.map((value, k) => value * shares[k]!);
  return snap(between(sumInOrder(products) / sumInOrder(shares), values));
}

interface Whole {
  readonly units: Float64Array;
  /** How many units make 1. */
  readonly per: number;
}

function exactSum(values: Float64Array): { readonly units: number; readonly per: number } | null {
  const whole = wholeUnits(values);
  const units = whole === null ? null : sumOfUnits(whole.units);
  return units === null ? null : { units, per: whole!.per };
}

function sumOfUnits(units: Float64Array): number | null {
  if (!fits(units)) return null;
  const sum = sumUnits(units);
  return sum === "too-large" ? null : sum;
}

/** The figures as whole units of their last decimal; null where some figure has too many digits. */
function wholeUnits(values: Float64Array): Whole | null {
  let digits = 0;
  for (let k = 0; k < values.length; k++) {
    for (;;) {
      const units = minorUnits(values[k]!, digits);
      if (typeof units === "number") break;
      if (units === "too-large" || digits === MOST_DECIMALS) return null;
      digits++;
    }
  }
  const per = 10 ** digits;
  const units = values.map((value) => Math.round(value * per));
  return fits(units) ? { units, per } : null;
}

function fits(units: Float64Array): boolean {
  const { low, high } = extent(units);
  return high <= MOST_UNITS && low >= -MOST_UNITS;
}

/** Quotas are round, so that without it their products with amounts stay whole numbers of 15 digits. */
function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** Compensation leaves a trace of the order, which a figure on the edge of snapping would show. */
function sumInOrder(values: Float64Array): number {
  return total(values.slice().sort());
}

/** A mean of equal figures is that figure, whatever dividing did to the last bit. */
function between(mean: number, values: Float64Array): number {
  const { low, high } = extent(values);
  return Math.abs(mean) < Infinity ? Math.min(Math.max(mean, low), high) : Infinity;
}
