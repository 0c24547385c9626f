import type { Period } from "../calendar/period.js";
import { issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { facts } from "../method/condition.js";
import type { Fact } from "../method/condition.js";
import { childId, madeOf, treeOf } from "./scheme/names.js";
import type { Profile } from "./scheme/profile.js";
import { isLeaf } from "./scheme/scheme.js";
import type { MetricDefinition, Scheme } from "./scheme/scheme.js";

/**
 * Looks which parts of a scheme belong to the outcome that is judged. What it returns lists what a profile asks about of
 * these: whoever fits is weighted by the outcome.
 *
 * Part of it is a metric which is scored, or counts events that do not all lie before the period, or is made of such, or has
 * one as its aim where the aim is asked about; and an attribute that is read from the field of a scored metric. What is read
 * of a person otherwise, such as the months somebody has been there, was known before. A window of fixed days is held against
 * the period when it is known.
 *
 * @param scheme the scheme
 * @param period the period that is judged; null while nobody knows
 * @returns lists the metrics and attributes that a profile asks about, each once
 */
export function outcomesAsked(scheme: Scheme, period: Period | null): (profile: Profile) => string[] {
  const scored = new Set(treeOf(scheme.score).filter(isLeaf).map(childId));
  const byId = new Map(scheme.metrics.map((metric) => [metric.id, metric]));
  const found = outcomes(scheme, scored, period);
  const fields = scoredFields(scheme, scored);
  const isAsked = (fact: Fact): string[] => {
    if ("attribute" in fact) return fields.has(fact.attribute) ? [fact.attribute] : [];
    if (!("metric" in fact)) return [];
    const { metric, of = "value" } = fact;
    const { target, baseline } = byId.get(metric) ?? {};
    const aims = {
      value: [],
      target: [target],
      baseline: [baseline],
      attainment: [target],
      progress: [target, baseline],
    }[of];
    const own = of === "target" || of === "baseline" ? [] : [metric];
    return [...own, ...aims.flatMap(aimedAt)].some((id) => found.has(id)) ? [metric] : [];
  };
  return ({ when }) => [...new Set(facts(when).flatMap(isAsked))];
}

/** The metric that an aim follows. */
function aimedAt(aim: MetricDefinition["target"]): string[] {
  if (typeof aim !== "object") return [];
  if ("metric" in aim) return [aim.metric];
  return typeof aim.base === "object" ? [aim.base.metric] : [];
}

/** The metrics that are part of the outcome by themselves, and all that are made of them, however many times over. */
function outcomes({ metrics, sources }: Scheme, scored: ReadonlySet<string>, period: Period | null): Set<string> {
  const people = new Set(sources.filter(({ grain }) => grain === "person").map(({ id }) => id));
  const same = new Set(metrics.filter(({ id }) => scored.has(id)).map(({ from }) => JSON.stringify(from)));
  const isOfPeriod = (metric: MetricDefinition): boolean => {
    const { from, window } = metric;
    if (from === undefined || madeOf(metric).length > 0) return false;
    if ("source" in from && people.has(from.source)) return same.has(JSON.stringify(from));
    if (typeof window === "object") return period !== null && window.to > period.from;
    return window !== "previousPeriod";
  };
  const makes = new Map<string, string[]>(metrics.map(({ id }) => [id, []]));
  for (const metric of metrics) for (const part of madeOf(metric)) makes.get(part)?.push(metric.id);
  const found = new Set([...scored, ...metrics.filter(isOfPeriod).map(({ id }) => id)]);
  // What is added on the way is visited, too.
  for (const id of found) for (const made of makes.get(id) ?? []) found.add(made);
  return found;
}

/** The attributes that are fields of the people's source from which a scored metric is read, too. */
function scoredFields({ metrics, sources }: Scheme, scored: ReadonlySet<string>): ReadonlySet<string> {
  const attributes = new Map(sources.map((source) => [source.id, new Set(source.attributes)]));
  const found = metrics.flatMap(({ id, from }) => {
    if (!scored.has(id) || from === undefined || !("field" in from) || !("source" in from)) return [];
    const { field, source } = from;
    return typeof field === "string" && attributes.get(source)?.has(field) === true ? [field] : [];
  });
  return new Set(found);
}

/**
 * Says that a profile asks about the outcome that is judged.
 *
 * @param profile the profile
 * @param received what it asks about
 * @returns the issue
 */
export function byOutcome(profile: string, received: string): Issue {
  return issue({
    code: "weighted-by-outcome",
    path: `profiles.${profile}.when`,
    received,
    expected: "a condition on what was known before: nobody is weighted by the outcome that is judged",
    remedy: 'ask about a metric with "window": "previousPeriod", or write "mayReadOutcome": true',
  });
}
