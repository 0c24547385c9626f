import type { DirectSpec } from "./direct.js";
import type { EqualSpec } from "./equal.js";
import type { RankOrderSpec } from "./rankOrder.js";
import type { SwaraSpec } from "./swara.js";

/** How the weights of a node's children are found. */
export type WeightSpec = DirectSpec | EqualSpec | RankOrderSpec | SwaraSpec;

/**
 * How the weights that a profile states are read: as a direct weighting of the node says, else as shares that add up to 1.
 *
 * @param weights how the node finds the weights of everybody without a profile
 * @returns a direct weighting
 * @example
 * statedWeights({ kind: "equal" }) // => { kind: "direct" }
 */
export function statedWeights(weights: WeightSpec): DirectSpec {
  return weights.kind === "direct" ? weights : { kind: "direct" };
}
