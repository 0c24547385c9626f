import type { Column } from "../numeric/column.js";
import type { Random } from "../numeric/random.js";
import { drawLogGamma } from "../numeric/variates.js";

/**
 * Draws weights that add up to 1, all of them as likely as each other: exponential variates divided by their sum.
 *
 * @param draw uniform between 0 and 1
 * @param into where the weights go
 * @param at the place of the first
 * @param count how many weights there are
 * @example
 * const weights = new Float64Array(2); drawSimplex(() => 0.5, weights, 0, 2)
 * Array.from(weights) // => [0.5, 0.5]
 */
export function drawSimplex(draw: Random, into: Column, at: number, count: number): void {
  let sum = 0;
  for (let k = 0; k < count; k++) {
    const one = -Math.log(draw());
    into[at + k] = one;
    sum += one;
  }
  for (let k = 0; k < count; k++) into[at + k]! /= sum;
}

/**
 * Draws weights from a Dirichlet distribution: gamma variates divided by their sum, by way of their logarithms, so that
 * tiny shapes leave something to divide by.
 *
 * @param draw uniform between 0 and 1
 * @param shapes one per weight, 0 or more and not all 0; what has the shape 0 weighs 0
 * @param into where the weights go
 * @param at the place of the first
 * @example
 * const weights = new Float64Array(2); drawAround(() => 0.5, column([0, 3]), weights, 0)
 * Array.from(weights) // => [0, 1]
 */
export function drawAround(draw: Random, shapes: Column, into: Column, at: number): void {
  let most = -Infinity;
  for (let k = 0; k < shapes.length; k++) {
    const log = shapes[k] === 0 ? -Infinity : drawLogGamma(draw, shapes[k]!);
    into[at + k] = log;
    most = Math.max(most, log);
  }
  let sum = 0;
  for (let k = 0; k < shapes.length; k++) sum += into[at + k] = Math.exp(into[at + k]! - most);
  for (let k = 0; k < shapes.length; k++) into[at + k]! /= sum;
}
