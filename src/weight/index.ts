export { direct, directMethod } from "./direct.js";
export type { DirectOptions, DirectSpec } from "./direct.js";
export { equal, equalMethod } from "./equal.js";
export type { EqualSpec } from "./equal.js";
export type { Order } from "./judged.js";
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
export type { WeightSpec } from "./spec.js";
export { swara, swaraMethod } from "./swara.js";
export type { SwaraOptions, SwaraSpec } from "./swara.js";
export { judged, weighting } from "./weighting.js";
export type { Stated, Weighting } from "./weighting.js";
export type { Weights } from "./weights.js";
