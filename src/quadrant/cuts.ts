import { fault } from "../fault/fault.js";
import { finite } from "../numeric/column.js";
import { median } from "../numeric/quantile.js";
import { average } from "../numeric/summary.js";
import { publish } from "../numeric/publish.js";
import type { Method, SpecOf } from "../method/method.js";
import type { Fields, OptionsOf } from "../method/field.js";

/** A way to find a cut from the published scores of a node. */
export interface CutMethod<Kind extends string = string, Options extends Fields = Fields> extends Method<
  Kind,
  Options
> {
  /** The stage of the road. */
  readonly stage: "cut";
  /** Whether the cut hangs on the population. */
  readonly relative: boolean;
  /** Finds the published cut; NaN when there is nothing to find it from. */
  readonly make: (points: ArrayLike<number>, options: unknown, precision: number) => number;
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
 * @param relative whether the cut hangs on the population
 * @param make finds the cut from published points
 * @returns the catalog's entry
 * @example
 * cutMethod("always", "Always 50.", {}, false, () => 50).kind // => "always"
 */
export function cutMethod<const Kind extends string, const Options extends Fields>(
  kind: Kind,
  about: string,
  options: Options,
  relative: boolean,
  make: (points: ArrayLike<number>, options: OptionsOf<Options>, precision: number) => number,
): CutMethod<Kind, Options & typeof EDGE> {
  return { stage: "cut", kind, about, options: { ...options, ...EDGE }, relative, make: make as CutMethod["make"] };
}

/**
 * A cut at a fixed score.
 *
 * @param at the score, in points
 * @param precision decimals of the published score
 * @returns the same score
 * @throws Fault "too-many-digits" when the cut has more decimals than scores are published with
 * @example
 * fixedCut(72.5, 1) // => 72.5
 */
export function fixedCut(at: number, precision: number): number {
  if (publish(finite(at, "at"), precision) === at) return at;
  throw fault({
    code: "too-many-digits",
    path: "at",
    received: at,
    expected: `at most ${precision} ${precision === 1 ? "decimal" : "decimals"}, as scores are published with`,
    remedy: `write ${publish(at, precision)}, or raise the scheme's precision`,
  });
}

/**
 * A cut at the mean of the published scores, itself published.
 *
 * @param points published scores, NaN where somebody has none
 * @param precision decimals of the published score
 * @returns the cut; NaN when nobody has a score
 * @example
 * meanCut([60, 70, 71], 1) // => 67
 */
export function meanCut(points: ArrayLike<number>, precision: number): number {
  return publish(average(points), precision);
}

/**
 * A cut at the median of the published scores, itself published.
 *
 * @param points published scores, NaN where somebody has none
 * @param precision decimals of the published score
 * @returns the cut; NaN when nobody has a score
 * @example
 * medianCut([60, 70, 71, 90], 1) // => 70.5
 */
export function medianCut(points: ArrayLike<number>, precision: number): number {
  return publish(median(points), precision);
}

/** The catalog's entry of {@link fixedCut}. */
export const fixedMethod = /* @__PURE__ */ cutMethod(
  "fixed",
  "At a fixed score.",
  { at: { type: "number", about: "The score, in points." } },
  false,
  (_, options, precision) => fixedCut(options.at, precision),
);

/** The catalog's entry of {@link meanCut}. */
export const meanMethod = /* @__PURE__ */ cutMethod(
  "mean",
  "At the mean of the published scores.",
  {},
  true,
  (points, _, precision) => meanCut(points, precision),
);

/** The catalog's entry of {@link medianCut}. */
export const medianMethod = /* @__PURE__ */ cutMethod(
  "median",
  "At the median of the published scores.",
  {},
  true,
  (points, _, precision) => medianCut(points, precision),
);

/** The JSON of a cut. */
export type CutSpec = SpecOf<typeof fixedMethod> | SpecOf<typeof meanMethod> | SpecOf<typeof medianMethod>;
