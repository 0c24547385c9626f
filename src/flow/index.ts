export { attained } from "./aims.js";
export { calibrate } from "./calibrate.js";
export { isCalibratedLeaf } from "./calibration.js";
export type {
  CalibratedAxis,
  CalibratedLeaf,
  CalibratedMetric,
  CalibratedNode,
  CalibratedQuadrant,
  CalibratedWeight,
  Calibration,
  GroupCurve,
  Payout,
  PayoutLine,
} from "./calibration.js";
export { standard } from "./catalog.js";
export type { AdjustSpec, MeasureSpec, NormalizeSpec, PaySpec } from "./catalog.js";
export { check } from "./check.js";
export { evaluate } from "./evaluate.js";
export type { Run } from "./evaluate.js";
export type { Reason } from "./events.js";
export type { FactSources } from "./facts.js";
export type { SourceRecord, Sources } from "./fields.js";
export { measure } from "./measure.js";
export type { MeasureOptions, Measured } from "./measure.js";
export type { ProfileCodes } from "./profiles.js";
export { reward } from "./reward.js";
export type { Action, Rewards } from "./reward.js";
export { isLeaf } from "./scheme.js";
export type {
  Aim,
  Alias,
  Axis,
  Cell,
  Component,
  Leaf,
  MetricDefinition,
  Plan,
  Profile,
  QuadrantDefinition,
  RankDefinition,
  Scheme,
  ScoreNode,
  SourceDefinition,
  Unit,
  Window,
} from "./scheme.js";
export { score } from "./score.js";
export type { NodeScores, Quadrants, Ranks, Scores } from "./score.js";
export { leaderboard, members, totalPaid } from "./summaries.js";
export type { Members, Place } from "./summaries.js";
export type { DealLine, LineOperand, LineTier, Statement, StatementLine } from "./statement.js";
export type { Unused } from "./unused.js";
