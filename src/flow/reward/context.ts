import type { PayMethod, PlanContext } from "../../incentive/ruleMethod.js";
import { methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";
import type { Plan } from "../scheme/planDefinition.js";
import { digitsOfCurrency } from "../scheme/currencies.js";
import type { Scheme } from "../scheme/scheme.js";

/** What a plan has to know of the scheme that it stands in. */
export type PlanScheme = Pick<Scheme, "ranks" | "currencies">;

/**
 * Tells rules of the plan that they stand in.
 *
 * @param scheme the scheme
 * @param plan its plan
 * @param catalog the methods
 * @returns what a rule may ask
 */
export function contextOf(scheme: PlanScheme, plan: Plan, catalog: Catalog): PlanContext {
  const context: PlanContext = {
    digits: digitsOfCurrency(scheme, plan.currency),
    onUnknown: "fail",
    ranking: (id) => scheme.ranks.find((one) => one.id === id),
    make: (spec) => (methodOf(catalog, "pay", spec.kind) as PayMethod).make(spec, context),
  };
  return context;
}
