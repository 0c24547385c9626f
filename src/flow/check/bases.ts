import { isFault, issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { PayMethod, PlanContext } from "../../incentive/ruleMethod.js";
import { methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";
import type { MetricMethod } from "../../metric/metricMethod.js";
import { ONE, ZERO, decimal, textOf } from "../../money/decimal.js";
import type { Exactly } from "../../money/decimal.js";
import { applyRule } from "../../payout/applyRule.js";
import type { Rule } from "../../payout/rule.js";
import { isLines } from "../../payout/run.js";
import { askedBase } from "./placing.js";
import type { Names } from "../scheme/names.js";
import type { Component, Plan } from "../scheme/planDefinition.js";
import type { MetricDefinition } from "../scheme/scheme.js";

/** What a component is checked against. */
interface Where {
  /** The plan. */
  readonly plan: Plan;
  /** What the scheme names. */
  readonly names: Names;
  /** The methods. */
  readonly catalog: Catalog;
  /** What rules are told of the plan. */
  readonly context: PlanContext;
}

/**
 * Checks what a component is paid on: there where its rule asks for it, money or things counted as the rule says, and with
 * credit lines where it is paid deal by deal.
 *
 * @param component the component
 * @param method how it pays
 * @param where the plan, what the scheme names, the methods
 * @returns the issues found
 */
export function baseIssues(component: Component, method: PayMethod, where: Where): Issue[] {
  const { plan, names, catalog, context } = where;
  const path = `plan.components.${component.id}`;
  const { base, per, pay } = component;
  if (method.base === "fund" && per === "deal") return [poolPerDeal(path)];
  const kind = askedBase(pay, method, (inside) => methodOf(catalog, "pay", inside) as PayMethod);
  if (kind === "none") {
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
    ...(kind === "money" ? moneyIssues(metric, plan, `${path}.base.metric`, catalog) : []),
    ...(kind === "count" ? countIssues(metric, path) : []),
    ...(per === "deal"
      ? [...creditIssues(metric, `${path}.base.metric`), ...unearned(() => method.make(pay, context), path)]
      : []),
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

/** What a rule pays on nothing at all no deal has earned, so it would be paid to nobody. */
function unearned(make: () => Rule, path: string): Issue[] {
  const found = [ONE, decimal("2")].flatMap((quota) => onNothing(make, quota));
  if (found[0] === undefined) return [];
  const expected = "a rule that pays nothing on nothing, to pay deal by deal";
  const remedy = 'pay per "period", or make a component of its own of what is paid without a deal';
  return [issue({ code: "unearned-amount", path: `${path}.per`, received: found[0], expected, remedy })];
}

/** What a rule pays on zero, where that is something; what is wrong with the rule itself is said elsewhere. */
function onNothing(make: () => Rule, quota: Exactly): string[] {
  try {
    const { figure } = applyRule(make(), { base: ZERO }, () => quota);
    return typeof figure !== "object" || figure === null || isLines(figure) || figure.isZero() ? [] : [textOf(figure)];
  } catch (error) {
    if (!isFault(error)) throw error;
    return error.issues.flatMap(({ code }) => (code === "beyond-table" ? ["nothing is refused"] : []));
  }
}

/**
 * Checks that a metric is money of the plan's currency.
 *
 * @param metric the metric
 * @param plan the plan
 * @param path the place that asks
 * @param catalog the methods
 * @returns the issue, or none
 */
export function moneyIssues(metric: MetricDefinition, plan: Plan, path: string, catalog: Catalog): Issue[] {
  const made = metric.from === undefined ? null : (methodOf(catalog, "measure", metric.from.kind) as MetricMethod);
  if (metric.unit?.currency === plan.currency && made?.keepsMoney !== false) return [];
  const kept = made?.keepsMoney !== false;
  const received = kept ? (metric.unit ?? "no unit") : metric.from!.kind;
  const expected = `a metric whose unit is money of ${plan.currency}${kept ? "" : ", and a mean or ratio of money is not"}`;
  const own = metric.unit?.currency;
  const unit = own === undefined ? `add "unit": { "currency": "${plan.currency}" } to the metric` : otherCurrency(own);
  const remedy = kept ? unit : "rest on a sum, min, max, last or field";
  return [issue({ code: "not-money", path, received: outlined(received), expected, remedy })];
}

function otherCurrency(own: string): string {
  return `pay it by a plan in ${own}; "convert" of that plan changes what is paid, once it is settled`;
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
