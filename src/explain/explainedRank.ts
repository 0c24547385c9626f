import type { Calibration } from "../flow/calibration.js";
import type { RankDefinition } from "../flow/scheme/scheme.js";
import type { Scores } from "../flow/score/score.js";
import { FULL_MARKS, pointsOf } from "../numeric/publish.js";
import type { ExplainedLeaf, ExplainedNode } from "./explainedTree.js";
import type { Decider, ExplainedRank } from "./explanation.js";

/** One person of a run, with the score tree as it was replayed. */
export interface RankedRow {
  /** The metrics. */
  readonly calibration: Calibration;
  /** The places. */
  readonly scores: Scores;
  /** The person's row. */
  readonly row: number;
  /** The score tree. */
  readonly score: ExplainedNode;
}

/**
 * Explains one place: the score that was compared, and what told the person apart from others who tie.
 *
 * @param definition the ranking
 * @param person the person's row and score tree
 * @returns the place and what decided it
 */
export function explainedRank(definition: RankDefinition, person: RankedRow): ExplainedRank {
  const { id, by, within, ties, decideOn, tolerance } = definition;
  const { scores, row } = person;
  const { ranks, ranked, codes, labels } = scores.ranks.find((one) => one.id === id)!;
  const code = codes === null ? 0 : codes[row]!;
  return {
    id,
    node: by.node,
    within: within ?? null,
    group: codes === null ? null : (labels[code] ?? null),
    ties,
    decideOn,
    tolerance,
    score: compared(definition, person),
    rank: ranks[row]! === 0 ? null : ranks[row]!,
    decidedBy: deciderOf(definition, person),
    ranked: ranked[code] ?? 0,
  };
}

function compared({ by, decideOn }: RankDefinition, { scores, row, score }: RankedRow): number | null {
  if (decideOn === "published") {
    const { units } = scores.nodes.find(({ id }) => id === by.node)!;
    return pointsOf(units[row]!, scores.precision);
  }
  const { share } = childOf(score, by.node)!;
  return share === null ? null : share * FULL_MARKS;
}

function deciderOf({ id, tieBreaks, remaining }: RankDefinition, person: RankedRow): Decider | null {
  const { calibration, scores, row, score } = person;
  const place = scores.ranks.find((one) => one.id === id)!.decidedBy?.[row] ?? -1;
  if (place < 0) return null;
  const tieBreak = tieBreaks[place];
  if (tieBreak === undefined) return remaining === "personId" ? { personId: true } : null;
  if ("node" in tieBreak) return { node: tieBreak.node, label: childOf(score, tieBreak.node)!.label };
  const { metric, of = "value" } = tieBreak;
  return { metric, of, label: calibration.metrics.find((one) => one.id === metric)?.label ?? metric };
}

function childOf(node: ExplainedNode, id: string): ExplainedNode | ExplainedLeaf | null {
  if (node.id === id) return node;
  for (const child of node.of) {
    const found = "of" in child ? childOf(child, id) : child.metric === id ? child : null;
    if (found !== null) return found;
  }
  return null;
}
