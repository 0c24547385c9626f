import { METRIC_PARTS } from "../method/condition.js";
import type { StepList } from "../payout/rule.js";
import type { Position } from "../payout/step.js";

/** A figure that edges are multiples of, such as a quota. */
export const SCALE = {
  type: "object",
  fields: {
    metric: { type: "metric" },
    of: { type: "choice", of: ["value", "target", "baseline"], default: "value" },
  },
  about: "Edges are multiples of this figure, such as a quota.",
} as const;

/** A figure of a node or a metric that a step hangs on. */
export const FIGURE = {
  type: "object",
  fields: {
    node: { type: "node", optional: true },
    metric: { type: "metric", optional: true },
    of: { type: "choice", of: METRIC_PARTS, optional: true },
  },
  exactlyOne: ["node", "metric"],
  about: "The figure that decides: a published score, or a metric.",
} as const;

/** Names a metric's figure, its target or its baseline. */
export interface ScaleBy {
  /** The metric. */
  readonly metric: string;
  /** Which of its figures; its value when left out. */
  readonly of?: "value" | "target" | "baseline";
}

/** Names a published score or a metric's figure; exactly one is there. */
export interface FigureBy {
  /** A node's id. */
  readonly node?: string;
  /** A metric's id. */
  readonly metric?: string;
  /** Which of the metric's figures; its value when left out. */
  readonly of?: (typeof METRIC_PARTS)[number];
}

/**
 * Reads the figure that edges are multiples of.
 *
 * @param list where the step goes
 * @param scale the metric, and which of its figures
 * @returns the position of the figure
 */
export function scaleStep(list: StepList, { metric, of = "value" }: ScaleBy): Position {
  return list.read(of === "value" ? { metric } : { metric, of });
}

/**
 * Reads the figure that a step hangs on.
 *
 * @param list where the step goes
 * @param by a node or a metric
 * @returns the position of the figure
 */
export function figureStep(list: StepList, { node, metric, of = "value" }: FigureBy): Position {
  if (node !== undefined) return list.read({ node });
  return list.read(of === "value" ? { metric: metric! } : { metric: metric!, of });
}
