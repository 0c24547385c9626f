import type { Warp } from "../curve/warp.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { finite } from "../numeric/column.js";
import { transform } from "./transform.js";

const OPTIONS = {
  lambda: { type: "number", about: "0 is the logarithm, 0.5 the square root, 1 leaves distances as they are." },
} as const;

/** The power, without unit. */
export type BoxCoxOptions = OptionsOf<typeof OPTIONS>;

/**
 * A power that draws in the long tail of a skewed metric.
 *
 *     (x^λ − 1) / λ        λ = 0: ln x        x of 0 or more, for λ ≤ 0 above 0; figures are not shifted
 *
 * Source: Box & Cox, Journal of the Royal Statistical Society B 26 (1964), 211–252.
 *
 * @param options `lambda`
 * @returns the step
 * @throws Fault "not-finite"
 * @example
 * warpAt(boxCox({ lambda: 0.5 }), 9) // => 4
 */
export function boxCox({ lambda }: BoxCoxOptions): Warp {
  return { kind: "boxCox", lambda: finite(lambda, "lambda") };
}

/** The catalog's entry of {@link boxCox}. */
export const boxCoxMethod = /* @__PURE__ */ transform(
  "boxCox",
  "(x^λ − 1) ÷ λ: draws in a long tail.",
  OPTIONS,
  (_, options) => boxCox(options),
);

/** The JSON of boxCox. */
export type BoxCoxSpec = SpecOf<typeof boxCoxMethod>;
