import { fault } from "../fault/fault.js";
import { METRIC_PARTS } from "../method/condition.js";
import type { MetricPart } from "../method/condition.js";
import type { Field } from "../method/field.js";
import type { Position, Read } from "../payout/step.js";
import type { StepList } from "../payout/rule.js";

/** A figure such as a quota, by which edges are multiplied. */
export const SCALE = {
  type: "object",
  fields: {
    metric: { type: "metric" },
    of: { type: "choice", of: ["value", "target", "baseline"], default: "value" },
  },
  optional: true,
  about: "Edges are multiples of this figure, such as a quota.",
} as const satisfies Field;

/** A metric's figure, or a node's published score. */
export const FIGURE_FIELDS = {
  metric: { type: "metric", optional: true },
  of: { type: "choice", of: METRIC_PARTS, optional: true },
  node: { type: "node", optional: true },
} as const;

/** Names a metric's figure or a node; exactly one of the two is there. */
export interface FigureName {
  /** A metric. */
  readonly metric?: string;
  /** Which of its figures; its value when left out. */
  readonly of?: MetricPart;
  /** A node. */
  readonly node?: string;
}

/**
 * The fact that a named figure is.
 *
 * @param name a metric with the part asked for, or a node
 * @param path its place
 * @returns what a step reads
 * @throws Fault "unused-option" for a part of a node, which has one score
 * @example
 * figureRead({ metric: "revenue", of: "target" }, "") // => { metric: "revenue", of: "target" }
 */
export function figureRead({ metric, of, node }: FigureName, path: string): Read {
  if (metric !== undefined) return of === undefined || of === "value" ? { metric } : { metric, of };
  if (of === undefined) return { node: node! };
  const expected = "no `of`, since only a metric has more than one figure";
  throw fault({ code: "unused-option", path: `${path}.of`, received: of, expected, remedy: "leave it out" });
}

/**
 * Reads what edges are multiplied by.
 *
 * @param list where the steps go
 * @param scale the figure; undefined where edges are not scaled
 * @returns its position; undefined where there is none
 * @example
 * scaleStep(new StepList(), { metric: "quota" }) // => 0
 */
export function scaleStep(list: StepList, scale: FigureName | undefined): Position | undefined {
  return scale === undefined ? undefined : list.read(figureRead(scale, "scale"));
}

/**
 * Says what an edge is multiplied by.
 *
 * @param scale the figure; undefined where edges are not scaled
 * @returns text to put after an edge
 * @example
 * scaleText({ metric: "revenue", of: "target" }) // => " times the target of revenue"
 */
export function scaleText(scale: FigureName | undefined): string {
  if (scale === undefined) return "";
  const { metric = "", of = "value" } = scale;
  return of === "value" ? ` times ${metric}` : ` times the ${of} of ${metric}`;
}
