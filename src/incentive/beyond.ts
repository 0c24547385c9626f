import { exactly, textOf } from "../money/decimal.js";
import type { StepList } from "../payout/rule.js";
import type { Position } from "../payout/step.js";

/** What a figure is held against: an edge, and what it is multiplied by. */
export interface Edge {
  /** The edge, as a multiple of `scale`. */
  readonly at: string;
  /** What it is multiplied by; undefined where it stands for itself. */
  readonly scale: Position | undefined;
  /** Whether a figure exactly on the edge is beyond it. */
  readonly included: boolean;
}

/**
 * Writes whether a figure lies above an edge, without dividing.
 *
 * @param list where the steps go
 * @param x the figure
 * @param edge the edge
 * @returns the position of the truth
 * @example
 * aboveStep(new StepList(), 0, { at: "1.5", scale: 1, included: false }) // => 5
 */
export function aboveStep(list: StepList, x: Position, edge: Edge): Position {
  const test = edge.included ? { atLeast: "0" } : { moreThan: "0" };
  return scaled(list, list.add({ op: "test", of: lessEdge(list, x, edge), test }), edge);
}

/**
 * Writes whether a figure lies below an edge, without dividing.
 *
 * @param list where the steps go
 * @param x the figure
 * @param edge the edge
 * @returns the position of the truth
 * @example
 * belowStep(new StepList(), 0, { at: "1.5", scale: 1, included: false }) // => 5
 */
export function belowStep(list: StepList, x: Position, edge: Edge): Position {
  const test = edge.included ? { atMost: "0" } : { lessThan: "0" };
  return scaled(list, list.add({ op: "test", of: lessEdge(list, x, edge), test }), edge);
}

/** Nothing lies beyond an edge that is scaled by zero or less. */
function scaled(list: StepList, truth: Position, { scale }: Edge): Position {
  if (scale === undefined) return truth;
  const isScale = list.add({ op: "test", of: scale, test: { moreThan: "0" } });
  return list.add({ op: "both", of: [truth, isScale] });
}

/** How far the figure lies above the edge. */
function lessEdge(list: StepList, x: Position, { at, scale }: Edge): Position {
  const minus = list.constant(textOf(exactly(at).neg()));
  const away = scale === undefined ? minus : list.add({ op: "multiply", of: [minus, scale] });
  return list.add({ op: "add", of: [x, away] });
}
