import type { ExplainedLeaf, ExplainedNode, PointsLine } from "./explanation.js";

/** Points are given to a millionth, as whole numbers inside, so that they add up exactly. */
const PARTS = 1_000_000;

/** One leaf's share of the marks: what full marks would bring, and what was lost of it. */
interface Stake {
  readonly leaf: ExplainedLeaf;
  readonly full: number;
  readonly lost: number;
}

/**
 * Shares the published score out among the metrics.
 *
 *     arithmetic:  points = 100 · w / Σw · share
 *     geometric:   the loss 1 − G is shared out by L(G, 1) · w / Σw · ln(1 / share), L the logarithmic mean
 *
 * A node's loss is handed down to its children in proportion to theirs. Where a share is zero under a geometric mean it
 * takes the whole loss; several zeros share it by weight.
 * Source: B. W. Ang, Energy Policy 32 (2004), 1131–1139 (logarithmic mean Divisia decomposition).
 *
 * @param root the explained tree
 * @returns one line per present metric, and what publishing added
 */
export function pointsOf(root: ExplainedNode): { readonly points: PointsLine[]; readonly rounding: number } {
  if (root.score === null) return { points: [], rounding: 0 };
  const stakes: Stake[] = [];
  shareOut(root, 1, 1 - root.share!, stakes);
  const lines = stakes.map(({ leaf, full, lost }) => {
    return { metric: leaf.metric, label: leaf.label, parts: Math.round((full - lost) * 100 * PARTS), of: full * 100 };
  });
  const sum = lines.reduce((so, { parts }) => so + parts, 0);
  return {
    points: lines.map(({ metric, label, parts, of }) => {
      return { metric, label, points: parts / PARTS, of: Math.round(of * PARTS) / PARTS };
    }),
    rounding: (Math.round(root.score * PARTS) - sum) / PARTS + 0,
  };
}

function shareOut(node: ExplainedNode, full: number, lost: number, into: Stake[]): void {
  const present = node.of.filter((child) => child.share !== null);
  const weight = present.reduce((sum, child) => sum + child.weight, 0);
  const losses = lossesOf(node, present, weight);
  const scale = node.share === 1 ? full : lost / (1 - node.share!);
  present.forEach((child, place) => {
    const part = (full * child.weight) / weight;
    const loss = losses[place]! * scale;
    if ("metric" in child) into.push({ leaf: child, full: part, lost: loss });
    else shareOut(child, part, loss, into);
  });
}

/** What each child loses of the node's full marks; together 1 − the node's share. */
function lossesOf(node: ExplainedNode, present: ExplainedNode["of"], weight: number): number[] {
  const share = node.share!;
  if (node.exponent === 1) return present.map((child) => (child.weight / weight) * (1 - child.share!));
  const zeros = present
    .filter((child) => child.share === 0 && child.weight > 0)
    .reduce((sum, child) => sum + child.weight, 0);
  if (zeros > 0) return present.map((child) => (child.share === 0 ? child.weight / zeros : 0));
  const mean = share === 1 ? 1 : (1 - share) / -Math.log(share);
  return present.map((child) => (child.weight === 0 ? 0 : mean * (child.weight / weight) * -Math.log(child.share!)));
}
