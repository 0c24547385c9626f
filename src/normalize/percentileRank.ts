import { choice } from "../fault/choice.js";
import type { Figures } from "../numeric/column.js";
import type { Curve } from "../curve/curve.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { ON_CONSTANT, constantCurve } from "./constant.js";
import { relativeNormalizer } from "./normalizer.js";
import type { Direction } from "./normalizer.js";
import { TIED, placeCurve } from "./places.js";

const DENOMINATORS = ["nMinusOne", "n", "midpoint"] as const;

const OPTIONS = {
  denominator: {
    type: "choice",
    of: DENOMINATORS,
    default: "nMinusOne",
    about: "(r − 1) / (n − 1), r / n, or (r − 0.5) / n, with r = 1 for the worst.",
  },
  ties: TIED,
  resolution: {
    type: "integer",
    atLeast: 1,
    optional: true,
    about: "At most this many steps: a stored curve of a large population stays small.",
  },
  onConstant: ON_CONSTANT,
} as const;

/** How places become shares. */
export type PercentileRankOptions = OptionsOf<typeof OPTIONS> & { readonly direction?: Direction };

/**
 * The share of peers that a figure stands above. Equal figures share the mean of their places.
 *
 *     y = (r − 1) / (n − 1)        r / n        (r − 0.5) / n        r = 1 for the worst of n figures
 *
 * Relative: it forgets by how much somebody is ahead. A newcomer between two known figures earns what lies between theirs.
 * Source: Hyndman & Fan, The American Statistician 50 (1996), 361–365 (plotting positions).
 *
 * @param population figures in the metric's unit, NaN where missing
 * @param options `denominator`, `ties`, `resolution`, `onConstant`, `direction`
 * @returns a curve with a knot at every different figure; without knots when nobody has one
 * @throws Fault "flat-population" when all values are equal and `onConstant` is "error"; "not-finite"
 * @example
 * valueAt(percentileRank([10, 20, 20, 40]), 20) // => 0.5
 */
export function percentileRank(population: Figures, options: PercentileRankOptions = {}): Curve {
  const {
    denominator = "nMinusOne",
    ties = "fractional",
    resolution,
    onConstant = "midpoint",
    direction = "higherIsBetter",
  } = options;
  const share = SHARES[choice(denominator, DENOMINATORS, "denominator")];
  const constant = (figure: number, count: number) => constantCurve(onConstant, figure, count);
  return placeCurve(population, direction, ties, share, constant, resolution);
}

const SHARES = {
  nMinusOne: (rank: number, count: number) => (rank - 1) / (count - 1),
  n: (rank: number, count: number) => rank / count,
  midpoint: (rank: number, count: number) => (rank - 0.5) / count,
};

/** The catalog's entry of {@link percentileRank}. */
export const percentileRankMethod = /* @__PURE__ */ relativeNormalizer(
  "percentileRank",
  "The share of the peers that a figure stands above.",
  OPTIONS,
  ({ population, direction }, options) => percentileRank(population, { ...options, direction }),
);

/** The JSON of percentileRank. */
export type PercentileRankSpec = SpecOf<typeof percentileRankMethod>;
