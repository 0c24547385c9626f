export { UNPLACED, classify, classifyColumn } from "./classify.js";
export type { Cut } from "./classify.js";
export { cutMethod, fixedCut, fixedMethod, meanCut, meanMethod, medianCut, medianMethod } from "./cuts.js";
export type { CutMethod, CutSpec } from "./cuts.js";
