import type { PayMethod, PlanContext } from "../../incentive/ruleMethod.js";
import { methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";
import { minorDigits } from "../../money/currency.js";
import type { Plan } from "../scheme/planDefinition.js";
import type { RankDefinition } from "../scheme/scheme.js";

/**
 * Tells rules of the plan that they stand in.
 *
 * @param plan the plan
 * @param ranks the rankings of the scheme
 * @param catalog the methods
 * @returns what a rule may ask
 */
export function contextOf(plan: Plan, ranks: readonly RankDefinition[], catalog: Catalog): PlanContext {
  const context: PlanContext = {
    digits: minorDigits(plan.currency),
    ranking: (id) => ranks.find((one) => one.id === id),
    make: (spec) => (methodOf(catalog, "pay", spec.kind) as PayMethod).make(spec, context),
  };
  return context;
}
