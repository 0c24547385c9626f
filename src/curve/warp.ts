import { fault } from "../fault/fault.js";
import type { Column } from "../numeric/column.js";

/**
 * A monotone step on a figure before the straight lines of a curve.
 *
 *     log1p ln(1 + x)        boxCox (x^λ − 1) ÷ λ, for λ = 0 ln x        reciprocal 1 ÷ x        limit min(max(x, low), high)
 *
 * `reciprocal` counts a figure of zero or less as endlessly good.
 */
export type Warp =
  | { readonly kind: "log1p" }
  | { readonly kind: "boxCox"; readonly lambda: number }
  | { readonly kind: "reciprocal" }
  | { readonly kind: "limit"; readonly low: number; readonly high: number };

/**
 * Takes a figure through a step.
 *
 * @param warp the step
 * @param x the figure; NaN where it is missing
 * @returns the figure on the new axis; NaN for a missing one
 * @throws Fault "outside-domain" for a figure that has no logarithm or power
 * @example
 * warpAt({ kind: "boxCox", lambda: 0.5 }, 9) // => 4
 */
export function warpAt(warp: Warp, x: number): number {
  switch (warp.kind) {
    case "log1p":
      return x <= -1 ? outsideDomain(x, "more than −1") : Math.log1p(x);
    case "boxCox":
      return boxCoxAt(warp.lambda, x);
    case "reciprocal":
      return x > 0 ? 1 / x : x <= 0 ? Infinity : NaN;
    case "limit":
      return limitedAt(warp.low, warp.high, x);
  }
}

/**
 * Finds the figure that a step takes to a place of its axis.
 *
 * @param warp the step
 * @param y a place of the new axis
 * @returns the figure, or null where none comes there
 * @example
 * unwarpAt({ kind: "reciprocal" }, 4) // => 0.25
 */
export function unwarpAt(warp: Warp, y: number): number | null {
  switch (warp.kind) {
    case "log1p":
      return Math.expm1(y);
    case "boxCox": {
      if (warp.lambda === 0) return Math.exp(y);
      const part = warp.lambda * y;
      if (part <= -1) return null;
      return Math.abs(warp.lambda) < NEAR_ZERO
        ? Math.exp(Math.log1p(part) / warp.lambda)
        : (1 + part) ** (1 / warp.lambda);
    }
    case "reciprocal":
      return y > 0 ? 1 / y : null;
    case "limit":
      return y < warp.low || y > warp.high ? null : y;
  }
}

/**
 * Takes a figure through steps, one after the other.
 *
 * @param warps the steps
 * @param x the figure; NaN where it is missing
 * @returns the figure on the last axis; NaN for a missing one
 * @throws Fault "outside-domain" for a figure that has no logarithm or power
 * @example
 * throughAt([{ kind: "limit", low: 0, high: 9 }, { kind: "boxCox", lambda: 0.5 }], 100) // => 4
 */
export function throughAt(warps: readonly Warp[], x: number): number {
  let at = x;
  for (let k = 0; k < warps.length; k++) at = warpAt(warps[k]!, at);
  return at;
}

/**
 * Takes a figure through the steps that change its unit; limits leave what somebody stated as it is.
 *
 * @param warps the steps
 * @param x a figure in the metric's unit
 * @returns the figure in the unit that the steps lead to
 * @throws Fault "outside-domain" for a figure that has no logarithm or power
 * @example
 * unitsAt([{ kind: "boxCox", lambda: 0.5 }, { kind: "limit", low: 0, high: 1 }], 9) // => 4
 */
export function unitsAt(warps: readonly Warp[], x: number): number {
  return throughAt(
    warps.filter(({ kind }) => kind !== "limit"),
    x,
  );
}

/**
 * Takes a range of rows through steps, one after the other, with the same operations as {@link warpAt}.
 *
 * @param warps the steps
 * @param source figures, NaN where missing
 * @param from the first row
 * @param to the row after the last
 * @param into where the figures go, from index 0
 * @throws Fault "outside-domain" for a figure that has no logarithm or power
 * @example
 * const into = column([0, 0])
 * warpColumn([{ kind: "limit", low: 0, high: 10 }], column([12, 5]), 0, 2, into)
 * Array.from(into) // => [10, 5]
 */
export function warpColumn(warps: readonly Warp[], source: Column, from: number, to: number, into: Column): void {
  const count = to - from;
  if (warps.length === 0) into.set(source.subarray(from, to));
  for (let k = 0; k < warps.length; k++) warpOnce(warps[k]!, k === 0 ? source : into, k === 0 ? from : 0, count, into);
}

function limitedAt(low: number, high: number, x: number): number {
  return x < low ? low : x > high ? high : x;
}

/** One step over a block; a limit does not ask each row what kind of step it is. */
function warpOnce(warp: Warp, source: Column, from: number, count: number, into: Column): void {
  if (warp.kind !== "limit") {
    for (let i = 0; i < count; i++) into[i] = warpAt(warp, source[from + i]!);
    return;
  }
  const { low, high } = warp;
  for (let i = 0; i < count; i++) into[i] = limitedAt(low, high, source[from + i]!);
}

/** Powers so small that 1 taken off loses their digits. */
const NEAR_ZERO = 1e-3;

function boxCoxAt(lambda: number, x: number): number {
  if (lambda === 0) return x <= 0 ? outsideDomain(x, "more than 0") : Math.log(x);
  if (x < 0 || (x === 0 && lambda < 0)) return outsideDomain(x, lambda < 0 ? "more than 0" : "0 or more");
  if (lambda === 1) return x - 1;
  return (Math.abs(lambda) < NEAR_ZERO && x > 0 ? Math.expm1(lambda * Math.log(x)) : x ** lambda - 1) / lambda;
}

function outsideDomain(received: number, expected: string): never {
  throw fault({
    code: "outside-domain",
    path: "",
    received,
    expected,
    remedy: "limit the figures first, or choose another transform",
  });
}
