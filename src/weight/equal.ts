import type { SpecOf } from "../method/method.js";
import { checkJudged } from "./judged.js";
import { judged } from "./weighting.js";
import type { Weights } from "./weights.js";

/**
 * The same weight for each.
 *
 *     w = 1 / n
 *
 * @param names what is weighted
 * @returns the shares, in that order
 * @throws Fault "duplicate-id" for a name that stands twice
 * @example
 * equal(["volume", "quality"]).shares[1] // => { id: "quality", weight: 0.5 }
 */
export function equal(names: readonly string[]): Weights {
  checkJudged(names, "names");
  return { shares: names.map((id) => ({ id, weight: 1 / names.length })) };
}

/** The catalog's entry of {@link equal}. */
export const equalMethod = /* @__PURE__ */ judged("equal", "The same for each child.", {}, equal);

/** The JSON of equal weights. */
export type EqualSpec = SpecOf<typeof equalMethod>;
