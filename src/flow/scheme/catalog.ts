import { arithmeticMeanMethod, geometricMeanMethod } from "../../aggregate/means.js";
import { awardMethod } from "../../incentive/award.js";
import type { AwardSpec } from "../../incentive/award.js";
import { gateMethod } from "../../incentive/gate.js";
import type { GateSpec } from "../../incentive/gate.js";
import { capMethod, guaranteeMethod } from "../../incentive/limits.js";
import type { LimitSpec } from "../../incentive/limits.js";
import { multiplierMethod } from "../../incentive/multiplier.js";
import type { MultiplierSpec } from "../../incentive/multiplier.js";
import { prizesMethod } from "../../incentive/prizes.js";
import type { PrizesSpec } from "../../incentive/prizes.js";
import { perUnitMethod, rateMethod } from "../../incentive/rate.js";
import type { RateSpec } from "../../incentive/rate.js";
import { tiersMethod } from "../../incentive/tiers.js";
import type { TiersSpec } from "../../incentive/tiers.js";
import type { Catalog } from "../../method/method.js";
import { countDistinctMethod, countFirstMethod, countMethod } from "../../metric/count.js";
import type { CountSpec } from "../../metric/count.js";
import { lastMethod, maxMethod, minMethod } from "../../metric/extremes.js";
import type { ExtremeSpec } from "../../metric/extremes.js";
import { fieldMethod } from "../../metric/field.js";
import type { FieldSpec } from "../../metric/field.js";
import { meanOfMethod } from "../../metric/mean.js";
import type { MeanSpec } from "../../metric/mean.js";
import { ratioMethod } from "../../metric/ratio.js";
import type { RatioSpec } from "../../metric/ratio.js";
import { sumMethod } from "../../metric/sum.js";
import type { SumSpec } from "../../metric/sum.js";
import { attainmentMethod } from "../../normalize/attainment.js";
import type { AttainmentSpec } from "../../normalize/attainment.js";
import { goalpostsMethod } from "../../normalize/goalposts.js";
import type { GoalpostsSpec } from "../../normalize/goalposts.js";
import { minMaxMethod } from "../../normalize/minMax.js";
import type { MinMaxSpec } from "../../normalize/minMax.js";
import { percentileRankMethod } from "../../normalize/percentileRank.js";
import type { PercentileRankSpec } from "../../normalize/percentileRank.js";
import { piecewiseMethod } from "../../normalize/piecewise.js";
import type { PiecewiseSpec } from "../../normalize/piecewise.js";
import { fixedMethod, meanMethod, medianMethod } from "../../quadrant/cuts.js";
import { directMethod } from "../../weight/direct.js";

/** How a metric is made. */
export type MeasureSpec = SumSpec | CountSpec | MeanSpec | ExtremeSpec | RatioSpec | FieldSpec;

/** How a metric's figures become shares of full marks. */
export type NormalizeSpec = GoalpostsSpec | AttainmentSpec | MinMaxSpec | PercentileRankSpec | PiecewiseSpec;

/** How a component pays. */
export type PaySpec = RateSpec | TiersSpec | AwardSpec | PrizesSpec;

/** What changes an amount afterwards. */
export type AdjustSpec = MultiplierSpec | GateSpec | LimitSpec;

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
  goalpostsMethod,
  attainmentMethod,
  minMaxMethod,
  percentileRankMethod,
  piecewiseMethod,
  directMethod,
  arithmeticMeanMethod,
  geometricMeanMethod,
  fixedMethod,
  meanMethod,
  medianMethod,
  rateMethod,
  perUnitMethod,
  tiersMethod,
  awardMethod,
  prizesMethod,
  multiplierMethod,
  gateMethod,
  capMethod,
  guaranteeMethod,
];
