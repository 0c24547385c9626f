import { issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";

/**
 * Says that the root has no weight.
 *
 * @param path where one is stated
 * @param received what is stated
 * @returns the issue
 */
export function weightOfRoot(path: string, received: unknown): Issue {
  const remedy = "give weights to its children";
  const expected = "no weight of the root, which is all there is";
  return issue({ code: "weight-of-root", path, received: outlined(received), expected, remedy });
}
