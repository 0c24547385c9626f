import type { Step } from "../step.js";
import { outPairs } from "./binding.js";
import { bounded, byLargest, figureOutcome, rowByRow } from "./compiled.js";
import type { ColumnOp } from "./compiled.js";
import { DIVISOR_LIMIT, dividePairs, divideWholes, roundWholes } from "./divide.js";
import { ERROR_FREE_LIMIT, FAST_LIMIT } from "./shape.js";
import { tenTo } from "./whole.js";

/**
 * Rounds to fewer digits: whole numbers are divided by a power of ten, and the rest says where they go. A figure that
 * already has no more digits never comes here.
 *
 * @param step the step
 * @param operands what is known of the figure
 * @returns the compiled step
 */
export const roundColumns: ColumnOp<Step & { op: "round" }> = (step, operands) => {
  const figure = bounded(operands)?.[0];
  if (figure === undefined) return null;
  const divisor = tenTo(figure.digits - step.digits);
  const outcome = figureOutcome(step.digits, (figure.most + divisor - 1n) / divisor, figure.unknown);
  if (divisor >= DIVISOR_LIMIT) return { outcome, by: "exact", bind: rowByRow(step) };
  const fits = figure.most + 2n * divisor < FAST_LIMIT;
  return byLargest(step, outcome, fits ? 0n : figure.most < FAST_LIMIT ? FAST_LIMIT : figure.most, {
    fast: ({ operands: [column], out }) => {
      const by = Number(divisor);
      return (count) => {
        roundWholes(column!.wholes, by, step.mode, out.wholes, count);
      };
    },
    errorFree: (binding) => {
      const [pairs, out] = [binding.operands[0]!.pairs(1n), outPairs(binding)];
      const divisors = new Float64Array(binding.room).fill(Number(divisor));
      return (count) => {
        dividePairs(pairs, divisors, step.mode, out, count);
      };
    },
  });
};

/**
 * Divides, at the digits that the step states, half to even: (a · 10^(digits + digits of b)) / (b · 10^(digits of a)),
 * whichever power of ten is the smaller one left out of both. Nothing is divided by zero: that is unknown.
 *
 * @param step the step
 * @param operands what is known of dividend and divisor
 * @returns the compiled step
 */
export const ratioColumns: ColumnOp<Step & { op: "ratio" }> = (step, operands) => {
  const [dividend, divisor] = bounded(operands) ?? [];
  if (dividend === undefined || divisor === undefined) return null;
  const shift = step.digits + divisor.digits - dividend.digits;
  const [above, below] = [tenTo(Math.max(shift, 0)), tenTo(Math.max(-shift, 0))];
  const [n, d] = [dividend.most * above, divisor.most * below];
  const outcome = figureOutcome(step.digits, n, true);
  if (d >= DIVISOR_LIMIT || n >= ERROR_FREE_LIMIT) return { outcome, by: "exact", bind: rowByRow(step) };
  return byLargest(step, outcome, n + d < FAST_LIMIT ? 0n : FAST_LIMIT, {
    fast: ({ operands: columns, out, room }) => {
      const scaled = [new Float64Array(room), new Float64Array(room)] as const;
      const factors = [Number(above), Number(below)] as const;
      return (count) => {
        for (const place of [0, 1] as const) scale(columns[place]!.wholes, factors[place], scaled[place], count);
        divideWholes(scaled[0], scaled[1], "half-even", out.wholes, count);
      };
    },
    errorFree: (binding) => {
      const pairs = binding.operands.map((operand, place) => operand.pairs(place === 0 ? above : below));
      const out = outPairs(binding);
      return (count) => {
        dividePairs(pairs[0]!, pairs[1]!.hi, "half-even", out, count);
      };
    },
  });
};

function scale(from: Float64Array, by: number, into: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) into[i] = from[i]! * by;
}
