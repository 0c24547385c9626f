export { attained, progress } from "./score/aims.js";
export { calibrate } from "./calibrate/calibrate.js";
export type { CalibrateOptions } from "./calibrate/calibrate.js";
export { isCalibratedLeaf } from "./calibration.js";
export type {
  CalibratedAxis,
  CalibratedLeaf,
  CalibratedMetric,
  CalibratedNode,
  ImputedShares,
  CalibratedQuadrant,
  CalibratedProfile,
  CalibratedWeight,
  Calibration,
  GroupCurve,
  WeighedBy,
} from "./calibration.js";
export type { PaidCurrency, Payout, PayoutContest, PayoutConversion, PayoutLine, PayoutRefusal } from "./payoutForm.js";
export { nominalWeights } from "./nominalWeights.js";
export type { NominalWeight } from "./nominalWeights.js";
export { standard } from "./scheme/catalog.js";
export type { MeasureSpec, NormalizeSpec, TransformSpec } from "./scheme/catalog.js";
export type { AdjustSpec, PaySpec } from "./scheme/payCatalog.js";
export { check } from "./check/check.js";
export { evaluate } from "./evaluate.js";
export type { Run } from "./evaluate.js";
export type { Reason } from "./measure/events.js";
export type { FactSources } from "./reward/facts.js";
export type { SourceRecord, Sources } from "./measure/fields.js";
export type { DatedFigure, DatedIndex } from "./measure/indices.js";
export { measure } from "./measure/measure.js";
export type { MeasureOptions, Measured } from "./measure/measure.js";
export type { ProfileCodes } from "./score/profiles.js";
export { payoutCurveOf } from "./reward/payoutCurveOf.js";
export type { PersonCurve, PersonCurveOptions } from "./reward/payoutCurveOf.js";
export { reward } from "./reward/reward.js";
export type { Action, Rewards } from "./reward/reward.js";
export { statementOf, statementsOf } from "./reward/statementOf.js";
export type { Paid } from "./reward/perRun.js";
export { paidTotal, totalText } from "./reward/totals.js";
export type { ConvertedTotals, Totals } from "./reward/totals.js";
export { rollUp } from "./rollUp/rollUp.js";
export type { RollUpOptions } from "./rollUp/rollUp.js";
export type { Bar, PeopleSources, PersonFigure, ShareTest, TeamColumn } from "./rollUp/columns.js";
export { isLeaf } from "./scheme/scheme.js";
export type { CurrencyDefinition } from "./scheme/currencies.js";
export type { Profile, ProfileTilt, ProfileWeight } from "./scheme/profile.js";
export type { Component, Conversion, Plan } from "./scheme/planDefinition.js";
export type {
  Alias,
  Leaf,
  Limit,
  MetricDefinition,
  Objective,
  RankDefinition,
  Scheme,
  ScoreNode,
  SourceDefinition,
  TieBreak,
  Unit,
} from "./scheme/scheme.js";
export type { Axis, Cell, QuadrantDefinition } from "./scheme/quadrantDefinition.js";
export type { Days, Window } from "./scheme/window.js";
export type { CreditDefinition, CreditLimit, Overlay, RollUpSpec, SplitSpec } from "./scheme/creditDefinition.js";
export type { CalendarDefinition } from "./scheme/calendar.js";
export type { Aim, IndexDefinition, IndexedTarget, Target } from "./scheme/target.js";
export { score } from "./score/score.js";
export type { Ranks } from "./score/rankings.js";
export type { NodeScores, ScoreOptions, Scores } from "./score/score.js";
export type { EarlierCells } from "./score/earlier.js";
export type { Quadrants } from "./score/quadrants.js";
export type { StandardErrors } from "./score/standardErrors.js";
export { leaderboard, members, totalPaid } from "./summaries.js";
export type { Members, Place } from "./summaries.js";
export type { DealLine } from "./reward/dealLines.js";
export type { LineCondition, LineFact } from "./reward/lineFacts.js";
export type { LineBand, LineCell, LineSlice, LineTier } from "./reward/lookedUp.js";
export type { Converted, LineOperand, Statement, StatementLine } from "./reward/statement.js";
export type { Unused } from "./measure/unused.js";
