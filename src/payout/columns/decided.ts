import { pointwise } from "../run.js";
import type { Pointwise } from "../run.js";
import { rowByRow } from "./compiled.js";
import type { ColumnOp, Compiled, Outcome } from "./compiled.js";
import { COLUMN_OPS } from "./ops.js";
import { shapeOf } from "./shape.js";
import type { Shape } from "./shape.js";
import { simplified } from "./truths.js";

/**
 * Finds a step's value without running it.
 *
 * @param step the step
 * @param shapes what is known of its operands
 * @returns the shape of its one value, the operand that it hands on, or nothing where it must be run
 */
export function decided(step: Pointwise, shapes: readonly Shape[]): Shape | number | undefined {
  const same = shapes.map((shape) => shape.same);
  const figures = same.filter((value) => value !== undefined);
  if (figures.length === same.length) return shapeOf(pointwise(step, figures), kindOf(step, shapes));
  const [first] = shapes as [Shape];
  switch (step.op) {
    case "test":
      return "present" in step.test && !first.unknown ? shapeOf(step.test.present, "truth") : undefined;
    case "both":
    case "either": {
      const left = simplified(step, same);
      return typeof left === "boolean" ? shapeOf(left, "truth") : undefined;
    }
    case "choose":
      if (first.same === undefined) return undefined;
      return first.same === null ? shapeOf(null, shapes[1]!.kind) : first.same === true ? 1 : 2;
    case "round":
      return first.kind === "figure" && first.most !== null && first.digits <= step.digits ? 0 : undefined;
    default:
      return undefined;
  }
}

/**
 * The operands of a join of truths that can change it.
 *
 * @param step the step
 * @param shapes what is known of its operands
 * @returns their places among the operands
 */
export function placesOf(step: Pointwise, shapes: readonly Shape[]): readonly number[] {
  const left = simplified(
    step,
    shapes.map((shape) => shape.same),
  );
  return typeof left === "boolean" ? [] : left;
}

function kindOf(step: Pointwise, shapes: readonly Shape[]): Shape["kind"] {
  if (step.op === "choose") return shapes[1]!.kind;
  return ["test", "both", "either", "not"].includes(step.op) ? "truth" : "figure";
}

/**
 * Finds how a step is reckoned: by its op's column form, or row by row.
 *
 * @param step the step
 * @param shapes what is known of its operands
 * @returns the compiled step
 */
export function compile(step: Pointwise, shapes: readonly Shape[]): Compiled {
  const op = COLUMN_OPS[step.op] as ColumnOp<Pointwise> | undefined;
  const compiled = op?.(step, shapes) ?? null;
  if (compiled !== null) return compiled;
  const kind = kindOf(step, shapes);
  const outcome = { kind, unknown: true, digits: 0, most: null, labels: [] } as Outcome;
  return { outcome, by: "exact", bind: rowByRow(step) };
}
