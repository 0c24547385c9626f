import { issue, joined } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { AdjustMethod, PayMethod, PlanContext } from "../../incentive/ruleMethod.js";
import { methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";
import type { AdjustSpec } from "../scheme/payCatalog.js";
import { baseIssues } from "./bases.js";
import { badCurrency } from "./metrics.js";
import { conversionIssues } from "./conversion.js";
import { figureIssues, limitIssues, scaleIssues } from "./payFigures.js";
import { placingIssues, sliceIssues, stackedIssues } from "./placing.js";
import { tried } from "./tried.js";
import type { Names } from "../scheme/names.js";
import type { Component, Plan } from "../scheme/planDefinition.js";
import { contextOf } from "../reward/context.js";
import { mayBeCurrency } from "../scheme/currencies.js";
import type { MetricDefinition, Scheme } from "../scheme/scheme.js";
import { scopeTrouble } from "../reward/scope.js";

/**
 * Checks a plan: bases that are money of its currency, rules whose options make sense, codes that exist, scopes.
 *
 * @param scheme the scheme, which may declare currencies
 * @param plan the plan
 * @param names what the scheme names
 * @param catalog the methods
 * @returns the issues found
 */
export function planIssues(scheme: Scheme, plan: Plan, names: Names, catalog: Catalog): Issue[] {
  const context = contextOf(scheme, plan, catalog);
  return [
    ...(mayBeCurrency(scheme, plan.currency) ? [] : [badCurrency("plan.currency", plan.currency)]),
    ...plan.components.flatMap((component) => componentIssues(component, plan, names, catalog, context)),
    ...plan.then.flatMap((step) => adjustIssues(step, `plan.then.${step.id}`, plan, { names, catalog, context })),
    ...plan.then.flatMap((step) => scopeMissing(step)),
    ...scopeTrouble(plan, catalog),
    ...conversionIssues(scheme, plan.convert),
  ];
}

function componentIssues(
  component: Component,
  plan: Plan,
  names: Names,
  catalog: Catalog,
  context: PlanContext,
): Issue[] {
  const path = `plan.components.${component.id}`;
  const method = methodOf(catalog, "pay", component.pay.kind) as PayMethod;
  return [
    ...baseIssues(component, method, { plan, names, catalog, context }),
    ...tried(`${path}.pay`, () => method.make(component.pay, context)),
    ...codeIssues(component.pay, `${path}.pay`, names),
    ...figureIssues(component.pay, `${path}.pay`, { plan, names, catalog, base: baseOf(component, names) }),
    ...stackedIssues(component, path, (kind) => methodOf(catalog, "adjust", kind) as AdjustMethod),
    ...component.then.flatMap((step) => {
      const place = `${path}.then.${step.id}`;
      return [
        ...adjustIssues(step, place, plan, { names, catalog, context, component }),
        ...scopeUnwanted(step, place),
      ];
    }),
  ];
}

function adjustIssues(
  step: AdjustSpec,
  path: string,
  plan: Plan,
  {
    names,
    catalog,
    context,
    component,
  }: {
    readonly names: Names;
    readonly catalog: Catalog;
    readonly context: PlanContext;
    readonly component?: Component;
  },
): Issue[] {
  const method = methodOf(catalog, "adjust", step.kind) as AdjustMethod;
  const base = baseOf(component, names);
  return [
    ...reservedId(step.id, path),
    ...tried(path, () => method.make(step, context)),
    ...codeIssues(step, path, names),
    ...scaleIssues(step, path, names, base),
    ...sliceIssues(step, path, base),
    ...limitIssues(step, plan, path, names),
    ...placingIssues(step, method.acts, path, component, plan.components),
  ];
}

function baseOf(component: Component | undefined, names: Names): MetricDefinition | undefined {
  return component?.base === undefined ? undefined : names.metrics.get(component.base.metric);
}

/** What statements call their own lines. */
const OWN_LINES: readonly string[] = ["pay", "rounding"];

function reservedId(id: string, path: string): Issue[] {
  if (!OWN_LINES.includes(id)) return [];
  const expected = `an id other than ${OWN_LINES.join(" and ")}, which are lines of every statement`;
  return [issue({ code: "reserved-id", path: `${path}.id`, received: id, expected, remedy: "give it another id" })];
}

/** A rule that lists codes of a quadrant or an attribute. */
interface Coded {
  readonly by?: { readonly quadrant?: string };
  readonly attribute?: string;
  readonly values?: readonly { readonly is: string }[];
}

/** Codes that a rule lists are there once; those of a quadrant must be its cells. */
function codeIssues(spec: object, path: string, names: Names): Issue[] {
  const { by, attribute, values, shares } = spec as Coded & { readonly shares?: Coded };
  if (shares !== undefined) return codeIssues(shares, `${path}.shares`, names);
  if (values === undefined || (by === undefined && attribute === undefined)) return [];
  const cells = by?.quadrant === undefined ? undefined : names.quadrants.get(by.quadrant)?.cells.map(({ id }) => id);
  const seen = new Set<string>();
  return values.flatMap(({ is }, k) => {
    const place = joined(path, `values.${k}.is`);
    if (seen.size === seen.add(is).size) {
      return [
        issue({
          code: "duplicate-id",
          path: place,
          received: is,
          expected: "each code once",
          remedy: "keep one of the two",
        }),
      ];
    }
    if (cells === undefined || cells.includes(is)) return [];
    return [
      issue({
        code: "unknown-cell",
        path: place,
        received: is,
        expected: "a cell of the quadrant",
        remedy: `name one of: ${cells.join(", ")}`,
      }),
    ];
  });
}

function scopeMissing(step: AdjustSpec): Issue[] {
  if (step.components !== undefined) return [];
  const remedy = 'write "components": "all", or a list of component ids';
  return [
    issue({
      code: "missing-scope",
      path: `plan.then.${step.id}.components`,
      received: undefined,
      expected: "the components it acts on",
      remedy,
    }),
  ];
}

function scopeUnwanted(step: AdjustSpec, path: string): Issue[] {
  if (step.components === undefined) return [];
  const remedy = "leave it out: a step of a component acts on that component";
  return [
    issue({
      code: "unwanted-scope",
      path: `${path}.components`,
      received: outlined(step.components),
      expected: "no scope",
      remedy,
    }),
  ];
}
