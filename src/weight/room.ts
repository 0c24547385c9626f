import { Fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { ONE, textOf } from "../money/decimal.js";
import type { Exactly } from "../money/decimal.js";
import { LAST_BITS } from "./bounds.js";
import type { Stopped } from "./weights.js";

/**
 * Checks that bounds leave shares that add up to 1.
 *
 * @param least the sum of the least shares
 * @param most the sum of the greatest shares
 * @throws Fault "no-room", with the sums
 */
export function checkRoom(least: Exactly, most: Exactly): void {
  const issues = [...roomIssues("atLeast", least, least.minus(ONE)), ...roomIssues("atMost", most, ONE.minus(most))];
  if (issues.length > 0) throw new Fault(issues);
}

function roomIssues(bound: Stopped["bound"], sum: Exactly, over: Exactly): Issue[] {
  if (over.lte(LAST_BITS)) return [];
  const [way, remedy] = bound === "atLeast" ? (["at most", "lower"] as const) : (["at least", "raise"] as const);
  return [
    issue({
      code: "no-room",
      path: "bounds",
      received: `${bound} adds up to ${textOf(sum)}`,
      expected: `\`${bound}\` of all children that adds up to ${way} 1`,
      remedy: `${remedy} \`${bound}\` by ${textOf(over)} in all`,
    }),
  ];
}
