import type { Step } from "../step.js";
import { aligned } from "./arithmetic.js";
import type { Binding, Kernel } from "./binding.js";
import { outPairs } from "./binding.js";
import { anyUnknown, bounded, byLargest, figureOutcome } from "./compiled.js";
import type { ColumnOp } from "./compiled.js";
import type { Pair } from "./errorFree.js";
import { greatest } from "./whole.js";

/**
 * Holds figures between limits, the lower one first; where a limit is unknown, so is the figure.
 *
 * @param step the step
 * @param operands what is known of the figure and its limits
 * @returns the compiled step
 */
export const limitColumns: ColumnOp<Step & { op: "limit" }> = (step, operands) => {
  const figures = bounded(operands);
  if (figures === null) return null;
  const { digits, factors, sizes } = aligned(figures);
  const most = greatest(sizes);
  const directions = [...(step.atLeast === undefined ? [] : [1]), ...(step.atMost === undefined ? [] : [-1])];
  return byLargest(step, figureOutcome(digits, most, anyUnknown(figures)), most, {
    fast: ({ operands: columns, out }) => {
      const by = factors.map(Number);
      return (count) => {
        scale(columns[0]!.wholes, by[0]!, out.wholes, count);
        directions.forEach((direction, place) => {
          const limit = columns[place + 1]!.wholes;
          if (direction > 0) raise(limit, by[place + 1]!, out.wholes, count);
          else lower(limit, by[place + 1]!, out.wholes, count);
        });
      };
    },
    errorFree: (binding) => pairLimits(binding, factors, directions),
  });
};

function scale(from: Float64Array, by: number, into: Float64Array, count: number): void {
  if (by === 1) into.set(from.subarray(0, count));
  else for (let i = 0; i < count; i++) into[i] = from[i]! * by;
}

/** Math.max and Math.min give NaN where one of both is. */
function raise(limit: Float64Array, by: number, into: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) into[i] = Math.max(into[i]!, limit[i]! * by);
}

function lower(limit: Float64Array, by: number, into: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) into[i] = Math.min(into[i]!, limit[i]! * by);
}

function pairLimits(binding: Binding, factors: readonly bigint[], directions: readonly number[]): Kernel {
  const [figure, ...limits] = binding.operands.map((operand, place) => operand.pairs(factors[place]!)) as [
    Pair,
    ...Pair[],
  ];
  const out = outPairs(binding);
  return (count) => {
    out.hi.set(figure.hi.subarray(0, count));
    out.lo.set(figure.lo.subarray(0, count));
    directions.forEach((direction, place) => {
      bound(limits[place]!, direction, out, count);
    });
  };
}

function bound({ hi: lh, lo: ll }: Pair, direction: number, { hi, lo }: Pair, count: number): void {
  for (let i = 0; i < count; i++) {
    const high = direction * (lh[i]! - hi[i]!);
    const passed = high > 0 || (high === 0 && direction * (ll[i]! - lo[i]!) > 0);
    if (passed || high !== high) {
      hi[i] = hi[i]! === hi[i] ? lh[i]! : NaN;
      lo[i] = ll[i]!;
    }
  }
}
