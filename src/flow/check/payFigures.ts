import { issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { FigureBy, ScaleBy } from "../../incentive/figure.js";
import type { ShareOf } from "../../incentive/shareOf.js";
import type { Catalog } from "../../method/method.js";
import type { Names } from "../scheme/names.js";
import type { AdjustSpec } from "../scheme/payCatalog.js";
import type { Plan } from "../scheme/planDefinition.js";
import type { MetricDefinition } from "../scheme/scheme.js";
import { moneyIssues } from "./bases.js";
import { aimMissing } from "./conditions.js";
import { mixedUnits } from "./units.js";

/** What a way to pay is checked against. */
interface Where {
  /** The plan. */
  readonly plan: Plan;
  /** What the scheme names. */
  readonly names: Names;
  /** The methods. */
  readonly catalog: Catalog;
  /** What is paid on. */
  readonly base: MetricDefinition | undefined;
}

/** The options by which ways to pay name figures beside their base. */
interface PayFigures {
  /** What decides. */
  readonly by?: FigureBy;
  /** What edges are multiplied by. */
  readonly scale?: ScaleBy;
  /** What a rate is taken of. */
  readonly of?: ShareOf;
  /** The axes of a matrix, each with figures of its own. */
  readonly x?: PayFigures;
  readonly y?: PayFigures;
  /** The way to pay that funds a pool. */
  readonly fund?: PayFigures;
}

/**
 * Checks the figures that a way to pay reads beside its base: aims that its metrics have, units that go together, and money
 * where a rate is taken of a metric.
 *
 * @param pay how a component pays
 * @param path its place
 * @param where the plan, what the scheme names, the methods, and what is paid on
 * @returns the issues found
 */
export function figureIssues(pay: object, path: string, where: Where): Issue[] {
  const { of, fund }: PayFigures = pay;
  const { plan, names, catalog, base } = where;
  const metric = typeof of === "object" && of.metric !== undefined ? names.metrics.get(of.metric) : undefined;
  return [
    ...scaleIssues(pay, path, names, base),
    ...(fund === undefined ? [] : figureIssues(fund, `${path}.fund`, where)),
    ...(metric === undefined || names.words.has(metric.id)
      ? []
      : moneyIssues(metric, plan, `${path}.of.metric`, catalog)),
  ];
}

/**
 * Checks that what a rule hangs on, and what its edges are multiplied by, have the aims that it asks for and units that go
 * together.
 *
 * @param rule the options of a way to pay or of a step
 * @param path its place
 * @param names what the scheme names
 * @param base what is paid on, where the rule names nothing that it hangs on
 * @returns the issues found
 */
export function scaleIssues(rule: object, path: string, names: Names, base?: MetricDefinition): Issue[] {
  const { by, scale, x, y }: PayFigures = rule;
  const held = by === undefined ? base : names.metrics.get(by.metric ?? "");
  return [
    ...(scale === undefined ? [] : mixedUnits(held, names.metrics.get(scale.metric), `${path}.scale.metric`)),
    ...aimIssues(by, `${path}.by`, names),
    ...aimIssues(scale, `${path}.scale`, names),
    ...(x === undefined ? [] : scaleIssues(x, `${path}.x`, names)),
    ...(y === undefined ? [] : scaleIssues(y, `${path}.y`, names)),
  ];
}

/**
 * Checks that the figure by which a cap or a guarantee goes is in the plan's currency, or in none.
 *
 * @param step the step
 * @param plan the plan
 * @param path its place
 * @param names what the scheme names
 * @returns the issue, or none
 */
export function limitIssues(step: AdjustSpec, plan: Plan, path: string, names: Names): Issue[] {
  if ((step.kind !== "cap" && step.kind !== "guarantee") || step.by === undefined) return [];
  const unit = names.metrics.get(step.by.metric)?.unit;
  if (unit?.currency === undefined || unit.currency === plan.currency) return [];
  const expected = `money of ${plan.currency}, or a figure without a currency`;
  const remedy = `name a metric in ${plan.currency}, which the plan pays in`;
  return [issue({ code: "not-money", path: `${path}.by.metric`, received: outlined(unit), expected, remedy })];
}

function aimIssues(figure: FigureBy | undefined, path: string, names: Names): Issue[] {
  if (figure?.metric === undefined) return [];
  return aimMissing(names.metrics.get(figure.metric), figure.of ?? "value", `${path}.of`);
}
