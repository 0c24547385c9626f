import { outlined } from "../fault/outline.js";
import type { Figures } from "../numeric/column.js";
import type { Warp } from "../curve/warp.js";
import { fault } from "../fault/fault.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { present } from "../numeric/column.js";
import { select } from "../numeric/quantile.js";
import { EVERYTHING, transform } from "./transform.js";

const OPTIONS = {
  lowCount: {
    type: "integer",
    atLeast: 0,
    default: 0,
    about: "How many of the least figures take the next greater one.",
  },
  highCount: { type: "integer", atLeast: 0, default: 0, about: "How many of the greatest take the next smaller one." },
} as const;

/** How many figures are drawn in on each side. */
export type WinsorizeOptions = OptionsOf<typeof OPTIONS>;

/**
 * Draws in a stated number of the most extreme figures: each takes the value of the next one inside.
 *
 *     min(max(x, x₍lowCount₎), x₍n − 1 − highCount₎)        order statistics counted from 0; in the metric's unit
 *
 * Relative: the limits are figures of the population, and are kept with the calibration.
 * Source: Dixon, Annals of Mathematical Statistics 31 (1960), 385–391.
 *
 * @param population figures in the metric's unit, NaN where missing
 * @param options `lowCount` and `highCount`
 * @returns the step; it changes nothing where nobody has a figure
 * @throws Fault "too-many-drawn-in" when there are figures, but no more than are drawn in
 * @example
 * warpAt(winsorize([1, 2, 3, 100], { highCount: 1 }), 100) // => 3
 */
export function winsorize(population: Figures, options: WinsorizeOptions = {}): Warp {
  const { lowCount = 0, highCount = 0 } = options;
  if (!isCount(lowCount) || !isCount(highCount) || lowCount + highCount === 0) {
    throw fault({
      code: "nothing-drawn-in",
      path: "",
      received: outlined({ lowCount, highCount }),
      expected: "two whole numbers, not both 0: how many figures are drawn in on each side",
      remedy: 'write "highCount": 1, or leave the transform out',
    });
  }
  const known = present(population);
  if (known.length === 0) return EVERYTHING;
  if (known.length <= lowCount + highCount) {
    throw fault({
      code: "too-many-drawn-in",
      path: "",
      received: `${known.length} figures`,
      expected: `more than ${lowCount + highCount}, which are drawn in`,
      remedy: "clampQuantile, which takes shares of the population",
    });
  }
  return { kind: "limit", low: select(known, lowCount), high: select(known, known.length - 1 - highCount) };
}

function isCount(count: number): boolean {
  return Number.isInteger(count) && count >= 0;
}

/** The catalog's entry of {@link winsorize}. */
export const winsorizeMethod = /* @__PURE__ */ transform(
  "winsorize",
  "The most extreme figures take the value of the next one inside.",
  OPTIONS,
  winsorize,
  true,
);

/** The JSON of winsorize. */
export type WinsorizeSpec = SpecOf<typeof winsorizeMethod>;
