export { rankColumn, rankWithin } from "./rankColumn.js";
export type { Ranking } from "./rankColumn.js";
