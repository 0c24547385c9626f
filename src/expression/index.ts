export { holds } from "./holds.js";
export type { FactValue } from "./holds.js";
export { truthOf } from "./truthOf.js";
