export { holds } from "./holds.js";
export type { FactValue } from "./holds.js";
export { truthColumn } from "./truthColumn.js";
export type { FactColumn } from "./truthColumn.js";
export { truthOf } from "./truthOf.js";
