import { fault } from "../fault/fault.js";
import { finite } from "../numeric/column.js";
import type { Column } from "../numeric/column.js";
import type { Curve, Outside } from "./curve.js";
import { between, compiled } from "./pieces.js";
import type { Line, Pieces } from "./pieces.js";
import { logisticAt } from "./link.js";
import { throughAt, warpColumn } from "./warp.js";

/**
 * Reads a curve at one value.
 *
 * @param curve the curve
 * @param x a value in the metric's unit; NaN where it is missing
 * @returns its share of full marks; NaN for a missing value
 * @throws Fault "outside-curve" where the curve refuses values beyond its knots; "not-finite" where it runs out of numbers;
 * "outside-domain" from a step
 * @example
 * valueAt({ knots: [[0, 0], [50, 1]], outside: { below: "clip", above: "clip" } }, 20) // => 0.4
 */
export function valueAt(curve: Curve, x: number): number {
  return readAt(compiled(curve), x);
}

/**
 * Reads a curve that is laid out at one value.
 *
 * @param pieces the curve, laid out
 * @param x a value in the metric's unit; NaN where it is missing
 * @returns its share of full marks; NaN for a missing value
 * @throws Fault "outside-curve", "outside-domain"
 */
export function readAt(pieces: Pieces, x: number): number {
  const y = pieceAt(pieces, throughAt(pieces.warps, x));
  return pieces.isLogistic ? logisticAt(y) : y;
}

/**
 * Reads a curve over a range of rows, with the same operations in the same order as {@link valueAt}.
 *
 * @param curve the curve
 * @param source values in the metric's unit, NaN where missing
 * @param from the first row
 * @param to the row after the last
 * @param into where the shares go, from index 0
 * @throws Fault "outside-curve" where the curve refuses values beyond its knots; "not-finite" where it runs out of numbers;
 * "outside-domain" from a step
 * @example
 * const into = column([0, 0])
 * mapColumn({ knots: [[0, 0], [50, 1]], outside: { below: "clip", above: "clip" } }, column([20, 60]), 0, 2, into)
 * Array.from(into) // => [0.4, 1]
 */
export function mapColumn(curve: Curve, source: Column, from: number, to: number, into: Column): void {
  const pieces = compiled(curve);
  const { straight, warps, isLogistic } = pieces;
  const count = to - from;
  if (straight !== null && warps.length === 0) mapLine(straight, source, from, to, into);
  else {
    warpColumn(warps, source, from, to, into);
    if (straight !== null) mapLine(straight, into, 0, count, into);
    else mapPieces(pieces, count, into);
  }
  if (isLogistic) for (let i = 0; i < count; i++) into[i] = logisticAt(into[i]!);
}

function pieceAt(pieces: Pieces, at: number): number {
  const { x, y, last } = pieces;
  if (at !== at || last < 0) return NaN;
  if (at <= x[0]!) return at === x[0]! || pieces.below === "clip" ? y[0]! : beyond(pieces, pieces.below, 0, at);
  if (at >= x[last]!) {
    return at === x[last]! || pieces.above === "clip" ? y[last]! : beyond(pieces, pieces.above, last - 1, at);
  }
  const low = knotBefore(x, last, at);
  return at === x[low]! ? y[low]! : between(x[low]!, y[low]!, x[low + 1]!, y[low + 1]!, at);
}

/** Up to this many knots are looked through one by one, which is quicker than halving. */
const FEW = 8;

/** The last knot that is not after a value between the ends. */
function knotBefore(x: Float64Array, last: number, at: number): number {
  let low = 0;
  if (last < FEW) {
    while (x[low + 1]! <= at) low++;
    return low;
  }
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (x[middle]! <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** What {@link pieceAt} does, with the knots at hand for the whole block. */
function mapPieces(pieces: Pieces, count: number, into: Column): void {
  const { x, y, last, below, above } = pieces;
  if (last === 1 && below === "extrapolate" && above === "extrapolate" && y[1]! > y[0]!) {
    mapRising(pieces, count, into);
    return;
  }
  if (pieces.isIndexed) {
    mapIndexed(pieces, count, into);
    return;
  }
  const first = x[0] ?? NaN;
  const end = x[last] ?? NaN;
  for (let i = 0; i < count; i++) {
    const at = into[i]!;
    if (at > first && at < end) {
      const low = knotBefore(x, last, at);
      into[i] = at === x[low]! ? y[low]! : between(x[low]!, y[low]!, x[low + 1]!, y[low + 1]!, at);
    } else into[i] = pieceAt(pieces, at);
  }
}

/** A rising line without ends reads the same from its left knot on both sides of it. */
function mapRising(pieces: Pieces, count: number, into: Column): void {
  const { x, y } = pieces;
  const [x0, x1, y0, y1] = [x[0]!, x[1]!, y[0]!, y[1]!];
  for (let i = 0; i < count; i++) {
    const at = into[i]!;
    const found = y0 + ((at - x0) / (x1 - x0)) * (y1 - y0);
    into[i] = at < x1 && found <= y1 && found > -Infinity ? found : pieceAt(pieces, at);
  }
}

/** A position in a list needs no search; what lies between two positions does. */
function mapIndexed(pieces: Pieces, count: number, into: Column): void {
  for (let i = 0; i < count; i++) {
    i = mapPositions(pieces.y, i, count, into);
    if (i < count) into[i] = pieceAt(pieces, into[i]!);
  }
}

/** Looks positions up, as far as there are any; tells where it stopped. */
function mapPositions(earned: Float64Array, from: number, count: number, into: Column): number {
  for (let i = from; i < count; i++) {
    const at = into[i]!;
    if (at !== at) continue;
    const place = at | 0;
    if (place !== at || place < 0 || place >= earned.length) return i;
    into[i] = earned[place]!;
  }
  return count;
}

/** Nearly every curve is a clipped line, so it has a loop without a search. */
function mapLine(line: Line, source: Column, from: number, to: number, into: Column): void {
  const { x0, x1, y0, y1 } = line;
  for (let i = from; i < to; i++) {
    const at = source[i]!;
    into[i - from] = at <= x0 ? y0 : at >= x1 ? y1 : between(x0, y0, x1, y1, at);
  }
}

function beyond(pieces: Pieces, outside: Outside, piece: number, at: number): number {
  const { x, y, last } = pieces;
  if (typeof outside === "number") return outside;
  if (outside === "refuse") {
    throw fault({
      code: "outside-curve",
      path: "",
      received: at,
      expected: "a value between the curve's ends",
      remedy: "correct the value, widen the ends, or declare clip or extrapolate outside",
    });
  }
  if (last === 0) return y[0]!;
  const end = piece === 0 && at < x[0]! ? 0 : last;
  const rise = y[piece + 1]! - y[piece]!;
  // A level line stays level, also where the way along it is longer than a number can hold.
  return rise === 0 ? y[end]! : finite(y[end]! + ((at - x[end]!) / (x[piece + 1]! - x[piece]!)) * rise, "");
}
