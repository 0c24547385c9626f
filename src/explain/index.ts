export { explain } from "./explain.js";
export type { Explainable } from "./explain.js";
export type { ExplainedLeaf, ExplainedLimit, ExplainedNode, IndexedAim, Lacking } from "./explainedTree.js";
export type {
  Decider,
  ExplainedAxis,
  ExplainedCut,
  ExplainedProfile,
  ExplainedQuadrant,
  ExplainedRank,
  Explanation,
  PointsLine,
  Replay,
  StepValue,
} from "./explanation.js";
export { asMarkdown, asText } from "./print.js";
export type { PrintOptions, Printable } from "./print.js";
