import { awardMethod } from "../../incentive/award.js";
import type { AwardSpec } from "../../incentive/award.js";
import { capMethod } from "../../incentive/cap.js";
import type { CapSpec } from "../../incentive/cap.js";
import { curveMethod } from "../../incentive/curve.js";
import type { CurveSpec } from "../../incentive/curve.js";
import { multiplierByBandMethod, multiplierByScoreMethod, multiplierWhenMethod } from "../../incentive/factors.js";
import type { FactorSpec } from "../../incentive/factors.js";
import { gateMethod } from "../../incentive/gate.js";
import type { GateSpec } from "../../incentive/gate.js";
import { rankCeilingMethod } from "../../incentive/rankCeiling.js";
import type { RankCeilingSpec } from "../../incentive/rankCeiling.js";
import { guaranteeMethod } from "../../incentive/guarantee.js";
import type { GuaranteeSpec } from "../../incentive/guarantee.js";
import { matrixMethod } from "../../incentive/matrix.js";
import type { MatrixSpec } from "../../incentive/matrix.js";
import { multiplierMethod } from "../../incentive/multiplier.js";
import type { MultiplierSpec } from "../../incentive/multiplier.js";
import { objectiveMethod } from "../../incentive/objective.js";
import type { ObjectiveSpec } from "../../incentive/objective.js";
import { poolMethod } from "../../incentive/pool.js";
import type { PoolSpec } from "../../incentive/pool.js";
import { prizesMethod } from "../../incentive/prizes.js";
import type { PrizesSpec } from "../../incentive/prizes.js";
import { prorationMethod } from "../../incentive/proration.js";
import type { ProrationSpec } from "../../incentive/proration.js";
import { perUnitMethod, rateMethod } from "../../incentive/rate.js";
import type { RateSpec } from "../../incentive/rate.js";
import { acceleratorMethod, attainmentCapMethod, deceleratorMethod } from "../../incentive/slice.js";
import type { SliceSpec } from "../../incentive/slice.js";
import { teamAwardMethod } from "../../incentive/teamAward.js";
import type { TeamAwardSpec } from "../../incentive/teamAward.js";
import { tiersMethod } from "../../incentive/tiers.js";
import type { TiersSpec } from "../../incentive/tiers.js";
import type { Catalog } from "../../method/method.js";

/** How a component pays. */
export type PaySpec =
  RateSpec | TiersSpec | CurveSpec | MatrixSpec | ObjectiveSpec | AwardSpec | PrizesSpec | PoolSpec | TeamAwardSpec;

/** What changes an amount afterwards. */
export type AdjustSpec =
  MultiplierSpec | FactorSpec | GateSpec | CapSpec | GuaranteeSpec | RankCeilingSpec | SliceSpec | ProrationSpec;

/** The ways to pay and the steps after them, in the order in which the docs list them. */
export const payMethods: Catalog = [
  rateMethod,
  perUnitMethod,
  tiersMethod,
  curveMethod,
  matrixMethod,
  objectiveMethod,
  awardMethod,
  prizesMethod,
  poolMethod,
  teamAwardMethod,
  multiplierMethod,
  multiplierByBandMethod,
  multiplierByScoreMethod,
  multiplierWhenMethod,
  acceleratorMethod,
  deceleratorMethod,
  attainmentCapMethod,
  prorationMethod,
  gateMethod,
  capMethod,
  guaranteeMethod,
  rankCeilingMethod,
];
