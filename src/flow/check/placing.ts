import { issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { AdjustMethod, BaseKind, PayMethod } from "../../incentive/ruleMethod.js";
import type { AdjustSpec } from "../scheme/payCatalog.js";
import type { Component } from "../scheme/planDefinition.js";
import type { MetricDefinition } from "../scheme/scheme.js";

/**
 * Checks that a step stands where it can act: one on the base in a component that is paid on one, one on a share of all
 * pay in `plan.then`, beside other components.
 *
 * @param step the step
 * @param acts what it acts on
 * @param path its place
 * @param component the component it stands in; undefined in `plan.then`
 * @param all the components of the plan
 * @returns the issues found
 */
export function placingIssues(
  step: AdjustSpec,
  acts: AdjustMethod["acts"],
  path: string,
  component: Component | undefined,
  all: readonly Component[],
): Issue[] {
  if (acts === "base")
    return component?.base === undefined || component.pay.kind === "pool" ? [noBase(step, path)] : [];
  if (acts !== "beside") return [];
  const named = new Set(step.components);
  const isAll = step.components === "all" || all.every(({ id }) => named.has(id));
  if (component === undefined && !isAll) return [];
  const received = component === undefined ? (step.components ?? "all") : `a step of ${component.id}`;
  const expected = "a step of plan.then on some components, since the others are what their share is of";
  const remedy = 'put it into "then" of the plan, with "components": ["championBoard"]';
  return [issue({ code: "nothing-beside", path, received: outlined(received), expected, remedy })];
}

function noBase({ kind }: AdjustSpec, path: string): Issue {
  const expected = `a step of a component that is paid on a base of its own, since ${kind} changes a slice of it`;
  const remedy = 'put it into "then" of a component with "base" and "rate", "perUnit" or "tiers"';
  return issue({ code: "step-without-base", path, received: kind, expected, remedy });
}

/** Each of these steps asks what the amount had been on two other bases, so that what is written for them multiplies by three. */
const MOST_ON_BASE = 6;

/**
 * Checks that not too many steps of a component change slices of its base.
 *
 * @param component the component
 * @param path its place
 * @param methodFor finds the rule of a step
 * @returns the issues found
 */
export function stackedIssues({ then }: Component, path: string, methodFor: (kind: string) => AdjustMethod): Issue[] {
  const onBase = then.filter(({ kind }) => methodFor(kind).acts === "base");
  if (onBase.length <= MOST_ON_BASE) return [];
  const expected = `at most ${MOST_ON_BASE} steps on slices of the base, since each asks what all before it came to elsewhere`;
  const remedy = 'pay by "tiers", which have a rate for each slice, or by several components';
  return [issue({ code: "too-many-slices", path: `${path}.then`, received: onBase.length, expected, remedy })];
}

/**
 * Checks that a step which pays a rate on a slice of the base stands where that is money.
 *
 * @param step the step
 * @param path its place
 * @param base what the component is paid on
 * @returns the issue, or none
 */
export function sliceIssues(step: object, path: string, base: MetricDefinition | undefined): Issue[] {
  const { rate }: { readonly rate?: string } = step;
  if (rate === undefined || base === undefined || base.unit?.currency !== undefined) return [];
  const expected = `no rate, since ${base.id} is no money`;
  const remedy = 'write "times": "1.5" for one and a half times what the slice earned';
  return [issue({ code: "not-money", path: `${path}.rate`, received: rate, expected, remedy })];
}

/**
 * What a way to pay asks for as base: that of the way to pay inside it, where it has one.
 *
 * @param pay its options
 * @param method the way to pay
 * @param methodFor finds the way to pay that stands in `fund`
 * @returns money, a count, a figure, or nothing
 */
export function askedBase(
  pay: object,
  method: PayMethod,
  methodFor: (kind: string) => PayMethod,
): Exclude<BaseKind, "fund"> {
  const asked = typeof method.base === "function" ? method.base(pay) : method.base;
  if (asked !== "fund") return asked;
  const { fund }: { readonly fund?: { readonly kind: string } } = pay;
  return fund === undefined ? "none" : askedBase(fund, methodFor(fund.kind), methodFor);
}
