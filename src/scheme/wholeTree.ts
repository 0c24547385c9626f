import { issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import { childId, treeOf } from "../flow/scheme/names.js";
import { isLeaf } from "../flow/scheme/scheme.js";
import type { ScoreNode } from "../flow/scheme/scheme.js";
import { total } from "../numeric/sum.js";
import type { Json } from "./jsonObject.js";

/**
 * Says that weights which were to be patched in are those of all metrics of a tree of several nodes, where a scheme states
 * weights within each node.
 *
 * @param root the score tree
 * @param weights the weights, by what they weigh
 * @returns the issue found, or none
 */
export function wholeTreeIssues(root: ScoreNode, weights: Json): Issue[] {
  const children = treeOf(root).slice(1);
  const metrics = children.filter(isLeaf).map(childId);
  const isNested = metrics.length < children.length;
  const named = Object.keys(weights);
  const stated = metrics.map((id) => weights[id]).filter((weight) => typeof weight === "number");
  const isWhole = named.length === metrics.length && stated.length === metrics.length;
  if (!isNested || !isWhole || !(Math.abs(total(stated) - 1) <= LAST_DIGITS)) return [];
  const nodes = children.filter((child) => !isLeaf(child)).map(childId);
  const expected = `weights within each node, which add up to 1 under ${[root.id, ...nodes].join(", ")}`;
  const remedy = "these are weights of the whole tree: split them up by weightsByNode(scheme, weights)";
  return [issue({ code: "weights-of-the-whole", path: "weights", received: outlined(weights), expected, remedy })];
}

/** What twelve digits of each leave of a sum. */
const LAST_DIGITS = 1e-9;
