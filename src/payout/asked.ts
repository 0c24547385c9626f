import type { GridAxis } from "./grid.js";
import type { Position } from "./step.js";

/** A condition as it was written, by the steps that say whether its parts hold: a test by itself, or parts that are joined. */
export type AskedStep =
  | { readonly at: Position }
  | { readonly at: Position; readonly all: readonly AskedStep[] }
  | { readonly at: Position; readonly any: readonly AskedStep[] }
  | { readonly at: Position; readonly not: AskedStep };

/** A figure, and the edges of the bands that it may fall into. */
export interface BandStep {
  /** The figure. */
  readonly of: Position;
  /** The edges. */
  readonly axis: GridAxis;
}

/**
 * A condition whose steps have come to stand elsewhere.
 *
 * @param asked the condition
 * @param moved where a step has come to stand
 * @returns the condition there
 * @example
 * movedAsked({ at: 3, not: { at: 2 } }, (at) => at + 10) // => { at: 13, not: { at: 12 } }
 */
export function movedAsked(asked: AskedStep, moved: (at: Position) => Position): AskedStep {
  const at = moved(asked.at);
  if ("all" in asked) return { at, all: asked.all.map((part) => movedAsked(part, moved)) };
  if ("any" in asked) return { at, any: asked.any.map((part) => movedAsked(part, moved)) };
  return "not" in asked ? { at, not: movedAsked(asked.not, moved) } : { at };
}

/**
 * Lists the parts of a condition, itself the first.
 *
 * @param asked the condition
 * @returns all parts, also those that are joined of others
 * @example
 * askedParts({ at: 3, not: { at: 2 } }).map(({ at }) => at) // => [3, 2]
 */
export function askedParts(asked: AskedStep): AskedStep[] {
  const parts = "all" in asked ? asked.all : "any" in asked ? asked.any : "not" in asked ? [asked.not] : [];
  return [asked, ...parts.flatMap(askedParts)];
}
