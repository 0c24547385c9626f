import { leastCoverage } from "../../aggregate/missing.js";
import { valueAt } from "../../curve/valueAt.js";
import { within } from "../../fault/fault.js";
import { pointsOf } from "../../numeric/publish.js";
import { table } from "../../table/table.js";
import { isCalibratedLeaf } from "../calibration.js";
import type { CalibratedLeaf, CalibratedMetric, CalibratedNode } from "../calibration.js";
import { scoreNodes } from "../score/score.js";
import type { TreeToScore } from "../score/program.js";

/**
 * The score of somebody who meets every target of a node exactly: attainment 1, progress 1, or the metric's target read by
 * the leaf's curve, blended by the scheme's own weights.
 *
 * @param id a node, or the metric of a leaf
 * @param calibrated the calibrated tree and its metrics
 * @returns the score in points; NaN where nobody could have one, because a curve could not be fitted
 * @throws Fault "outside-curve" where a curve refuses the target
 */
export function pointsOnTarget(id: string, calibrated: TreeToScore): number {
  const found = childNamed(calibrated.score, id)!;
  if (isCalibratedLeaf(found)) return shareOnTarget(found, calibrated) * 100;
  const leaves = leavesOf(found);
  for (const leaf of leaves) shareOnTarget(leaf, calibrated);
  const metrics = leaves.map(({ metric }) => ({ id: metric, target: 1, baseline: 0 }));
  const columns = Object.fromEntries(leaves.map((leaf) => [leaf.metric, [figureOnTarget(leaf, calibrated)]]));
  const tree = { metrics, profiles: [], ranks: [], score: withoutProfiles(found), precision: calibrated.precision };
  const { nodes } = scoreNodes(tree, table({ ids: ["onTarget"], columns }), []);
  return pointsOf(nodes[0]!.units[0]!, calibrated.precision) ?? NaN;
}

/** Read by itself, so that what a curve refuses is said of its metric. */
function shareOnTarget(leaf: CalibratedLeaf, calibrated: TreeToScore): number {
  const { curve } = leaf.curves[0]!;
  return within(`metrics.${leaf.metric}.target`, () => valueAt(curve, figureOnTarget(leaf, calibrated)));
}

/** Of a ratio it is 1, on a target of 1 from a baseline of 0. */
function figureOnTarget({ metric, reads }: CalibratedLeaf, { metrics }: Pick<TreeToScore, "metrics">): number {
  return reads === "value" ? targetOf(metrics.find(({ id }) => id === metric)!) : 1;
}

function targetOf({ target }: CalibratedMetric): number {
  return typeof target === "number" ? target : NaN;
}

function leavesOf(node: CalibratedNode): CalibratedLeaf[] {
  return node.of.flatMap((child) => (isCalibratedLeaf(child) ? [child] : leavesOf(child)));
}

/**
 * Weights are laid out once for each list of profiles, so this tree has weights of its own. Nothing stands in for a missing
 * child, and nothing is limited: somebody on target is judged by what was aimed at alone.
 */
function withoutProfiles(node: CalibratedNode): CalibratedNode {
  const own = <T extends CalibratedNode | CalibratedLeaf>(child: T): T => {
    return { ...child, weight: { base: child.weight.base, profiles: [] } };
  };
  const leaf = ({ lastKnown: _, ...child }: CalibratedLeaf) => ({ ...own(child), published: false });
  const { imputed: _, ...plain } = node;
  const missing = { kind: "renormalise", minimumCoverage: leastCoverage(node.blend.missing) } as const;
  return {
    ...own(plain),
    limits: [],
    blend: { ...node.blend, missing },
    of: node.of.map((child) => (isCalibratedLeaf(child) ? leaf(child) : withoutProfiles(child))),
  };
}

function childNamed(node: CalibratedNode, id: string): CalibratedNode | CalibratedLeaf | undefined {
  if (node.id === id) return node;
  for (const child of node.of) {
    const own = isCalibratedLeaf(child) ? (child.metric === id ? child : undefined) : childNamed(child, id);
    if (own !== undefined) return own;
  }
  return undefined;
}
