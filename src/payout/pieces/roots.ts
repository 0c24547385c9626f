import { fraction, fractionFloor, fractionNegative, fractionOrder, fractionProduct } from "../../money/fraction.js";
import type { Fraction } from "../../money/fraction.js";
import { divided, slopeOf, evaluated } from "./polynomial.js";
import type { Polynomial } from "./polynomial.js";

/** A root that is no fraction is found to so many digits after the point: more than any figure has that is paid on. */
const ROOT_SCALE = 10n ** 40n;

/**
 * The places where a polynomial meets zero, in rising order. A root of a straight line is exact; of a curved one the last
 * place before it on a grid that is finer than every figure, or the root itself where it lies on that grid.
 *
 * @param a the polynomial; one that is zero everywhere has none
 * @returns the places
 */
export function rootsOf(a: Polynomial): Fraction[] {
  if (a.length < 2) return [];
  if (a.length === 2) return divided([fractionNegative(a[0]!)], a[1]!).slice(0, 1);
  const turns = rootsOf(slopeOf(a));
  const bound = farOut(a);
  const ends = [fraction(-bound), ...turns, fraction(bound)];
  const found: Fraction[] = [];
  ends.forEach((end, k) => {
    if (k === 0) return;
    const [low, high] = [signAt(a, ends[k - 1]!), signAt(a, end)];
    if (low * high < 0) found.push(between(a, ends[k - 1]!, end, low));
    if (high === 0) found.push(end);
  });
  return found;
}

/** Whether a polynomial is below, at, or above zero at a place. */
export function signAt(a: Polynomial, x: Fraction): -1 | 0 | 1 {
  const { over } = evaluated(a, x);
  return over < 0n ? -1 : over > 0n ? 1 : 0;
}

/** All roots lie within 1 + the largest coefficient ÷ the last one. */
function farOut(a: Polynomial): bigint {
  const last = a.at(-1)!;
  const size = ({ over, under }: Fraction) => fraction(over < 0n ? -over : over, under);
  const shares = a.map((one) => size(fractionProduct(one, fraction(last.under, last.over))));
  const most = shares.reduce((so, one) => (fractionOrder(one, so) > 0 ? one : so));
  return fractionFloor(most) + 2n;
}

function between(a: Polynomial, from: Fraction, to: Fraction, sign: number): Fraction {
  const onGrid = (x: Fraction) => fractionFloor(fractionProduct(x, fraction(ROOT_SCALE)));
  let [low, high] = [onGrid(from), onGrid(to) + 1n];
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    const here = signAt(a, fraction(middle, ROOT_SCALE));
    if (here === 0) return fraction(middle, ROOT_SCALE);
    if (here === sign) low = middle;
    else high = middle;
  }
  return fraction(low, ROOT_SCALE);
}
