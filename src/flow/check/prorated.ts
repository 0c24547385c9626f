import { issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import { methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";
import type { MetricMethod } from "../../metric/metricMethod.js";
import type { MetricDefinition } from "../scheme/scheme.js";

/**
 * Checks that a part of an amount is money, as the amount is.
 *
 * @param metric the metric
 * @param metrics all metrics
 * @param catalog the methods
 * @returns the issues found
 */
export function proratedIssues(
  metric: MetricDefinition,
  metrics: readonly MetricDefinition[],
  catalog: Catalog,
): Issue[] {
  const { id, from, unit } = metric;
  if (from?.kind !== "prorated") return [];
  const whole = metrics.find((one) => one.id === from.of);
  if (whole === undefined) return [];
  const currency = whole.unit?.currency;
  const made = whole.from === undefined ? null : (methodOf(catalog, "measure", whole.from.kind) as MetricMethod);
  if (currency === undefined || made?.keepsMoney === false) {
    const expected = "a metric of money, which can be divided to minor units";
    const remedy = `give ${whole.id} a currency; a mean or ratio of money is none`;
    const received = made?.keepsMoney === false ? whole.from!.kind : (whole.unit ?? "no unit");
    return [
      issue({ code: "not-money", path: `metrics.${id}.from.of`, received: outlined(received), expected, remedy }),
    ];
  }
  if (unit?.currency === currency) return [];
  const expected = `money of ${currency}, as ${whole.id} is`;
  const remedy = `add "unit": { "currency": "${currency}" } to the metric`;
  return [
    issue({ code: "not-money", path: `metrics.${id}.unit`, received: outlined(unit ?? "no unit"), expected, remedy }),
  ];
}
