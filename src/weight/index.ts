export { direct, directMethod } from "./direct.js";
export type { DirectOptions, DirectSpec } from "./direct.js";
export { weighting } from "./weighting.js";
export type { Stated, Weighting } from "./weighting.js";
export type { Weights } from "./weights.js";
