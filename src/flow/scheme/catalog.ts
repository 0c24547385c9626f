import { payMethods } from "./payCatalog.js";
import { copelandMethod } from "../../aggregate/copeland.js";
import { strongestMethod, weakestMethod } from "../../aggregate/extremes.js";
import { mazziottaParetoMethod } from "../../aggregate/mazziottaPareto.js";
import { arithmeticMeanMethod, geometricMeanMethod } from "../../aggregate/means.js";
import { orderedWeightsMethod } from "../../aggregate/orderedWeights.js";
import { harmonicMeanMethod, powerMeanMethod } from "../../aggregate/powerMean.js";
import { topsisMethod } from "../../aggregate/topsis.js";
import { vikorMethod } from "../../aggregate/vikor.js";
import type { Catalog } from "../../method/method.js";
import { categoryMethod } from "../../metric/category.js";
import type { CategorySpec } from "../../metric/category.js";
import { creditMethod } from "../../metric/credit.js";
import type { CreditSpec } from "../../metric/credit.js";
import { countDistinctMethod, countFirstMethod, countMethod } from "../../metric/count.js";
import type { CountSpec } from "../../metric/count.js";
import { activeDaysMethod, periodDaysMethod } from "../../metric/days.js";
import type { DaysSpec } from "../../metric/days.js";
import { lastMethod, maxMethod, minMethod } from "../../metric/extremes.js";
import type { ExtremeSpec } from "../../metric/extremes.js";
import { fieldMethod } from "../../metric/field.js";
import type { FieldSpec } from "../../metric/field.js";
import { meanOfMethod } from "../../metric/mean.js";
import type { MeanSpec } from "../../metric/mean.js";
import { monthsSinceMethod } from "../../metric/months.js";
import type { MonthsSpec } from "../../metric/months.js";
import { proratedMethod } from "../../metric/prorated.js";
import type { ProratedSpec } from "../../metric/prorated.js";
import { ratioMethod } from "../../metric/ratio.js";
import type { RatioSpec } from "../../metric/ratio.js";
import { sumMethod } from "../../metric/sum.js";
import type { SumSpec } from "../../metric/sum.js";
import { attainmentMethod } from "../../normalize/attainment.js";
import type { AttainmentSpec } from "../../normalize/attainment.js";
import { categoricalMethod } from "../../normalize/categorical.js";
import type { CategoricalSpec } from "../../normalize/categorical.js";
import { goalpostsMethod } from "../../normalize/goalposts.js";
import type { GoalpostsSpec } from "../../normalize/goalposts.js";
import { minMaxMethod } from "../../normalize/minMax.js";
import type { MinMaxSpec } from "../../normalize/minMax.js";
import { percentileRankMethod } from "../../normalize/percentileRank.js";
import type { PercentileRankSpec } from "../../normalize/percentileRank.js";
import { piecewiseMethod } from "../../normalize/piecewise.js";
import type { PiecewiseSpec } from "../../normalize/piecewise.js";
import { bordaMethod } from "../../normalize/borda.js";
import type { BordaSpec } from "../../normalize/borda.js";
import { distanceToReferenceMethod } from "../../normalize/distanceToReference.js";
import type { DistanceToReferenceSpec } from "../../normalize/distanceToReference.js";
import { distanceToTargetMethod } from "../../normalize/distanceToTarget.js";
import type { DistanceToTargetSpec } from "../../normalize/distanceToTarget.js";
import { keyResultMethod } from "../../normalize/keyResult.js";
import type { KeyResultSpec } from "../../normalize/keyResult.js";
import { levelsMethod } from "../../normalize/levels.js";
import type { LevelsSpec } from "../../normalize/levels.js";
import { logisticMethod } from "../../normalize/logistic.js";
import type { LogisticSpec } from "../../normalize/logistic.js";
import { robustZScoreMethod } from "../../normalize/robustZScore.js";
import type { RobustZScoreSpec } from "../../normalize/robustZScore.js";
import { shareOfMaxMethod } from "../../normalize/shareOfMax.js";
import type { ShareOfMaxSpec } from "../../normalize/shareOfMax.js";
import { shareOfTotalMethod } from "../../normalize/shareOfTotal.js";
import type { ShareOfTotalSpec } from "../../normalize/shareOfTotal.js";
import { vectorMethod } from "../../normalize/vector.js";
import type { VectorSpec } from "../../normalize/vector.js";
import { zScoreMethod } from "../../normalize/zScore.js";
import type { ZScoreSpec } from "../../normalize/zScore.js";
import { fixedMethod, meanMethod, medianMethod, quantileMethod, targetMethod } from "../../quadrant/cuts.js";
import { boxCoxMethod } from "../../transform/boxCox.js";
import type { BoxCoxSpec } from "../../transform/boxCox.js";
import { clampQuantileMethod } from "../../transform/clampQuantile.js";
import type { ClampQuantileSpec } from "../../transform/clampQuantile.js";
import { log1pMethod } from "../../transform/log1p.js";
import type { Log1pSpec } from "../../transform/log1p.js";
import { winsorizeMethod } from "../../transform/winsorize.js";
import type { WinsorizeSpec } from "../../transform/winsorize.js";
import { bestWorstMethod } from "../../weight/bestWorst.js";
import { blendMethod } from "../../weight/blend.js";
import { boundedMethod } from "../../weight/bounded.js";
import { criticMethod } from "../../weight/critic.js";
import { directMethod } from "../../weight/direct.js";
import { entropyMethod } from "../../weight/entropy.js";
import { equalMethod } from "../../weight/equal.js";
import { giniMethod } from "../../weight/gini.js";
import { merecMethod } from "../../weight/merec.js";
import { pairwiseMethod } from "../../weight/pairwise.js";
import { rankOrderCentroidMethod, rankReciprocalMethod, rankSumMethod } from "../../weight/rankOrder.js";
import { standardDeviationMethod } from "../../weight/standardDeviation.js";
import { swaraMethod } from "../../weight/swara.js";
import { variationMethod } from "../../weight/variation.js";

/** How a metric is made. */
export type MeasureSpec =
  | SumSpec
  | CountSpec
  | MeanSpec
  | ExtremeSpec
  | RatioSpec
  | FieldSpec
  | CategorySpec
  | CreditSpec
  | DaysSpec
  | MonthsSpec
  | ProratedSpec;

/** How a metric's figures become shares of full marks. */
export type NormalizeSpec =
  | GoalpostsSpec
  | AttainmentSpec
  | MinMaxSpec
  | PercentileRankSpec
  | PiecewiseSpec
  | BordaSpec
  | CategoricalSpec
  | DistanceToReferenceSpec
  | DistanceToTargetSpec
  | KeyResultSpec
  | LevelsSpec
  | LogisticSpec
  | RobustZScoreSpec
  | ShareOfMaxSpec
  | ShareOfTotalSpec
  | VectorSpec
  | ZScoreSpec;

/** A step on a metric's figures before they are normalized. */
export type TransformSpec = BoxCoxSpec | ClampQuantileSpec | Log1pSpec | WinsorizeSpec;

/** The methods that come with the library. A host passes `{ catalog: [...standard, itsOwn] }`. */
export const standard: Catalog = [
  sumMethod,
  countMethod,
  countDistinctMethod,
  countFirstMethod,
  meanOfMethod,
  minMethod,
  maxMethod,
  lastMethod,
  ratioMethod,
  fieldMethod,
  categoryMethod,
  creditMethod,
  activeDaysMethod,
  periodDaysMethod,
  monthsSinceMethod,
  proratedMethod,
  log1pMethod,
  boxCoxMethod,
  clampQuantileMethod,
  winsorizeMethod,
  goalpostsMethod,
  attainmentMethod,
  minMaxMethod,
  percentileRankMethod,
  piecewiseMethod,
  levelsMethod,
  categoricalMethod,
  keyResultMethod,
  logisticMethod,
  zScoreMethod,
  robustZScoreMethod,
  bordaMethod,
  shareOfTotalMethod,
  vectorMethod,
  shareOfMaxMethod,
  distanceToTargetMethod,
  distanceToReferenceMethod,
  directMethod,
  equalMethod,
  rankOrderCentroidMethod,
  rankSumMethod,
  rankReciprocalMethod,
  swaraMethod,
  pairwiseMethod,
  bestWorstMethod,
  standardDeviationMethod,
  variationMethod,
  entropyMethod,
  criticMethod,
  merecMethod,
  giniMethod,
  blendMethod,
  boundedMethod,
  arithmeticMeanMethod,
  geometricMeanMethod,
  harmonicMeanMethod,
  powerMeanMethod,
  weakestMethod,
  strongestMethod,
  orderedWeightsMethod,
  mazziottaParetoMethod,
  topsisMethod,
  vikorMethod,
  copelandMethod,
  fixedMethod,
  meanMethod,
  medianMethod,
  quantileMethod,
  targetMethod,
  ...payMethods,
];
