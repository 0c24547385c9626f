import type { Step } from "../step.js";
import type { Pointwise } from "../run.js";
import { anyUnknown } from "./compiled.js";
import type { ColumnOp, Compiled } from "./compiled.js";
import { TRUE, UNKNOWN } from "./cells.js";

type Joined = Step & { op: "both" | "either" };

/**
 * Joins truths: both is the least of the codes, either the greatest.
 *
 * @param step the step
 * @param operands what is known of the truths
 * @returns the compiled step
 */
export const joinColumns: ColumnOp<Joined> = (step, operands) => {
  const join = step.op === "both" ? least : most;
  return truthStep(anyUnknown(operands), ({ operands: columns, out }) => (count) => {
    out.truths.set(columns[0]!.cells.truths.subarray(0, count));
    for (let place = 1; place < columns.length; place++) join(columns[place]!.cells.truths, out.truths, count);
  });
};

/**
 * Turns a truth round; an unknown one stays.
 *
 * @param _step the step
 * @param operands what is known of the truth
 * @returns the compiled step
 */
export const notColumns: ColumnOp<Step & { op: "not" }> = (_step, operands) =>
  truthStep(anyUnknown(operands), ({ operands: [column], out }) => (count) => {
    const of = column!.cells.truths;
    for (let i = 0; i < count; i++) out.truths[i] = TRUE - of[i]!;
  });

/**
 * A step that comes to a truth.
 *
 * @param unknown whether it can be unknown
 * @param bind makes its kernel
 * @returns the compiled step
 */
export function truthStep(unknown: boolean, bind: Compiled["bind"]): Compiled {
  return { outcome: { kind: "truth", unknown }, by: "fast", bind };
}

/**
 * Leaves truths out of a join that change nothing, or finds that one of them decides it.
 *
 * @param step the step
 * @param same what is known to be the same for everybody; undefined where it differs
 * @returns the places of the truths that remain, or the truth that all comes to
 */
export function simplified(step: Pointwise, same: readonly unknown[]): readonly number[] | boolean {
  const decides = step.op === "either";
  if (same.includes(decides)) return decides;
  const left = same.flatMap((value, place) => (value === !decides ? [] : [place]));
  return left.length === 0 ? !decides : left;
}

function least(of: Uint8Array, into: Uint8Array, count: number): void {
  for (let i = 0; i < count; i++) into[i] = of[i]! < into[i]! ? of[i]! : into[i]!;
}

function most(of: Uint8Array, into: Uint8Array, count: number): void {
  for (let i = 0; i < count; i++) into[i] = of[i]! > into[i]! ? of[i]! : into[i]!;
}

/**
 * The code of a truth.
 *
 * @param truth true, false or unknown
 * @returns 2, 0 or 1
 */
export function codeOf(truth: boolean | null): number {
  return truth === null ? UNKNOWN : truth ? TRUE : 0;
}
