import { NONE, fraction, fractionNegative, fractionOf, fractionProduct, fractionSum } from "../../money/fraction.js";
import type { Fraction } from "../../money/fraction.js";
import type { Exactly } from "../../money/decimal.js";

/** A figure as a function of x: coefficient k is that of the k-th power, the last one not zero; none is zero everywhere. */
export type Polynomial = readonly Fraction[];

/** x itself. */
export const THE_INPUT: Polynomial = [NONE, fraction(1n)];

/**
 * A figure that does not hang on x.
 *
 * @param value the figure
 * @returns the constant
 */
export function constant(value: Exactly | string): Polynomial {
  return trimmed([fractionOf(value)]);
}

/**
 * A polynomial from its coefficients, without zeros at the end.
 *
 * @param coefficients those of the powers of x, from the constant on
 * @returns the polynomial
 */
export function trimmed(coefficients: readonly Fraction[]): Polynomial {
  let length = coefficients.length;
  while (length > 0 && coefficients[length - 1]!.over === 0n) length--;
  return coefficients.slice(0, length);
}

/** The sum of two polynomials. */
export function plus(a: Polynomial, b: Polynomial): Polynomial {
  const length = Math.max(a.length, b.length);
  return trimmed(Array.from({ length }, (_, k) => fractionSum(a[k] ?? NONE, b[k] ?? NONE)));
}

/** a − b. */
export function minus(a: Polynomial, b: Polynomial): Polynomial {
  return plus(a, b.map(fractionNegative));
}

/** The product of two polynomials. */
export function times(a: Polynomial, b: Polynomial): Polynomial {
  const product: Fraction[] = [];
  a.forEach((one, i) => {
    b.forEach((other, k) => {
      product[i + k] = fractionSum(product[i + k] ?? NONE, fractionProduct(one, other));
    });
  });
  return trimmed(product);
}

/** A polynomial divided by a figure that is not zero. */
export function divided(a: Polynomial, { over, under }: Fraction): Polynomial {
  return a.map((one) => fractionProduct(one, fraction(under, over)));
}

/** Its value at x. */
export function evaluated(a: Polynomial, x: Fraction): Fraction {
  return a.reduceRight((value, one) => fractionSum(fractionProduct(value, x), one), NONE);
}

/** Its slope as a function of x. */
export function slopeOf(a: Polynomial): Polynomial {
  return trimmed(a.slice(1).map((one, k) => fractionProduct(one, fraction(BigInt(k + 1)))));
}

/** Whether both are the same function. */
export function isSame(a: Polynomial, b: Polynomial): boolean {
  return a.length === b.length && a.every(({ over, under }, k) => over === b[k]!.over && under === b[k]!.under);
}
