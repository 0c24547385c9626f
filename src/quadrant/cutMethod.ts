import type { Fields, OptionsOf } from "../method/field.js";
import type { Method } from "../method/method.js";

/** What a cut may be found from, besides its options. */
export interface CutContext {
  /** The published scores of the node in points, NaN where somebody has none; empty for a cut that reads no scores. */
  readonly points: ArrayLike<number>;
  /** Decimals of the published score. */
  readonly precision: number;
  /** The score in points of somebody who meets every target of the node exactly; NaN where that has no score. */
  readonly onTarget: () => number;
}

/** What a cut is found from: its options alone, the published scores of the population, or the targets of the node. */
export type CutReads = "options" | "scores" | "targets";

/** A way to find a cut on the axis of a quadrant. */
export interface CutMethod<Kind extends string = string, Options extends Fields = Fields> extends Method<
  Kind,
  Options
> {
  /** The stage of the road. */
  readonly stage: "cut";
  /** What the cut is found from. */
  readonly reads: CutReads;
  /** Finds the published cut; NaN when there is nothing to find it from. */
  readonly make: (context: CutContext, options: unknown) => number;
}

const EDGE = {
  edge: { type: "choice", of: ["upper", "lower"], default: "upper", about: "The side of a score on the cut." },
} as const;

/**
 * Describes a way to find a cut.
 *
 * @param kind the word in the JSON
 * @param about one line for the docs
 * @param options the options beside `kind` and `edge`
 * @param reads what the cut is found from
 * @param make finds the cut
 * @returns the catalog's entry
 * @example
 * cutMethod("always", "Always 50.", {}, "options", () => 50).kind // => "always"
 */
export function cutMethod<const Kind extends string, const Options extends Fields>(
  kind: Kind,
  about: string,
  options: Options,
  reads: CutReads,
  make: (context: CutContext, options: OptionsOf<Options>) => number,
): CutMethod<Kind, Options & typeof EDGE> {
  return { stage: "cut", kind, about, options: { ...options, ...EDGE }, reads, make: make as CutMethod["make"] };
}
