import { issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { MetricDefinition } from "../scheme/scheme.js";

/**
 * Checks that two figures which are held against each other are not money of two currencies, nor money and something else.
 * A metric without a unit says nothing, and may be either.
 *
 * @param metric what is held against the other
 * @param other what it is held against
 * @param path the place that names the other
 * @returns the issue, or none
 */
export function mixedUnits(
  metric: MetricDefinition | undefined,
  other: MetricDefinition | undefined,
  path: string,
): Issue[] {
  if (metric?.unit === undefined || other?.unit === undefined) return [];
  if (metric.unit.currency === other.unit.currency) return [];
  const { currency } = metric.unit;
  const expected =
    currency === undefined
      ? `a figure that is no money, since ${metric.id} is none`
      : `money of ${currency}, as ${metric.id} is`;
  const remedy =
    currency === undefined || other.unit.currency === undefined
      ? "name a metric of the same unit"
      : `name a metric in ${currency}: nothing is changed from one currency into another on the way`;
  return [issue({ code: "mixed-units", path, received: outlined(other.unit), expected, remedy })];
}
