export { kendallTauB } from "./kendall.js";
export { ascending } from "./order.js";
export { rankColumn, rankWithin } from "./rankColumn.js";
export type { RankOptions, Ranking } from "./rankColumn.js";
export { spearman, weightedSpearman } from "./spearman.js";
export type { WeightedSpearmanOptions } from "./spearman.js";
export { TIES } from "./ties.js";
export type { Ties } from "./ties.js";
