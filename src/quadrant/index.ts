export { UNPLACED, classify, classifyColumn } from "./classify.js";
export type { Cut } from "./classify.js";
export { cutMethod } from "./cutMethod.js";
export type { CutContext, CutMethod, CutReads } from "./cutMethod.js";
export {
  fixedCut,
  fixedMethod,
  meanCut,
  meanMethod,
  medianCut,
  medianMethod,
  quantileCut,
  quantileMethod,
  targetCut,
  targetMethod,
} from "./cuts.js";
export type { CutSpec } from "./cuts.js";
export { flipProbability } from "./flip.js";
export type { UncertainScore } from "./flip.js";
export { isBorderline, nearestCut } from "./nearest.js";
export type { Nearest } from "./nearest.js";
export { compareCuts } from "./order.js";
