import { rowLosses } from "../aggregate/reading.js";
import type { ExplainedLeaf, ExplainedNode } from "./explainedTree.js";
import type { PointsLine } from "./explanation.js";

/** Points are given to a millionth, as whole numbers inside, so that they add up exactly. */
const PARTS = 1_000_000;

/** One line's share of the marks: what full marks would bring, and what was lost of it. */
interface Stake {
  readonly id: string;
  readonly label: string;
  readonly full: number;
  readonly lost: number;
}

/**
 * Shares the published score out among the metrics.
 *
 *     arithmetic:  points = 100 · w / Σw · share
 *     otherwise:   what the node lacks of full marks is shared out as its join says (`rowLosses`), so that points are what
 *                  full marks would bring less the metric's part of the loss
 *
 * A node's loss is handed down to its children in proportion to theirs, or by weight (`handedDown`). What a limit takes
 * off is a line of its own, and so is a node that is missing as a whole while its parent counts something in its place.
 *
 * @param root the explained tree
 * @returns one line per metric that counts, per limit that took something off, and what publishing added
 */
export function pointsOf(root: ExplainedNode): { readonly points: PointsLine[]; readonly rounding: number } {
  if (root.score === null) return { points: [], rounding: 0 };
  const stakes: Stake[] = [];
  shareOut(root, 1, 1 - root.share!, stakes);
  const lines = stakes.map(({ id, label, full, lost }) => {
    return { id, label, parts: Math.round((full - lost) * 100 * PARTS), of: full * 100 };
  });
  const sum = lines.reduce((so, { parts }) => so + parts, 0);
  return {
    points: lines.map(({ id, label, parts, of }) => {
      return { id, label, points: parts / PARTS + 0, of: Math.round(of * PARTS) / PARTS };
    }),
    rounding: (Math.round(root.score * PARTS) - sum) / PARTS + 0,
  };
}

function shareOut(node: ExplainedNode, full: number, lost: number, into: Stake[]): void {
  const counted = node.of.filter((child) => countedOf(child) !== null);
  const weight = counted.reduce((sum, child) => sum + child.weight, 0);
  const losses = lossesOf(node, counted);
  const { scale, rest } = handedDown(losses, 1 - node.share!, full, lost);
  counted.forEach((child, place) => {
    const part = (full * child.weight) / weight;
    const loss = losses[place]! * scale + (rest * child.weight) / weight;
    if ("metric" in child) into.push({ id: child.metric, label: child.label, full: part, lost: loss });
    else if (child.share === null) into.push({ id: child.id, label: child.label, full: part, lost: loss });
    else shareOut(child, part, loss, into);
  });
  for (const { id, label, before, after } of node.limits) {
    if (before !== after) into.push({ id, label, full: 0, lost: (before! - after!) * scale });
  }
}

/**
 * How what a node is charged reaches its children: in proportion to their losses, where all of them lose. Where one child
 * makes up for another the proportion may be out of all bounds (+0.3 and −0.3 of nothing), so their losses go down as
 * they are, and what the parent charges beyond them by weight; a node with full marks may be charged too, for standing
 * apart from its siblings.
 */
function handedDown(losses: Float64Array, own: number, full: number, lost: number) {
  const isOneWay = own > 0 && losses.every((loss) => loss >= 0);
  return isOneWay ? { scale: lost / own, rest: 0 } : { scale: full, rest: lost - full * own };
}

/** What a parent counts of a child: its share, or what stands in its place. */
function countedOf(child: ExplainedNode | ExplainedLeaf): number | null {
  return child.share ?? child.filled;
}

/** What each counted child loses of the node's full marks; together 1 − what they came to. */
function lossesOf({ of, join, joined }: ExplainedNode, counted: ExplainedNode["of"]): Float64Array {
  const shares = new Float64Array(counted.length);
  const weights = new Float64Array(counted.length);
  const places = new Int32Array(counted.length);
  let weighing = 0;
  for (const child of counted) {
    if (child.weight === 0) continue;
    shares[weighing] = countedOf(child)!;
    weights[weighing] = child.weight;
    places[weighing++] = of.indexOf(child);
  }
  const losses = rowLosses(join, joined!)(shares, weights, places, weighing);
  if (weighing === counted.length) return losses;
  const all = new Float64Array(counted.length);
  let next = 0;
  counted.forEach((child, place) => (all[place] = child.weight > 0 ? losses[next++]! : 0));
  return all;
}
