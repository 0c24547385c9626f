import type { Curve, Knot } from "../curve/curve.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { finite, present } from "../numeric/column.js";
import { ON_CONSTANT, constantCurve } from "./constant.js";
import { relativeNormalizer } from "./normalizer.js";
import type { Direction } from "./normalizer.js";

const OPTIONS = {
  denominator: {
    type: "choice",
    of: ["nMinusOne", "n", "midpoint"],
    default: "nMinusOne",
    about: "(r − 1) / (n − 1), r / n, or (r − 0.5) / n, with r = 1 for the worst.",
  },
  ...ON_CONSTANT,
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
 * @param options `denominator`, `onConstant`, `direction`
 * @returns a curve with a knot at every different figure; without knots when nobody has one
 * @throws Fault "flat-population" when all values are equal and `onConstant` is "error"; "not-finite"
 * @example
 * valueAt(percentileRank([10, 20, 20, 40]), 20) // => 0.5
 */
export function percentileRank(population: ArrayLike<number>, options: PercentileRankOptions = {}): Curve {
  const { denominator = "nMinusOne", onConstant = "midpoint", direction = "higherIsBetter" } = options;
  const sorted = present(population).sort();
  const count = sorted.length;
  if (count > 0) finite(Math.abs(sorted[0]!) + Math.abs(sorted[count - 1]!), "population");
  if (sorted[0] === sorted[count - 1]) return constantCurve(onConstant, sorted[0] ?? NaN, count);
  const share = SHARES[denominator];
  const knots: Knot[] = [];
  for (let first = 0; first < count;) {
    let next = first;
    while (sorted[next] === sorted[first]) next++;
    const worse = direction === "higherIsBetter" ? first : count - next;
    knots.push([sorted[first]!, share(worse + (next - first + 1) / 2, count)]);
    first = next;
  }
  return { knots, outside: { below: "clip", above: "clip" } };
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
