import { issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { CreditSpec } from "../../metric/credit.js";
import { minorUnits } from "../../money/amount.js";
import { digitsOfCurrency, mayBeCurrency } from "../scheme/currencies.js";
import { DIRECT, ROLL_UP } from "../scheme/creditDefinition.js";
import type { CreditDefinition } from "../scheme/creditDefinition.js";
import type { MetricDefinition, Scheme, SourceDefinition } from "../scheme/scheme.js";
import { badCurrency, grainIssue } from "./metrics.js";

/**
 * Checks what a scheme says of credits: sources of the right grain, groups that there are, a limit that is an amount of
 * the currency, and metrics that ask for what there is.
 *
 * @param scheme the scheme
 * @returns the issues found
 */
export function creditIssues(scheme: Scheme): Issue[] {
  const sources = new Map(scheme.sources.map((source) => [source.id, source]));
  return [
    ...scheme.credits.flatMap((credits) => declarationIssues(credits, scheme, sources)),
    ...scheme.metrics.flatMap((metric) => metricIssues(metric, scheme.credits)),
  ];
}

function declarationIssues(
  credits: CreditDefinition,
  scheme: Scheme,
  sources: ReadonlyMap<string, SourceDefinition>,
): Issue[] {
  const { id, source, currency, splits, overlays, unsplit, rollUp } = credits;
  const path = `credits.${id}`;
  const isDated = rollUp !== undefined && sources.get(rollUp.source)?.grain === "record";
  return [
    ...grainIssue(`${path}.source`, source, "record", sources),
    ...(mayBeCurrency(scheme, currency) ? [] : [badCurrency(`${path}.currency`, currency)]),
    ...(splits === undefined ? [] : grainIssue(`${path}.splits.source`, splits.source, "split", sources)),
    ...(splits === undefined && unsplit === "refuse" ? [missing(`${path}.splits`, "who splits the deals")] : []),
    ...(overlays.length > 0 && splits?.group === undefined
      ? [missing(`${path}.splits.group`, "the field that tells which overlay a split is of")]
      : []),
    ...overlays.flatMap((overlay) => reserved(overlay.id, `${path}.overlays.${overlay.id}`)),
    ...limitIssues(credits, digitsOfCurrency(scheme, currency), `${path}.limit.amount`),
    ...(rollUp === undefined || isDated ? [] : grainIssue(`${path}.rollUp.source`, rollUp.source, "person", sources)),
    ...(rollUp?.groups ?? []).flatMap((group) => unknownGroup(group, ownGroups(credits), `${path}.rollUp.groups`)),
  ];
}

function missing(path: string, expected: string): Issue {
  return issue({ code: "missing-field", path, received: undefined, expected, remedy: 'add "splits" with it' });
}

function reserved(id: string, path: string): Issue[] {
  if (id !== DIRECT && id !== ROLL_UP) return [];
  const expected = `an id other than ${DIRECT} and ${ROLL_UP}, which every declaration has`;
  return [issue({ code: "reserved-id", path: `${path}.id`, received: id, expected, remedy: "give it another id" })];
}

function limitIssues({ currency, limit }: CreditDefinition, digits: number, path: string): Issue[] {
  if (limit === undefined) return [];
  const units = minorUnits(limit.amount, digits);
  if (typeof units === "number") return [];
  const expected = `an amount in whole minor units of ${currency}, at most 10^15 of them`;
  const code = units === "too-large" ? "too-large" : "too-many-digits";
  return [issue({ code, path, received: limit.amount, expected, remedy: "correct the amount" })];
}

function ownGroups({ overlays }: CreditDefinition): string[] {
  return [DIRECT, ...overlays.map(({ id }) => id)];
}

function unknownGroup(group: string, known: readonly string[], path: string): Issue[] {
  if (known.includes(group)) return [];
  const expected = `one of: ${known.join(", ")}`;
  const remedy = group === ROLL_UP ? 'declare "rollUp", or leave it out' : "declare the overlay, or name another group";
  return [issue({ code: "unknown-group", path, received: group, expected, remedy })];
}

function metricIssues({ id, unit, from }: MetricDefinition, declared: readonly CreditDefinition[]): Issue[] {
  if (from?.kind !== "credit") return [];
  const spec: CreditSpec = from;
  const credits = declared.find((one) => one.id === spec.credits);
  if (credits === undefined) return [];
  const groups = [...ownGroups(credits), ...(credits.rollUp === undefined ? [] : [ROLL_UP])];
  return [
    ...(unit?.currency === credits.currency ? [] : [otherUnit(id, unit, credits)]),
    ...(spec.groups ?? []).flatMap((group) => unknownGroup(group, groups, `metrics.${id}.from.groups`)),
  ];
}

function otherUnit(metric: string, received: unknown, { id, currency }: CreditDefinition): Issue {
  const expected = `money of ${currency}, as credits.${id} is`;
  const remedy = `write "unit": { "currency": "${currency}" }`;
  return issue({ code: "not-money", path: `metrics.${metric}.unit`, received: outlined(received), expected, remedy });
}
