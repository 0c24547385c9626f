import { issue, joined } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { AdjustMethod, PayMethod, PlanContext } from "../../incentive/ruleMethod.js";
import type { MetricPart } from "../../method/condition.js";
import { methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";
import type { MetricMethod } from "../../metric/metricMethod.js";
import type { AdjustSpec } from "../scheme/catalog.js";
import { aimMissing } from "./conditions.js";
import { badCurrency } from "./metrics.js";
import { askedBase, placingIssues } from "./placing.js";
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
    ...plan.then.flatMap((step) => adjustIssues(step, `plan.then.${step.id}`, { names, catalog, context })),
    ...plan.then.flatMap((step) => scopeMissing(step)),
    ...scopeTrouble(plan, catalog),
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
    ...baseIssues(component, method, plan, path, names, catalog),
    ...tried(`${path}.pay`, () => method.make(component.pay, context)),
    ...codeIssues(component.pay, `${path}.pay`, names),
    ...scaleIssues(component.pay, `${path}.pay.scale.of`, names),
    ...component.then.flatMap((step) => {
      const place = `${path}.then.${step.id}`;
      return [...adjustIssues(step, place, { names, catalog, context, component }), ...scopeUnwanted(step, place)];
    }),
  ];
}

function scaleIssues(pay: object, path: string, names: Names): Issue[] {
  const { scale } = pay as { readonly scale?: { readonly metric: string; readonly of?: MetricPart } };
  return scale === undefined ? [] : aimMissing(names.metrics.get(scale.metric), scale.of ?? "value", path);
}

function adjustIssues(
  step: AdjustSpec,
  path: string,
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
  return [
    ...reservedId(step.id, path),
    ...tried(path, () => method.make(step, context)),
    ...codeIssues(step, path, names),
    ...scaleIssues(step, `${path}.scale.of`, names),
    ...placingIssues(step, method.acts, path, component),
  ];
}

/** What statements call their own lines. */
const OWN_LINES: readonly string[] = ["pay", "rounding"];

function reservedId(id: string, path: string): Issue[] {
  if (!OWN_LINES.includes(id)) return [];
  const expected = `an id other than ${OWN_LINES.join(" and ")}, which are lines of every statement`;
  return [issue({ code: "reserved-id", path: `${path}.id`, received: id, expected, remedy: "give it another id" })];
}

function baseIssues(
  component: Component,
  method: PayMethod,
  plan: Plan,
  path: string,
  names: Names,
  catalog: Catalog,
): Issue[] {
  const { base, per } = component;
  const asked = askedBase(component, method, (kind) => methodOf(catalog, "pay", kind) as PayMethod);
  if (method.base === "fund" && per === "deal") return [poolPerDeal(path)];
  if (asked === "none") {
    if (base === undefined && per === "period") return [];
    const remedy = "leave `base` out, and pay per period";
    const received = base ?? per;
    return [
      issue({
        code: "unused-base",
        path,
        received: outlined(received),
        expected: `no base, since ${method.kind} pays by a fact`,
        remedy,
      }),
    ];
  }
  if (base === undefined) {
    const remedy = 'add "base": { "metric": "revenue" }';
    return [
      issue({ code: "missing-base", path: `${path}.base`, received: undefined, expected: "what is paid on", remedy }),
    ];
  }
  const metric = names.metrics.get(base.metric);
  if (metric === undefined || names.words.has(metric.id)) return [];
  return [
    ...(asked === "money" ? moneyIssues(metric, plan, `${path}.base.metric`, catalog) : countIssues(metric, path)),
    ...(per === "deal" ? creditIssues(metric, `${path}.base.metric`) : []),
  ];
}

function poolPerDeal(path: string): Issue {
  const expected = "a pool for the period, which people share";
  return issue({
    code: "unused-base",
    path: `${path}.per`,
    received: "deal",
    expected,
    remedy: 'write "per": "period"',
  });
}

/** Credit lines stand behind sums of money, credit, and records that are counted one by one, and behind nothing else. */
function creditIssues({ from, unit }: MetricDefinition, path: string): Issue[] {
  if (from === undefined || (from.kind === "sum" && unit?.currency !== undefined)) return [];
  if (from.kind === "credit" || from.kind === "count" || from.kind === "countFirst") return [];
  const remedy = 'pay per "period", or rest on a sum whose unit is a currency';
  const expected = "a sum of money, credit, count or countFirst, to pay deal by deal";
  return [issue({ code: "no-credit-lines", path, received: from.kind, expected, remedy })];
}

function moneyIssues(metric: MetricDefinition, plan: Plan, path: string, catalog: Catalog): Issue[] {
  const made = metric.from === undefined ? null : (methodOf(catalog, "measure", metric.from.kind) as MetricMethod);
  if (metric.unit?.currency === plan.currency && made?.keepsMoney !== false) return [];
  const kept = made?.keepsMoney !== false;
  const received = kept ? (metric.unit ?? "no unit") : metric.from!.kind;
  const expected = `a metric whose unit is money of ${plan.currency}${kept ? "" : ", and a mean or ratio of money is not"}`;
  const remedy = kept
    ? `add "unit": { "currency": "${plan.currency}" } to the metric`
    : "rest on a sum, min, max, last or field";
  return [issue({ code: "not-money", path, received: outlined(received), expected, remedy })];
}

function countIssues(metric: MetricDefinition, path: string): Issue[] {
  if (metric.unit?.currency === undefined) return [];
  const expected = "a count, since perUnit pays an amount for each";
  return [
    issue({
      code: "not-a-count",
      path: `${path}.base.metric`,
      received: outlined(metric.unit),
      expected,
      remedy: 'pay a "rate" on money',
    }),
  ];
}

/** Codes that a rule lists must be cells of its quadrant. */
function codeIssues(spec: object, path: string, names: Names): Issue[] {
  const { by, values } = spec as { by?: { quadrant?: string }; values?: readonly { is: string }[] };
  if (by === undefined || values === undefined) return [];
  const cells = by.quadrant === undefined ? undefined : names.quadrants.get(by.quadrant)?.cells.map(({ id }) => id);
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
