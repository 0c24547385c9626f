import { isCalibratedLeaf } from "./calibration.js";
import type { CalibratedNode } from "./calibration.js";

/**
 * Lists a node and the nodes below it, from the top.
 *
 * @param node the node
 * @returns the nodes, without leaves
 */
export function nodesOf(node: CalibratedNode): CalibratedNode[] {
  return [node, ...node.of.flatMap((child) => (isCalibratedLeaf(child) ? [] : nodesOf(child)))];
}
