export { ascending } from "./order.js";
export { rankColumn, rankWithin } from "./rankColumn.js";
export type { RankOptions, Ranking } from "./rankColumn.js";
export { TIES } from "./ties.js";
export type { Ties } from "./ties.js";
