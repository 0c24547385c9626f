import type { BestWorstSpec } from "./bestWorst.js";
import type { WeightBound } from "./bounds.js";
import type { CriticSpec } from "./critic.js";
import type { DirectSpec } from "./direct.js";
import type { EntropySpec } from "./entropy.js";
import type { EqualSpec } from "./equal.js";
import type { GiniSpec } from "./gini.js";
import type { MerecSpec } from "./merec.js";
import type { PairwiseSpec } from "./pairwise.js";
import type { RankOrderSpec } from "./rankOrder.js";
import type { StandardDeviationSpec } from "./standardDeviation.js";
import type { SwaraSpec } from "./swara.js";
import type { VariationSpec } from "./variation.js";

/** The JSON of mixed weights. */
export interface BlendSpec {
  /** The method. */
  readonly kind: "blend";
  /** What is mixed, each with its share; the shares add up to 1. */
  readonly parts: readonly { readonly share: number; readonly weights: WeightSpec }[];
}

/** The JSON of weights within bounds. */
export interface BoundedSpec {
  /** The method. */
  readonly kind: "bounded";
  /** How the weights are found that are held within bounds. */
  readonly weights: WeightSpec;
  /** The least and the greatest share of some children; 0 and 1 for the others. */
  readonly bounds: readonly WeightBound[];
}

/** How the weights of a node's children are found. */
export type WeightSpec =
  | DirectSpec
  | EqualSpec
  | RankOrderSpec
  | SwaraSpec
  | PairwiseSpec
  | BestWorstSpec
  | StandardDeviationSpec
  | VariationSpec
  | EntropySpec
  | CriticSpec
  | MerecSpec
  | GiniSpec
  | BlendSpec
  | BoundedSpec;

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
