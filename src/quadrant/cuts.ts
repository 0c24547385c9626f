import type { Figures } from "../numeric/column.js";
import { fault } from "../fault/fault.js";
import { finite } from "../numeric/column.js";
import { median, quantile } from "../numeric/quantile.js";
import { average } from "../numeric/summary.js";
import { publish } from "../numeric/publish.js";
import type { SpecOf } from "../method/method.js";
import { cutMethod } from "./cutMethod.js";

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
export function meanCut(points: Figures, precision: number): number {
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
export function medianCut(points: Figures, precision: number): number {
  return publish(median(points), precision);
}

/**
 * A cut at a quantile of the published scores, itself published: 0.8 leaves about a fifth of the people above it.
 *
 * Source: Hyndman & Fan, The American Statistician 50 (1996), 361–365, definition 7.
 *
 * @param points published scores, NaN where somebody has none
 * @param q the share of people below the cut, 0 to 1
 * @param precision decimals of the published score
 * @returns the cut; NaN when nobody has a score
 * @throws Fault "out-of-range" for a share that is none
 * @example
 * quantileCut([60, 70, 71, 90], 0.25, 1) // => 67.5
 */
export function quantileCut(points: Figures, q: number, precision: number): number {
  return publish(quantile(points, q), precision);
}

/**
 * A cut at the score of somebody who meets every target exactly, published.
 *
 * @param points that score in points, before it is published; NaN where there is none
 * @param precision decimals of the published score
 * @returns the cut; NaN where there is none
 * @example
 * targetCut(250 / 3, 1) // => 83.3
 */
export function targetCut(points: number, precision: number): number {
  return publish(points, precision);
}

/** The catalog's entry of {@link fixedCut}. */
export const fixedMethod = /* @__PURE__ */ cutMethod(
  "fixed",
  "At a fixed score.",
  { at: { type: "number", about: "The score, in points." } },
  "options",
  ({ precision }, options) => fixedCut(options.at, precision),
);

/** The catalog's entry of {@link meanCut}. */
export const meanMethod = /* @__PURE__ */ cutMethod(
  "mean",
  "At the mean of the published scores.",
  {},
  "scores",
  ({ points, precision }) => meanCut(points, precision),
);

/** The catalog's entry of {@link medianCut}. */
export const medianMethod = /* @__PURE__ */ cutMethod(
  "median",
  "At the median of the published scores.",
  {},
  "scores",
  ({ points, precision }) => medianCut(points, precision),
);

/** The catalog's entry of {@link quantileCut}. */
export const quantileMethod = /* @__PURE__ */ cutMethod(
  "quantile",
  "At a quantile of the published scores.",
  { q: { type: "share", atLeast: 0, atMost: 1, about: "The share of people below it." } },
  "scores",
  ({ points, precision }, options) => quantileCut(points, options.q, precision),
);

/** The catalog's entry of {@link targetCut}. */
export const targetMethod = /* @__PURE__ */ cutMethod(
  "target",
  "At the score of somebody who meets every target of the node exactly.",
  {},
  "targets",
  ({ precision, onTarget }) => targetCut(onTarget(), precision),
);

/** The JSON of a cut. */
export type CutSpec =
  | SpecOf<typeof fixedMethod>
  | SpecOf<typeof meanMethod>
  | SpecOf<typeof medianMethod>
  | SpecOf<typeof quantileMethod>
  | SpecOf<typeof targetMethod>;
