import { Fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";

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
  const report = (code: string, path: string, received: unknown, expected: string, remedy: string) =>
    issues.push(issue({ code, path, received, expected, remedy }));
  for (let k = 0; k < values.length; k++) {
    if (Math.abs(values[k] ?? 0) === Infinity)
      report("not-finite", `values.${k}`, values[k], "a finite number", "write null where the value is missing");
  }
  if (weights !== undefined && weights.length !== values.length)
    report(
      "wrong-length",
      "weights",
      weights.length,
      `${values.length} weights, one per value`,
      "give each its weight",
    );
  for (let k = 0; k < (weights?.length ?? 0); k++) {
    if (!(weights![k]! >= 0 && weights![k]! < Infinity))
      report("bad-weight", `weights.${k}`, weights![k], "a weight of 0 or more", "write 0 to leave the value out");
  }
  if (!(minimumCoverage >= 0 && minimumCoverage <= 1))
    report("out-of-range", "minimumCoverage", minimumCoverage, "a share from 0 to 1", "write a figure in that range");
  if (issues.length > 0) throw new Fault(issues);
}
