export { aggregator } from "./aggregator.js";
export type { Aggregator } from "./aggregator.js";
export { addChild, addProfiledChild, closeBlend } from "./blend.js";
export type { Blend, Missing, Sums } from "./blend.js";
export { arithmeticMean, arithmeticMeanMethod, geometricMean, geometricMeanMethod } from "./means.js";
export type { AggregateSpec, MeanOptions } from "./means.js";
export { addLines } from "./addLines.js";
export type { LineChild } from "./addLines.js";
