import type { Figures } from "../numeric/column.js";
import type { Curve } from "../curve/curve.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { ON_CONSTANT, constantCurve } from "./constant.js";
import { relativeNormalizer } from "./normalizer.js";
import type { Direction } from "./normalizer.js";
import { TIED, placeCurve } from "./places.js";

const OPTIONS = { ties: TIED, onConstant: ON_CONSTANT } as const;

/** How places become points. */
export type BordaOptions = OptionsOf<typeof OPTIONS> & {
  readonly direction?: Direction;
  /** `points` for whole Borda points (r − 1), `shares` for their share of the most; `shares` in a scheme. */
  readonly give?: "points" | "shares";
};

/**
 * Borda points: how many of its peers a figure stands above.
 *
 *     points = r − 1        share = points / (n − 1)        r = 1 for the worst of n figures
 *
 * Relative: it forgets by how much somebody is ahead.
 * Source: de Borda, Mémoire sur les élections au scrutin, Histoire de l'Académie Royale des Sciences (1781).
 *
 * @param population figures in the metric's unit, NaN where missing
 * @param options `ties`, `give`, `onConstant`, `direction`
 * @returns a curve with a knot at every different figure; without knots when nobody has one
 * @throws Fault "flat-population" when all values are equal and `onConstant` is "error"; "not-finite"
 * @example
 * valueAt(borda([10, 20, 20, 40], { ties: "competition" }), 40) // => 3
 */
export function borda(population: Figures, options: BordaOptions = {}): Curve {
  const { ties = "fractional", onConstant = "midpoint", direction = "higherIsBetter", give = "points" } = options;
  const share = (rank: number, count: number) => (give === "points" ? rank - 1 : (rank - 1) / (count - 1));
  return placeCurve(population, direction, ties, share, (figure, count) => {
    const most = give === "points" ? count - 1 : 1;
    return constantCurve(onConstant, figure, count, { low: 0, midpoint: most / 2, high: most });
  });
}

/** The catalog's entry of {@link borda}. */
export const bordaMethod = /* @__PURE__ */ relativeNormalizer(
  "borda",
  "How many of the peers a figure stands above, as a share of the most.",
  OPTIONS,
  ({ population, direction }, options) => borda(population, { ...options, direction, give: "shares" }),
);

/** The JSON of borda. */
export type BordaSpec = SpecOf<typeof bordaMethod>;
