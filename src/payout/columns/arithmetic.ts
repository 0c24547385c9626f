import type { Step } from "../step.js";
import type { Binding, Kernel } from "./binding.js";
import { outPairs } from "./binding.js";
import { anyUnknown, bounded, byLargest, figureOutcome } from "./compiled.js";
import type { BoundedShape, ColumnOp } from "./compiled.js";
import { addPairs, multiplyPairs } from "./errorFree.js";
import { greatest, tenTo } from "./whole.js";

/**
 * Adds: all terms at the digits of the one that has most, bounded by the sum of their bounds.
 *
 * @param step the step
 * @param operands what is known of the terms
 * @returns the compiled step
 */
export const addColumns: ColumnOp<Step & { op: "add" }> = (step, operands) => {
  const terms = bounded(operands);
  if (terms === null) return null;
  const { digits, factors, sizes } = aligned(terms);
  const most = sizes.reduce((sum, size) => sum + size, 0n);
  return byLargest(step, figureOutcome(digits, most, anyUnknown(terms)), most, {
    fast: ({ operands: columns, out }) => {
      const by = factors.map(Number);
      return (count) => {
        scaleInto(columns[0]!.wholes, by[0]!, out.wholes, count);
        for (let term = 1; term < columns.length; term++)
          addScaled(columns[term]!.wholes, by[term]!, out.wholes, count);
      };
    },
    errorFree: (binding) => chained(binding, factors, addPairs),
  });
};

/**
 * Multiplies: digits add up, and so do the lengths of the bounds.
 *
 * @param step the step
 * @param operands what is known of the factors
 * @returns the compiled step
 */
export const multiplyColumns: ColumnOp<Step & { op: "multiply" }> = (step, operands) => {
  const terms = bounded(operands);
  if (terms === null) return null;
  const digits = terms.reduce((sum, term) => sum + term.digits, 0);
  const products: bigint[] = [];
  for (const { most } of terms) products.push((products.at(-1) ?? 1n) * most);
  const largest = greatest([...products, ...terms.map(({ most }) => most)]);
  return byLargest(step, figureOutcome(digits, products.at(-1)!, anyUnknown(terms)), largest, {
    fast: ({ operands: columns, out }) => {
      return (count) => {
        scaleInto(columns[0]!.wholes, 1, out.wholes, count);
        for (let term = 1; term < columns.length; term++) multiplyInto(columns[term]!.wholes, out.wholes, count);
      };
    },
    errorFree: (binding) =>
      chained(
        binding,
        terms.map(() => 1n),
        multiplyPairs,
      ),
  });
};

/**
 * Brings figures to the same digits.
 *
 * @param shapes what is known of them
 * @returns the digits, what each is multiplied by, and the bounds then
 */
export function aligned(shapes: readonly Pick<BoundedShape, "digits" | "most">[]): {
  digits: number;
  factors: bigint[];
  sizes: bigint[];
} {
  const digits = shapes.reduce((widest, shape) => Math.max(widest, shape.digits), 0);
  const factors = shapes.map((shape) => tenTo(digits - shape.digits));
  return { digits, factors, sizes: shapes.map(({ most }, place) => most * factors[place]!) };
}

function chained(binding: Binding, factors: readonly bigint[], join: typeof addPairs): Kernel {
  const columns = binding.operands.map((operand, place) => operand.pairs(factors[place]!));
  const out = outPairs(binding);
  return (count) => {
    out.hi.set(columns[0]!.hi.subarray(0, count));
    out.lo.set(columns[0]!.lo.subarray(0, count));
    for (let term = 1; term < columns.length; term++) join(out, columns[term]!, out, count);
  };
}

function scaleInto(from: Float64Array, by: number, into: Float64Array, count: number): void {
  if (by === 1) into.set(from.subarray(0, count));
  else for (let i = 0; i < count; i++) into[i] = from[i]! * by;
}

function addScaled(from: Float64Array, by: number, into: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) into[i] = into[i]! + from[i]! * by;
}

function multiplyInto(from: Float64Array, into: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) into[i] = into[i]! * from[i]!;
}
