import { fault } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import type { CalibratedNode, Calibration } from "../flow/calibration.js";
import { nodesOf } from "../flow/nodesOf.js";

/** Which part of a score tree an experiment looks at. */
export interface NodeOption {
  /** The node; the root when left out. */
  readonly node?: string;
}

/**
 * Finds a node of a calibrated tree.
 *
 * @param calibration the calibration
 * @param id the node; the root when left out
 * @returns the node
 * @throws Fault "unknown-node"
 */
export function nodeAt({ score }: Pick<Calibration, "score">, id: string = score.id): CalibratedNode {
  const all = nodesOf(score);
  const found = all.find((node) => node.id === id);
  if (found !== undefined) return found;
  const expected = `a node of the score tree: ${all.map((node) => node.id).join(", ")}`;
  throw fault({ code: "unknown-node", path: "node", received: outlined(id), expected, remedy: "name one of these" });
}
