import { Fault, issue } from "../fault/fault.js";
import type { Issue, Received } from "../fault/fault.js";

/**
 * Checks what a mean is given: values that are finite or missing, one weight of 0 or more for each, a coverage from 0 to 1.
 *
 * @param values the values, NaN or null where missing
 * @param weights one per value; undefined where all count alike
 * @param minimumCoverage the least share of the weight that must be present
 * @throws Fault with every issue found
 */
export function checkMean(
  values: ArrayLike<number | null>,
  weights: ArrayLike<number> | undefined,
  minimumCoverage: number,
): void {
  const issues: Issue[] = [];
  const report = (code: string, path: string, received: Received, expected: string) =>
    issues.push(issue({ code, path, received, expected, remedy: `write ${expected}` }));
  for (let k = 0; k < Math.max(values.length, weights?.length ?? 0); k++) {
    if (Math.abs(values[k] ?? 0) === Infinity)
      report("not-finite", `values.${k}`, values[k], "a finite number, or null");
    if (weights !== undefined && !(k < values.length && weights[k]! >= 0 && weights[k]! < Infinity))
      report("bad-weight", `weights.${k}`, weights[k], "a weight of 0 or more, one per value");
  }
  if (!(minimumCoverage >= 0 && minimumCoverage <= 1))
    report("out-of-range", "minimumCoverage", minimumCoverage, "a share from 0 to 1");
  if (issues.length > 0) throw new Fault(issues);
}
