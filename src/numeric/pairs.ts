import { Fault, fault } from "../fault/fault.js";
import { notFinite, present } from "./column.js";
import type { Column, Figures } from "./column.js";
import { isFlat } from "./flat.js";
import { extent } from "./summary.js";

/** Two lists without the pairs of which one figure is missing. */
export interface Pairs {
  /** The figures of the first list. */
  readonly x: Column;
  /** The figures of the second list, in the same order. */
  readonly y: Column;
  /** Whether there is anything to compare: two pairs, and neither list all alike but for float noise. */
  readonly vary: boolean;
}

/**
 * Pairs two lists by place, leaving out pairs of which one figure is missing.
 *
 * @param x one list, NaN or null where a figure is missing
 * @param y another of the same length
 * @returns the pairs that are there
 * @throws Fault "wrong-length", "not-finite"
 * @example
 * Array.from(pairsOf([1, null, 3], [4, 5, 6]).y) // => [4, 6]
 */
export function pairsOf(x: Figures, y: Figures): Pairs {
  if (x.length !== y.length) throw wrongLength(x.length, y.length);
  const left = new Float64Array(x.length);
  const right = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) {
    const isThere = isFigure(x[i], `x.${i}`) && isFigure(y[i], `y.${i}`);
    left[i] = isThere ? x[i]! : NaN;
    right[i] = isThere ? y[i]! : NaN;
  }
  const pairs = { x: present(left), y: present(right) };
  return { ...pairs, vary: varies(pairs.x) && varies(pairs.y) };
}

function varies(values: Column): boolean {
  const { low, high } = extent(values);
  return low < high && !isFlat(low, high);
}

function isFigure(value: number | null | undefined, path: string): boolean {
  if (Math.abs(value ?? 0) === Infinity) throw new Fault([notFinite(value!, path)]);
  return (value ?? NaN) === value;
}

function wrongLength(x: number, y: number) {
  const expected = `${x} figures, as the first list has`;
  const remedy = "pass two lists about the same people, with null where somebody has no figure";
  return fault({ code: "wrong-length", path: "y", received: y, expected, remedy });
}
