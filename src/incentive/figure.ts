import { fault } from "../fault/fault.js";
import { METRIC_PARTS } from "../method/condition.js";
import type { Field } from "../method/field.js";
import type { StepList } from "../payout/rule.js";
import type { Position, Read } from "../payout/step.js";

/** A figure that edges are multiples of, such as a quota. */
export const SCALE = {
  type: "object",
  fields: {
    metric: { type: "metric" },
    of: { type: "choice", of: ["value", "target", "baseline"], default: "value" },
  },
  about: "Edges are multiples of this figure, such as a quota.",
} as const satisfies Field;

/** A figure of a node or a metric that a rule hangs on. */
export const FIGURE = {
  type: "object",
  fields: {
    node: { type: "node", optional: true },
    metric: { type: "metric", optional: true },
    of: { type: "choice", of: METRIC_PARTS, optional: true },
  },
  exactlyOne: ["node", "metric"],
  about: "The figure that decides: a published score, or a metric.",
} as const satisfies Field;

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

function readOf({ node, metric, of = "value" }: FigureBy): Read {
  if (node !== undefined) return { node };
  return of === "value" ? { metric: metric! } : { metric: metric!, of };
}

/**
 * The fact that a named figure is, where a node may not be asked for a part.
 *
 * @param name a metric with the part asked for, or a node
 * @param path its place
 * @returns what a step reads
 * @throws Fault "unused-option" for a part of a node, which has one score
 * @example
 * figureRead({ metric: "revenue", of: "target" }, "") // => { metric: "revenue", of: "target" }
 */
export function figureRead(name: FigureBy, path: string): Read {
  const { node, of } = name;
  if (node === undefined || of === undefined) return readOf(name);
  const expected = "no `of`, since only a metric has more than one figure";
  throw fault({ code: "unused-option", path: `${path}.of`, received: of, expected, remedy: "leave it out" });
}

/**
 * Reads the figure that a rule hangs on.
 *
 * @param list where the step goes
 * @param by a node or a metric
 * @returns the position of the figure
 * @example
 * figureStep(new StepList(), { node: "total" }) // => 0
 */
export function figureStep(list: StepList, by: FigureBy): Position {
  return list.read(readOf(by));
}

/**
 * Reads the figure that edges are multiples of.
 *
 * @param list where the step goes
 * @param scale the metric, and which of its figures
 * @returns the position of the figure
 * @example
 * scaleStep(new StepList(), { metric: "quota" }) // => 0
 */
export function scaleStep(list: StepList, scale: ScaleBy): Position {
  return list.read(readOf(scale));
}

/**
 * Says what an edge is multiplied by.
 *
 * @param scale the figure; undefined where edges are not scaled
 * @returns text to put after an edge
 * @example
 * scaleText({ metric: "revenue", of: "target" }) // => " times the target of revenue"
 */
export function scaleText(scale: ScaleBy | undefined): string {
  if (scale === undefined) return "";
  const { metric, of = "value" } = scale;
  return of === "value" ? ` times ${metric}` : ` times the ${of} of ${metric}`;
}
