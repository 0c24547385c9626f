import type { Warp } from "../curve/warp.js";
import type { SpecOf } from "../method/method.js";
import { transform } from "./transform.js";

/**
 * The logarithm of one more: a doubling counts the same among small and among large figures, and zero stays zero.
 *
 *     ln(1 + x)        x above −1, in the metric's unit
 *
 * Source: OECD & JRC, Handbook on Constructing Composite Indicators (2008), step 5 (transformation of skewed indicators).
 *
 * @returns the step
 * @example
 * warpAt(log1p(), 0) // => 0
 */
export function log1p(): Warp {
  return { kind: "log1p" };
}

/** The catalog's entry of {@link log1p}. */
export const log1pMethod = /* @__PURE__ */ transform("log1p", "ln(1 + x): doublings count alike.", {}, () => log1p());

/** The JSON of log1p. */
export type Log1pSpec = SpecOf<typeof log1pMethod>;
