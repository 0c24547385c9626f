export { bestWorst, bestWorstMethod } from "./bestWorst.js";
export type { BestWorstOptions, BestWorstSpec, BestWorstWeights } from "./bestWorst.js";
export { blend, blendMethod } from "./blend.js";
export type { BlendPart } from "./blend.js";
export type { WeighedColumn } from "./columns.js";
export { bounded, boundedMethod } from "./bounded.js";
export type { Bounded } from "./bounded.js";
export type { WeightBound } from "./bounds.js";
export { critic, criticMethod } from "./critic.js";
export type { CriticOptions, CriticSpec } from "./critic.js";
export { direct, directMethod } from "./direct.js";
export type { DirectOptions, DirectSpec } from "./direct.js";
export { entropy, entropyMethod } from "./entropy.js";
export type { EntropySpec } from "./entropy.js";
export { equal, equalMethod } from "./equal.js";
export type { EqualSpec } from "./equal.js";
export { gini, giniMethod } from "./gini.js";
export type { GiniSpec } from "./gini.js";
export type { Order } from "./judged.js";
export { merec, merecMethod } from "./merec.js";
export type { MerecSpec } from "./merec.js";
export { pairwise, pairwiseMethod } from "./pairwise.js";
export type { PairwiseOptions, PairwiseSpec, PairwiseWeights } from "./pairwise.js";
export {
  rankOrderCentroid,
  rankOrderCentroidMethod,
  rankReciprocal,
  rankReciprocalMethod,
  rankSum,
  rankSumMethod,
} from "./rankOrder.js";
export type { RankOrderOptions, RankOrderSpec } from "./rankOrder.js";
export { statedWeights } from "./spec.js";
export type { BlendSpec, BoundedSpec, WeightSpec } from "./spec.js";
export { standardDeviationMethod, standardDeviationWeights } from "./standardDeviation.js";
export type { StandardDeviationOptions, StandardDeviationSpec } from "./standardDeviation.js";
export { swara, swaraMethod } from "./swara.js";
export type { SwaraOptions, SwaraSpec } from "./swara.js";
export { tilt } from "./tilt.js";
export type { TiltOptions, Tilted } from "./tilt.js";
export { variation, variationMethod } from "./variation.js";
export type { VariationSpec } from "./variation.js";
export { WEIGHTING, composed, judged, measured, weighting } from "./weighting.js";
export type { Stated, WeightContext, WeightPart, Weighting } from "./weighting.js";
export type { Consistency, Judged, Stopped, Weights } from "./weights.js";
