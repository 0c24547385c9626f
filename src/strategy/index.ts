export type { BenchmarkLevel, TeamFigure } from "./benchmark.js";
export type { ShiftSizes } from "./claims.js";
export type { Expectation, Finding, Findings, Outlook } from "./findings.js";
export type { ShiftReason, WeightShift } from "./shift.js";
export { swot } from "./swot.js";
export type { Swot, SwotOptions } from "./swot.js";
export { alignment } from "./alignment.js";
export type { Alignment, ObjectiveWeight, ObjectiveWeights } from "./alignment.js";
