import { issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { AdjustMethod } from "../../incentive/ruleMethod.js";
import { methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";
import type { AdjustSpec } from "../scheme/payCatalog.js";
import type { Plan } from "../scheme/planDefinition.js";

/** Components whose amounts a cap or guarantee has joined into one; each component starts as a group of its own. */
export interface Group {
  /** The place of its first component in the plan. */
  readonly place: number;
  /** Its components, in the plan's order. */
  readonly components: readonly string[];
}

/** The groups of a plan while its steps are gone through; a step costs no more than the components it names. */
export class Groups {
  private readonly byPlace = new Map<number, Group>();
  private readonly byComponent = new Map<string, Group>();

  /**
   * @param components the ids of the plan's components
   */
  constructor(components: readonly string[]) {
    components.forEach((id, place) => {
      this.put({ place, components: [id] });
    });
  }

  /**
   * The groups that a step of `plan.then` acts on, in the plan's order.
   *
   * @param scope the components that the step names
   * @returns the groups inside the scope, or null where the scope would split one
   */
  inside(scope: AdjustSpec["components"]): readonly Group[] | null {
    if (scope === "all" || scope === undefined) return [...this.byPlace.values()];
    const named = new Set(scope);
    const touched = new Set([...named].flatMap((id) => this.byComponent.get(id) ?? []));
    if ([...touched].some(({ components }) => components.some((id) => !named.has(id)))) return null;
    return [...touched].sort((a, b) => a.place - b.place);
  }

  /**
   * Joins the groups that a cap or guarantee acts on: it changes their sum, and nobody could say which of them lost what.
   *
   * @param groups the groups, at least one
   * @returns the group in their place
   */
  join(groups: readonly [Group, ...Group[]]): Group {
    const [first, ...others] = groups;
    if (others.length === 0) return first;
    const joint = { place: first.place, components: groups.flatMap(({ components }) => components) };
    for (const { place } of others) this.byPlace.delete(place);
    this.put(joint);
    return joint;
  }

  private put(group: Group): void {
    this.byPlace.set(group.place, group);
    for (const id of group.components) this.byComponent.set(id, group);
  }
}

/** A statement with more lines than this is read by nobody. */
const MOST_LINES = 10_000;

/**
 * Checks that no step of `plan.then` acts on a part of what an earlier cap or guarantee has joined, and that a statement
 * has a length that can be read: a step that acts on every component by itself has a line for each.
 *
 * @param plan the plan
 * @param catalog the methods
 * @returns the issues found
 */
export function scopeTrouble(plan: Plan, catalog: Catalog): Issue[] {
  const issues: Issue[] = [];
  const groups = new Groups(plan.components.map(({ id }) => id));
  let lines = plan.components.reduce((count, { then }) => count + 1 + then.length, 0);
  for (const step of plan.then) {
    if (lines > MOST_LINES) break;
    const [first, ...others] = groups.inside(step.components) ?? splits(step, issues);
    if (first === undefined) continue;
    const { acts } = methodOf(catalog, "adjust", step.kind) as AdjustMethod;
    lines += acts === "each" ? 1 + others.length : 1;
    if (acts !== "each") groups.join([first, ...others]);
  }
  return lines > MOST_LINES ? [...issues, tooManyLines(lines)] : issues;
}

function splits(step: AdjustSpec, issues: Issue[]): readonly Group[] {
  const path = `plan.then.${step.id}.components`;
  const expected = "components that no earlier cap or guarantee has joined with others";
  const remedy = "put this step before it, into the component's own `then`, or name all that were joined";
  issues.push(issue({ code: "split-scope", path, received: outlined(step.components), expected, remedy }));
  return [];
}

function tooManyLines(lines: number): Issue {
  const expected = `statements of at most ${MOST_LINES} lines`;
  const remedy = "join components that are paid alike, or name the components that a step is about";
  return issue({ code: "too-many-lines", path: "plan", received: lines, expected, remedy });
}
