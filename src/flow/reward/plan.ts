import { fault } from "../../fault/fault.js";
import type { Notice } from "../../fault/notice.js";
import type { AdjustMethod } from "../../incentive/ruleMethod.js";
import { tierFigures } from "../../incentive/tierTable.js";
import { asked } from "../../method/condition.js";
import { methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";
import { compare } from "../../money/compare.js";
import { tooManyDigits, tooWide } from "../../payout/digits.js";
import type { Position } from "../../payout/step.js";
import type { Payout } from "../payoutForm.js";
import type { AdjustSpec } from "../scheme/payCatalog.js";
import type { Component, Plan } from "../scheme/planDefinition.js";
import { AccountWriter } from "./account.js";
import { contextOf } from "./context.js";
import type { PlanScheme } from "./context.js";
import { conversionOf } from "./conversion.js";
import type { ConversionFacts } from "./conversion.js";
import type { Account } from "./account.js";
import { Groups } from "./scope.js";
import type { Group } from "./scope.js";

/**
 * Writes a plan as one flat list of steps, with the lines of its statement.
 *
 * @param scheme the scheme
 * @param plan its plan
 * @param catalog the methods
 * @param notices where notices go
 * @param facts what a conversion needs besides
 * @returns the payout
 * @throws Fault "too-many-digits" where a figure could need more digits than an exact decimal has
 */
export function payoutOf(
  scheme: PlanScheme,
  plan: Plan,
  catalog: Catalog,
  notices: Notice[],
  facts: ConversionFacts,
): Payout {
  const context = contextOf(scheme, plan, catalog);
  const writer = new AccountWriter(catalog, context);
  const accounts = accountsOf(plan, catalog, writer);
  const { digits } = context;
  const { list } = writer;
  const rounded = (of: Position) => list.add({ op: "round", of, digits, mode: plan.settle.round });
  const sum = (of: readonly Position[]) => list.add({ op: "add", of });
  const exact = sum(accounts.map(({ amount }) => amount));
  const total = plan.settle.at === "total" ? rounded(exact) : sum(accounts.map(({ amount }) => rounded(amount)));
  const conversion = conversionOf(list, total, scheme, plan, facts);
  const wide = tooWide(list.steps);
  if (wide !== null) throw fault(tooManyDigits(writer.placeOf(wide.position) ?? "plan.settle", wide.digits));
  for (const notice of [...rateNotices(plan), ...rankNotices(plan)]) notices.push(notice);
  return {
    currency: plan.currency,
    digits,
    mode: plan.settle.round,
    steps: list.steps,
    lines: writer.lines,
    exact,
    total,
    contests: writer.contests,
    ...(writer.refusals.length === 0 ? {} : { refusals: writer.refusals }),
    ...(conversion === undefined ? {} : { conversion }),
  };
}

/** What the components come to after all steps, in the plan's order; what a cap or guarantee has joined is one account. */
function accountsOf(plan: Plan, catalog: Catalog, writer: AccountWriter): Account[] {
  const groups = new Groups(plan.components.map(({ id }) => id));
  const accounts = new Map(plan.components.map((component, place) => [place, writer.component(component)]));
  const accountOf = ({ place }: Group) => accounts.get(place)!;
  for (const step of plan.then) {
    const [first, ...others] = groups.inside(step.components) ?? [];
    if (first === undefined) continue;
    const { acts } = methodOf(catalog, "adjust", step.kind) as AdjustMethod;
    const scope = new Set([first, ...others].map(({ place }) => place));
    const beside = [...accounts].flatMap(([place, { amount }]) => (scope.has(place) ? [] : [amount]));
    const adjusted = (account: Account) => writer.adjust(step, account, placeOf(step), beside);
    if (acts === "each") {
      for (const group of [first, ...others]) accounts.set(group.place, adjusted(accountOf(group)));
      continue;
    }
    const touched = [first, ...others].map(accountOf);
    const { components } = groups.join([first, ...others]);
    for (const { place } of others) accounts.delete(place);
    accounts.set(first.place, adjusted(writer.joined(components, touched)));
  }
  return [...accounts.values()];
}

function placeOf({ id }: AdjustSpec): string {
  return `plan.then.${id}`;
}

/** The rates that money is multiplied by, with their places; beside a base rate the tiers' own are factors of it. */
function ratesOf(pay: Component["pay"]): (readonly [place: string, rate: string])[] {
  if (pay.kind === "rate") return [["rate", pay.rate]];
  if (pay.kind !== "tiers") return [];
  return tierFigures(pay).flatMap(({ rate }, k) => (rate === undefined ? [] : [[`tiers.${k}.rate`, rate] as const]));
}

/** What is paid by rank outside every ceiling that a plan sets for it. */
function rankNotices({ components, then }: Plan): Notice[] {
  const ceilings = then.filter(({ kind }) => kind === "rankCeiling");
  if (ceilings.length === 0) return [];
  const under = new Set(ceilings.flatMap((step) => step.components ?? []));
  return components
    .filter((component) => paysByRank(component) && !under.has(component.id))
    .map(({ id }) => ({ code: "rank-outside-ceiling", path: `plan.components.${id}`, values: { component: id } }));
}

function paysByRank({ pay, for: condition }: Component): boolean {
  if (pay.kind === "prizes" || pay.kind === "teamAward") return true;
  return condition !== undefined && asked(condition, "rank").length > 0;
}

function rateNotices(plan: Plan): Notice[] {
  return plan.components.flatMap(({ id, pay }) => {
    return ratesOf(pay)
      .filter(([, rate]) => compare(rate, "1") > 0)
      .map(([place, rate]) => {
        const path = `plan.components.${id}.pay.${place}`;
        return { code: "rate-above-one", path, values: { component: id, rate } };
      });
  });
}
