import { pointwise } from "../run.js";
import type { Pointwise } from "../run.js";
import type { Step } from "../step.js";
import type { Binding, Kernel } from "./binding.js";
import { putFigure } from "./cells.js";
import { formOf } from "./shape.js";
import type { FigureShape, Form, Shape, TextShape } from "./shape.js";

/** What a step comes to, before its grain is known. */
export type Outcome =
  | Pick<FigureShape, "kind" | "digits" | "most" | "unknown">
  | { readonly kind: "truth"; readonly unknown: boolean }
  | Pick<TextShape, "kind" | "labels" | "unknown">;

/** A step made ready for the figures of a run. */
export interface Compiled {
  /** What it comes to. */
  readonly outcome: Outcome;
  /** The form in which it is reckoned; what it comes to may be kept in a cheaper one. */
  readonly by: Form;
  /** Makes its kernel for one run. */
  readonly bind: (binding: Binding) => Kernel;
}

/**
 * The column form of an op: from a step and what is known of its operands, how it is reckoned.
 *
 * An op needs none: without, and where it returns null, its steps run row by row in exact decimals.
 */
export type ColumnOp<S extends Step> = (step: S, operands: readonly Shape[]) => Compiled | null;

/**
 * Says what a figure comes to.
 *
 * @param digits digits after the point
 * @param most the bound of its whole number
 * @param unknown whether it can be unknown
 * @returns the outcome
 */
export function figureOutcome(digits: number, most: bigint | null, unknown: boolean): Outcome {
  return { kind: "figure", digits, most, unknown };
}

/**
 * Chooses how a step is reckoned by the greatest whole number on its way.
 *
 * @param step the step
 * @param outcome what it comes to
 * @param largest the greatest whole number among operands, what is reckoned between, and result; null for no bound
 * @param kernels how it is reckoned in one double and in two
 * @returns the compiled step
 */
export function byLargest(
  step: Pointwise,
  outcome: Outcome,
  largest: bigint | null,
  kernels: Readonly<Record<"fast" | "errorFree", Compiled["bind"]>>,
): Compiled {
  const by = formOf(largest);
  return { outcome, by, bind: by === "exact" ? rowByRow(step) : kernels[by] };
}

/**
 * Runs a step row by row, in exact decimals.
 *
 * @param step the step
 * @returns what makes its kernel
 */
export function rowByRow(step: Pointwise): Compiled["bind"] {
  return ({ operands, shape, out }) =>
    (count) => {
      for (let place = 0; place < count; place++) {
        const figures = operands.map((operand) => operand.figure(place));
        putFigure(shape, out, place, pointwise(step, figures));
      }
    };
}

/**
 * Whether one of some values can be unknown.
 *
 * @param shapes what is known of them
 * @returns true where one can
 */
export function anyUnknown(shapes: readonly Shape[]): boolean {
  return shapes.some(({ unknown }) => unknown);
}

/**
 * The shapes of figures that all have a bound.
 *
 * @param shapes what is known of operands
 * @returns the same, or null where one is no figure or has none
 */
export function bounded(shapes: readonly Shape[]): readonly BoundedShape[] | null {
  return shapes.every((shape): shape is BoundedShape => shape.kind === "figure" && shape.most !== null) ? shapes : null;
}

/** A figure that is known to stay below a bound. */
export type BoundedShape = FigureShape & { readonly most: bigint };
