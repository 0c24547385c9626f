import { issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import type { MetricDefinition } from "../scheme/scheme.js";

/**
 * Checks that the least number of months that is counted is no more than the most.
 *
 * @param metric the metric
 * @returns the issue, or none
 */
export function monthIssues({ id, from }: MetricDefinition): Issue[] {
  if (from?.kind !== "monthsSince") return [];
  const { atLeast, atMost } = from;
  if (atLeast === undefined || atMost === undefined || atLeast <= atMost) return [];
  const path = `metrics.${id}.from.atMost`;
  const expected = `${atLeast}, the least, or more`;
  return [issue({ code: "empty-range", path, received: atMost, expected, remedy: "raise it, or leave it out" })];
}
