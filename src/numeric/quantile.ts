import { fault } from "../fault/fault.js";
import { present } from "./column.js";
import type { Column, Figures } from "./column.js";

/**
 * A quantile of the present values: linear between the two order statistics around it.
 *
 *     h = (n − 1) · q        x₍⌊h⌋₎ + (h − ⌊h⌋) · (x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎)        order statistics counted from 0
 *
 * Source: Hyndman & Fan, The American Statistician 50 (1996), 361–365, definition 7.
 *
 * @param values numbers, NaN where one is missing
 * @param q a share between 0 and 1
 * @returns the quantile; NaN when nothing is present
 * @example
 * quantile([1, 2, 3, 5, NaN], 0.25) // => 1.75
 */
export function quantile(values: Figures, q: number): number {
  if (!(q >= 0 && q <= 1)) throw notAShare(q);
  const known = present(values);
  if (known.length === 0) return NaN;
  const at = (known.length - 1) * q;
  const low = Math.floor(at);
  const below = select(known, low);
  if (low === at) return below;
  const above = leastFrom(known, low + 1);
  return below + (at - low) * (above - below) + 0;
}

/**
 * The median of the present values: the middle one, or the mean of the two in the middle.
 *
 * @param values numbers, NaN where one is missing
 * @returns the median, NaN when nothing is present
 * @example
 * median([5, 1, NaN, 2]) // => 2
 */
export function median(values: Figures): number {
  const known = present(values);
  if (known.length === 0) return NaN;
  const half = known.length >> 1;
  const upper = select(known, half);
  return (known.length % 2 === 1 ? upper : (greatestBelow(known, half) + upper) / 2) + 0;
}

/**
 * Brings the value that sorting would put at a place to that place, with no greater one before it and no lower one after.
 *
 * It narrows the range by a sample around the place, so that a million values are passed over about twice.
 * Source: Floyd & Rivest, Communications of the ACM 18 (1975), 173 (algorithm 489).
 *
 * @param values numbers without NaN, reordered
 * @param place the place, counted from 0
 * @returns the value at that place
 * @example
 * select(column([9, 1, 5]), 1) // => 5
 */
export function select(values: Column, place: number): number {
  narrow(values, place, 0, values.length - 1);
  return values[place]!;
}

function notAShare(received: number) {
  const remedy = "write 0.8 for the figure that 80 % lie below";
  return fault({ code: "out-of-range", path: "q", received, expected: "a share from 0 to 1", remedy });
}

/** Ranges longer than this are worth a sample. */
const SAMPLED = 600;

function narrow(values: Column, place: number, first: number, last: number): void {
  let left = first;
  let right = last;
  while (right > left) {
    if (right - left > SAMPLED) {
      const n = right - left + 1;
      const logN = Math.log(n);
      const size = 0.5 * Math.exp((2 * logN) / 3);
      const spread = 0.5 * Math.sqrt((logN * size * (n - size)) / n) * (place - left < n / 2 ? -1 : 1);
      const from = Math.max(left, Math.floor(place - ((place - left) * size) / n + spread));
      const to = Math.min(right, Math.floor(place + ((right - place) * size) / n + spread));
      narrow(values, place, from, to);
    }
    const pivot = values[place]!;
    let i = left;
    let j = right;
    swap(values, left, place);
    if (values[right]! > pivot) swap(values, left, right);
    while (i < j) {
      swap(values, i, j);
      i++;
      j--;
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
    }
    if (values[left] === pivot) swap(values, left, j);
    else swap(values, ++j, right);
    if (j <= place) left = j + 1;
    if (place <= j) right = j - 1;
  }
}

function swap(values: Column, i: number, j: number): void {
  const held = values[i]!;
  values[i] = values[j]!;
  values[j] = held;
}

function leastFrom(values: Column, from: number): number {
  let least = values[from]!;
  for (let i = from + 1; i < values.length; i++) if (values[i]! < least) least = values[i]!;
  return least;
}

function greatestBelow(values: Column, to: number): number {
  let most = values[0]!;
  for (let i = 1; i < to; i++) if (values[i]! > most) most = values[i]!;
  return most;
}
