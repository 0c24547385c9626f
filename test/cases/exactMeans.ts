import { arithmeticMean } from "scorewright";
import { Unsupported } from "./format.js";
import { NOTHING, decimalOf, fraction, numberOf, order, over, plus, times } from "./fraction.js";
import type { Fraction } from "./fraction.js";

/** What happens to a value that is not there. */
export const MISSING = ["zero", "renormalise", "refuse"] as const;

/** A value with its weight. */
export interface Weighted {
  readonly weight: Fraction;
  readonly value: Fraction;
}

const ONE_WHOLE = fraction("1");

/** The plain mean; null where all are left out. */
export function meanOf(values: readonly (Fraction | null)[], missing: (typeof MISSING)[number]): Fraction | null {
  if (values.length === 0) throw new Unsupported("a mean of nothing");
  if (missing === "refuse" && values.includes(null)) throw new Unsupported("a missing value under refuse");
  const counted = missing === "zero" ? values.map((value) => value ?? NOTHING) : values;
  const present = counted.filter((value) => value !== null);
  const found = arithmeticMean(counted.map((value) => (value === null ? null : numberOf(value))));
  if (present.length === 0) return Number.isNaN(found) ? null : agreed(NOTHING, NaN);
  return agreed(over(present.reduce(plus, NOTHING), fraction(String(present.length))), found);
}

/** Σ weight · value; the weights sum to 1. */
export function weightedSum(parts: readonly Weighted[]): Fraction {
  const all = parts.map(({ weight }) => weight);
  if (all.some((weight) => order(weight, NOTHING) < 0)) throw new Unsupported("a weight below 0");
  if (order(all.reduce(plus, NOTHING), ONE_WHOLE) !== 0) throw new Unsupported("weights that do not sum to 1");
  const exact = parts.map(({ weight, value }) => times(weight, value)).reduce(plus, NOTHING);
  const values = parts.map(({ value }) => numberOf(value));
  return agreed(exact, arithmeticMean(values, { weights: all.map(numberOf) }));
}

/** As far as any score is published: 6 decimals of points. */
const NEAR = 5e-9;

/**
 * The files want exact decimals, and the library scores in doubles. So the answer is the exact figure, rounded as the
 * library rounds money, and it counts only where the library's own function for scores finds the same.
 */
export function agreed(exact: Fraction, found: number): Fraction {
  const wanted = numberOf(exact);
  if (Math.abs(found - wanted) <= NEAR * Math.max(1, Math.abs(wanted))) return exact;
  throw new Error(`the library scores ${found}, exactly it is ${decimalOf(exact)}`);
}
