import type { Issue } from "../../fault/fault.js";
import type { FigureBy, ScaleBy } from "../../incentive/figure.js";
import type { ShareOf } from "../../incentive/shareOf.js";
import type { Catalog } from "../../method/method.js";
import type { Names } from "../scheme/names.js";
import type { Plan } from "../scheme/planDefinition.js";
import { moneyIssues } from "./bases.js";
import { aimMissing } from "./conditions.js";

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
}

/**
 * Checks the figures that a way to pay reads beside its base: aims that its metrics have, and money where a rate is taken
 * of a metric.
 *
 * @param pay how a component pays
 * @param plan the plan
 * @param path its place
 * @param names what the scheme names
 * @param catalog the methods
 * @returns the issues found
 */
export function figureIssues(pay: object, plan: Plan, path: string, names: Names, catalog: Catalog): Issue[] {
  const { of }: PayFigures = pay;
  const metric = typeof of === "object" && of.metric !== undefined ? names.metrics.get(of.metric) : undefined;
  return [
    ...scaleIssues(pay, path, names),
    ...(metric === undefined || names.words.has(metric.id)
      ? []
      : moneyIssues(metric, plan, `${path}.of.metric`, catalog)),
  ];
}

/**
 * Checks that what a rule hangs on, and what its edges are multiplied by, have the aims that it asks for.
 *
 * @param rule the options of a way to pay or of a step
 * @param path its place
 * @param names what the scheme names
 * @returns the issues found
 */
export function scaleIssues(rule: object, path: string, names: Names): Issue[] {
  const { by, scale, x, y }: PayFigures = rule;
  return [
    ...aimIssues(by, `${path}.by`, names),
    ...aimIssues(scale, `${path}.scale`, names),
    ...(x === undefined ? [] : scaleIssues(x, `${path}.x`, names)),
    ...(y === undefined ? [] : scaleIssues(y, `${path}.y`, names)),
  ];
}

function aimIssues(figure: FigureBy | undefined, path: string, names: Names): Issue[] {
  if (figure?.metric === undefined) return [];
  return aimMissing(names.metrics.get(figure.metric), figure.of ?? "value", `${path}.of`);
}
