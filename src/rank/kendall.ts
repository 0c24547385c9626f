import type { Column, Figures } from "../numeric/column.js";
import { pairsOf } from "../numeric/pairs.js";
import { ascending } from "./order.js";

/**
 * Kendall's rank correlation tau-b: of all pairs of people, how many more two lists put in the same order than not.
 *
 *     (C − D) ÷ √((P − X)(P − Y))        C, D pairs in the same and in the opposite order, P all pairs, X, Y those that tie
 *
 * Grows with n log n. Source: M. G. Kendall, Biometrika 33 (1945), 239–251; W. R. Knight, Journal of the American
 * Statistical Association 61 (1966), 436–439 (counting by merging).
 *
 * @param x one list of scores, or of places, NaN or null where one is missing; such pairs are left out
 * @param y another of the same length
 * @returns −1 to 1; null where nothing can be said: fewer than two pairs, or a list that is all alike but for float noise
 * @throws Fault "wrong-length", "not-finite"
 * @example
 * kendallTauB([1, 2, 3, 4], [1, 2, 4, 3]) // => 0.6666666666666666
 */
export function kendallTauB(x: Figures, y: Figures): number | null {
  const pairs = pairsOf(x, y);
  if (!pairs.vary) return null;
  const byY = inOrder(pairs, ascending(pairs.y));
  const tiedY = tiedPairs(byY.y, null);
  // The sort is stable: people who tie in x stay in the order of y, and count as no exchange.
  const byX = inOrder(byY, ascending(byY.x));
  const tiedX = tiedPairs(byX.x, null);
  const tiedBoth = tiedPairs(byX.x, byX.y);
  const all = (byX.x.length * (byX.x.length - 1)) / 2;
  const opposite = exchanges(byX.y);
  const same = all - tiedX - tiedY + tiedBoth - opposite;
  const tau = (same - opposite) / Math.sqrt((all - tiedX) * (all - tiedY));
  return Math.max(-1, Math.min(1, tau)) + 0;
}

interface Lists {
  readonly x: Column;
  readonly y: Column;
}

function inOrder({ x, y }: Lists, rows: Uint32Array): Lists {
  return { x: Float64Array.from(rows, (row) => x[row]!), y: Float64Array.from(rows, (row) => y[row]!) };
}

/** How many pairs are alike in a sorted column, and in the other too where one is given. */
function tiedPairs(values: Column, other: Column | null): number {
  let tied = 0;
  let run = 0;
  for (let i = 1; i < values.length; i++) {
    run = values[i] === values[i - 1] && (other === null || other[i] === other[i - 1]) ? run + 1 : 0;
    tied += run;
  }
  return tied;
}

/** Sorts a column by merging; tells how many pairs stood in the wrong order. */
function exchanges(values: Column): number {
  let from = values;
  let into: Column = new Float64Array(values.length);
  let count = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let left = 0; left < values.length; left += 2 * width) count += merge(from, into, left, width);
    [from, into] = [into, from];
  }
  return count;
}

function merge(from: Column, into: Column, start: number, width: number): number {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let left = start;
  let right = middle;
  let count = 0;
  for (let at = start; at < end; at++) {
    if (left < middle && (right >= end || from[left]! <= from[right]!)) into[at] = from[left++]!;
    else {
      into[at] = from[right++]!;
      count += middle - left;
    }
  }
  return count;
}
