import { issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import type { AdjustMethod } from "../../incentive/ruleMethod.js";
import { methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";
import type { AdjustSpec } from "../scheme/catalog.js";
import type { Plan } from "../scheme/scheme.js";

/** Components whose amounts a cap or guarantee has joined into one; each component starts as a group of its own. */
export type Group = readonly string[];

/**
 * The groups that a step of `plan.then` acts on.
 *
 * @param groups the groups so far
 * @param scope the components that the step names
 * @returns the groups inside the scope, or null where the scope would split one
 */
export function groupsInside(groups: readonly Group[], scope: AdjustSpec["components"]): readonly Group[] | null {
  if (scope === "all" || scope === undefined) return groups;
  const touched = groups.filter((group) => group.some((id) => scope.includes(id)));
  return touched.every((group) => group.every((id) => scope.includes(id))) ? touched : null;
}

/**
 * Joins the groups that a cap or guarantee acts on: it changes their sum, and nobody could say which of them lost what.
 *
 * @param groups the groups so far
 * @param inside the groups that are joined
 * @returns the groups after it
 */
export function merged(groups: readonly Group[], inside: readonly Group[]): readonly Group[] {
  const first = inside[0];
  if (first === undefined) return groups;
  return groups
    .filter((group) => group === first || !inside.includes(group))
    .map((group) => (group === first ? inside.flat() : group));
}

/**
 * Checks that no step of `plan.then` acts on a part of what an earlier cap or guarantee has joined.
 *
 * @param plan the plan
 * @param catalog the methods
 * @returns the issues found
 */
export function scopeTrouble(plan: Plan, catalog: Catalog): Issue[] {
  let groups: readonly Group[] = plan.components.map(({ id }) => [id]);
  return plan.then.flatMap((step) => {
    const inside = groupsInside(groups, step.components);
    if (inside === null) {
      const path = `plan.then.${step.id}.components`;
      const expected = "components that no earlier cap or guarantee has joined with others";
      const remedy = "put this step before it, into the component's own `then`, or name all that were joined";
      return [issue({ code: "split-scope", path, received: step.components, expected, remedy })];
    }
    const method = methodOf(catalog, "adjust", step.kind) as AdjustMethod;
    if (!method.linear) groups = merged(groups, inside);
    return [];
  });
}
