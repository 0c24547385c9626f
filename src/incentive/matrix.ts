import { fault } from "../fault/fault.js";
import type { SpecOf } from "../method/method.js";
import { StepList } from "../payout/rule.js";
import type { Operand, Rule } from "../payout/rule.js";
import type { Position } from "../payout/step.js";
import { figureRead, scaleStep } from "./figure.js";
import { matrixGrid } from "./matrixGrid.js";
import { MATRIX } from "./matrixOptions.js";
import type { MatrixAxis, MatrixOptions } from "./matrixOptions.js";
import { payMethod } from "./ruleMethod.js";
import { shareOperands, statedShare } from "./shareOf.js";

/**
 * Pays by two figures at once.
 *
 *     step       the value of the cell
 *     bilinear   what lies between the values at four corners, each counting by the part of the rectangle that lies opposite
 *
 * Each axis is a metric, the part of its target that was reached, or a published score. Edges of an axis with `scale`, and
 * those of an attainment, are multiples of that figure and compared without dividing; where it is unknown, zero or
 * negative, so is the payout unknown. The one quotient of `bilinear` keeps 12 digits after the point, half to even, and a
 * figure beyond the knots is paid as at the nearest one. With `of` a value is a share of the base, a metric or an amount;
 * else it is money.
 *
 * @param options `mode`, `x` and `y`, `values`, `of`
 * @returns the rule; it reads `{ metric }`, `{ metric, of }` or `{ node }`, and where `of` is "base" its input is "base"
 * @throws Fault "edges-unordered", "wrong-length", "unused-option" for a second figure that edges would be multiples of
 * @example
 * const axis = (metric, at) => ({ by: { metric }, edge: "upper", at: [at] })
 * const rates = { mode: "step", x: axis("margin", "0.2"), y: axis("units", "6"), values: [["0.01", "0.02"], ["0.02", "0.05"]], of: "base" }
 * textOf(applyRule(matrix(rates), { base: decimal("9000") }, ({ metric }) => decimal(metric === "units" ? "6" : "0.1")).figure) // => "180"
 */
export function matrix(options: MatrixOptions): Rule {
  const grid = matrixGrid(options);
  const list = new StepList();
  const { of } = options;
  const base = of === "base" ? list.add({ op: "input", name: "base" }) : undefined;
  const [x, y] = [axisSteps(list, options.x, "x"), axisSteps(list, options.y, "y")];
  const found = list.add({ op: "grid", grid, of: [x.at, y.at], scales: [x.scale, y.scale] });
  const shown = [...(base === undefined ? [] : [{ name: "base", at: base }]), ...x.shown, ...y.shown];
  const rule = { steps: list.steps, table: found };
  if (of === undefined) return { ...rule, result: found, operands: shown };
  const share = of === "base" ? base! : statedShare(list, of);
  const result = list.add({ op: "multiply", of: [found, share] });
  return { ...rule, result, operands: [...shown, ...shareOperands(of, found, share)] };
}

interface AxisSteps {
  readonly at: Position;
  readonly scale: Position;
  readonly shown: readonly Operand[];
}

/** An attainment is the metric, with edges that are multiples of its target: nothing is divided. */
function axisSteps(list: StepList, axis: MatrixAxis, name: string): AxisSteps {
  const { by, scale } = ownScale(axis, name);
  const at = list.read(figureRead(by, `${name}.by`));
  if (scale === undefined) return { at, scale: list.constant("1"), shown: [{ name, at }] };
  const edges = scaleStep(list, scale);
  return {
    at,
    scale: edges,
    shown: [
      { name, at },
      { name: `${name}Scale`, at: edges },
    ],
  };
}

function ownScale({ by, scale }: MatrixAxis, name: string): Pick<MatrixAxis, "by" | "scale"> {
  const { metric, of } = by;
  if (metric === undefined || of !== "attainment") return { by, ...(scale === undefined ? {} : { scale }) };
  if (scale === undefined) return { by: { metric }, scale: { metric, of: "target" } };
  const expected = "no `scale`, since edges of an attainment are multiples of the metric's target";
  const remedy = "leave `of` out for other multiples of the metric, or leave `scale` out";
  throw fault({ code: "unused-option", path: `${name}.scale`, received: scale.metric, expected, remedy });
}

/** The catalog's entry of {@link matrix}. */
export const matrixMethod = /* @__PURE__ */ payMethod(
  "matrix",
  "A table of two figures.",
  MATRIX,
  ({ of }) => (of === "base" ? "money" : "none"),
  matrix,
);

/** The JSON of a matrix. */
export type MatrixSpec = SpecOf<typeof matrixMethod>;
