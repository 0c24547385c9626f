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
 * Lists what a profile asks about although it is part of the outcome that is judged: whoever fits is weighted by it.
 *
 * That is a metric which is scored, or counts events that do not all lie before the period, or is made of such, or has one as
 * its aim where the aim is asked about; and an attribute that is read from the field of a scored metric. What is read of a
 * person otherwise, such as the months somebody has been there, was known before. A window of fixed days is held against
 * the period when it is known.
 *
 * @param profile the profile
 * @param scheme the scheme
 * @param period the period that is judged; null while nobody knows
 * @returns the metrics and attributes, each once
 */
export function outcomesAsked(profile: Profile, scheme: Scheme, period: Period | null): string[] {
  const isOutcome = outcomesOf(scheme, period);
  const isAsked = (fact: Fact): string[] => {
    if ("attribute" in fact) return isScoredField(fact.attribute, scheme) ? [fact.attribute] : [];
    if (!("metric" in fact)) return [];
    const { metric, of = "value" } = fact;
    const { target, baseline } = scheme.metrics.find(({ id }) => id === metric) ?? {};
    const aims = {
      value: [],
      target: [target],
      baseline: [baseline],
      attainment: [target],
      progress: [target, baseline],
    }[of];
    const own = of === "target" || of === "baseline" ? [] : [metric];
    return [...own, ...aims.flatMap(aimedAt)].some(isOutcome) ? [metric] : [];
  };
  return [...new Set(facts(profile.when).flatMap(isAsked))];
}

/** The metric that an aim follows. */
function aimedAt(aim: MetricDefinition["target"]): string[] {
  if (typeof aim !== "object") return [];
  if ("metric" in aim) return [aim.metric];
  return typeof aim.base === "object" ? [aim.base.metric] : [];
}

/** Tells of each metric whether it is part of the outcome, each looked at once. */
function outcomesOf({ metrics, score, sources }: Scheme, period: Period | null): (id: string) => boolean {
  const scored = new Set(treeOf(score).filter(isLeaf).map(childId));
  const people = new Set(sources.filter(({ grain }) => grain === "person").map(({ id }) => id));
  const made = new Set(metrics.filter(({ id }) => scored.has(id)).map(({ from }) => JSON.stringify(from)));
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const found = new Map<string, boolean>();
  const isOutcome = (id: string): boolean => {
    const before = found.get(id);
    if (before !== undefined) return before;
    // What a ratio is made of may be made of it, which parsing refuses elsewhere.
    found.set(id, scored.has(id));
    const metric = byId.get(id);
    const is = scored.has(id) || (metric !== undefined && isOf(metric));
    found.set(id, is);
    return is;
  };
  const isOf = (metric: MetricDefinition): boolean => {
    const { from, window } = metric;
    if (from === undefined) return false;
    const parts = madeOf(metric);
    if (parts.length > 0) return parts.some(isOutcome);
    if ("source" in from && people.has(from.source)) return made.has(JSON.stringify(from));
    if (typeof window === "object") return period !== null && window.to > period.from;
    return window !== "previousPeriod";
  };
  return isOutcome;
}

/** An attribute is a field of the people's source, and a scored metric may be read from it, too. */
function isScoredField(attribute: string, { metrics, score, sources }: Scheme): boolean {
  const scored = new Set(treeOf(score).filter(isLeaf).map(childId));
  const owners = new Set(sources.filter(({ attributes }) => attributes.includes(attribute)).map(({ id }) => id));
  return metrics.some(({ id, from }) => {
    if (!scored.has(id) || from === undefined || !("field" in from) || !("source" in from)) return false;
    return owners.has(from.source) && from.field === attribute;
  });
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
