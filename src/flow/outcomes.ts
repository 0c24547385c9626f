import { asked } from "../method/condition.js";
import { childId, madeOf, treeOf } from "./scheme/names.js";
import type { Profile } from "./scheme/profile.js";
import { isLeaf } from "./scheme/scheme.js";
import type { Scheme } from "./scheme/scheme.js";

/**
 * Lists the metrics that a profile asks about although they, or what they are made of, are scored for the same period: who
 * fits is weighted by the outcome that is judged. A metric of the period before is none of them.
 *
 * @param profile the profile
 * @param scheme the scheme
 * @returns the metrics, each once
 */
export function outcomesAsked(profile: Profile, { metrics, score }: Scheme): string[] {
  const scored = new Set(treeOf(score).filter(isLeaf).map(childId));
  const isOutcome = (id: string): boolean => {
    const metric = metrics.find((one) => one.id === id);
    if (metric === undefined || metric.window === "previousPeriod") return false;
    return scored.has(id) || madeOf(metric).some(isOutcome);
  };
  return [...new Set(asked(profile.when, "metric"))].filter(isOutcome);
}
