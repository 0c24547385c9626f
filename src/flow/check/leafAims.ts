import { hasWay } from "../score/aims.js";
import { issue, joined } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { Normalizer } from "../../normalize/normalizer.js";
import type { Leaf, MetricDefinition } from "../scheme/scheme.js";
import type { Target } from "../scheme/target.js";

/**
 * Checks that a leaf's metric has what its method reads of it: a target, a baseline, figures that may be transformed.
 *
 * @param leaf the leaf
 * @param metric its metric
 * @param method its normalization
 * @param path the leaf's place
 * @returns the issues found
 */
export function aimIssues(leaf: Leaf, metric: MetricDefinition, method: Normalizer, path: string): Issue[] {
  const { id, target, baseline } = metric;
  const missing = (aim: "target" | "baseline", expected: string, remedy: string, received?: Target) =>
    issue({
      code: aim === "target" ? "missing-target" : "missing-baseline",
      path: `metrics.${id}.${aim}`,
      received: typeof received === "object" ? outlined(received) : received,
      expected,
      remedy,
    });
  const issues: Issue[] = [];
  const own = 'add "target": 12, or "target": { "metric": "quota" }, to the metric';
  if (method.reads === "attainment" && target === undefined)
    issues.push(missing("target", "a target, since attainment divides by it", own));
  if (method.reads === "progress" && target === undefined)
    issues.push(missing("target", "a target, since progress leads to it", own));
  if (method.reads === "progress" && baseline === undefined)
    issues.push(missing("baseline", "a baseline, since progress starts there", 'add "baseline": 20 to the metric'));
  if (method.needsTarget === true && typeof target !== "number") {
    const remedy = 'add "target": 60 to the metric; for targets of each person there is attainment';
    issues.push(
      missing(
        "target",
        `a target that is the same for everybody, in every period, for ${leaf.normalize.kind}`,
        remedy,
        target,
      ),
    );
  }
  const isFixed = typeof target === "number" && typeof baseline === "number";
  if (method.reads === "progress" && isFixed && !hasWay(baseline, target, metric.direction)) {
    const remedy = "set the target that the key result leads to, and check the metric's direction";
    const than = { higherIsBetter: "above", lowerIsBetter: "below", none: "other than" }[metric.direction ?? "none"];
    const expected = `a target ${than} the baseline, ${baseline}`;
    issues.push(issue({ code: "no-way", path: `metrics.${id}.target`, received: target, expected, remedy }));
  }
  if (method.reads !== "value" && leaf.transform.length > 0) {
    const remedy = "leave the transform out, or normalize the metric's own figures";
    const expected = `no transform before ${leaf.normalize.kind}, which reads a ratio and not the metric's figures`;
    issues.push(
      issue({
        code: "transform-of-ratio",
        path: joined(path, "transform"),
        received: leaf.transform[0]!.kind,
        expected,
        remedy,
      }),
    );
  }
  return issues;
}
