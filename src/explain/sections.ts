import type { Statement } from "../flow/reward/statement.js";
import { say } from "../words/say.js";
import type { Phrase, Words } from "../words/english.js";
import type { ExplainedLeaf, ExplainedNode } from "./explainedTree.js";
import type { Decider, ExplainedRank, Explanation } from "./explanation.js";
import { dealsSections } from "./dealsSection.js";
import { figureText } from "./figure.js";
import { paySection } from "./paySection.js";
import { pointsSection } from "./pointsSection.js";
import { quadrantSentences } from "./quadrantSentences.js";
import type { Labels } from "./quadrantSentences.js";
import type { Section } from "./section.js";

/**
 * Lays an explanation out in sections; printing as text or Markdown is only a matter of lines and bars.
 *
 * @param explanation the explanation
 * @param words the language
 * @returns points, places, quadrants and pay
 */
export function sections(explanation: Explanation, words: Words): Section[] {
  const labels = labelsOf(explanation.score);
  const ranks = explanation.ranks.flatMap((rank) => [
    rankSentence(rank, labels, words),
    ...decided(rank, labels, words),
  ]);
  return [
    pointsSection(explanation, words),
    { head: say(words, "head.ranks"), columns: [], rows: [], sentences: ranks },
    {
      head: say(words, "head.quadrants"),
      columns: [],
      rows: [],
      sentences: explanation.quadrants.flatMap((quadrant) =>
        quadrantSentences(quadrant, explanation.precision, labels, words),
      ),
    },
    ...(explanation.statement === null ? [] : statementSections(explanation.statement, words)),
  ].filter(({ rows, sentences }) => rows.length + sentences.length > 0);
}

/**
 * Lays a statement out in sections.
 *
 * @param statement the statement
 * @param words the language
 * @returns the pay line by line, and what is paid deal by deal
 */
export function statementSections(statement: Statement, words: Words): Section[] {
  return [paySection(statement, words), ...dealsSections(statement, words)];
}

/** What people read of each node and metric. */
function labelsOf(root: ExplainedNode): Labels {
  const list = (child: ExplainedNode | ExplainedLeaf): [string, string][] =>
    "metric" in child ? [[child.metric, child.label]] : [[child.id, child.label], ...child.of.flatMap(list)];
  return new Map(list(root));
}

function rankSentence({ id, within, group, rank, ranked, ...by }: ExplainedRank, labels: Labels, words: Words): string {
  const node = labels.get(by.node)!;
  if (within !== null && group === null) return say(words, "rank.noGroup", { rank: id, within });
  if (rank === null) return say(words, "rank.none", { rank: id, node });
  const values = { rank: id, place: rank, ranked, node };
  return group === null ? say(words, "rank.place", values) : say(words, "rank.placeIn", { ...values, group });
}

/** What a place hangs on besides the published score. */
function decided(rank: ExplainedRank, labels: Labels, words: Words): string[] {
  const { score, decidedBy } = rank;
  if (rank.rank === null || score === null) return [];
  const values = { rank: rank.id, node: labels.get(rank.node)! };
  const tolerance = figureText(rank.tolerance);
  return [
    ...(rank.decideOn === "unrounded" ? [say(words, "rank.unrounded", { ...values, score: figureText(score) })] : []),
    ...(rank.tolerance > 0 ? [say(words, "rank.tolerance", { ...values, tolerance })] : []),
    ...(decidedBy === null ? [] : [deciderSentence(decidedBy, values, words)]),
  ];
}

function deciderSentence(by: Decider, values: { rank: string; node: string }, words: Words): string {
  if ("personId" in by) return say(words, "rank.personId", values);
  const { label: name } = by;
  const phrase: Phrase | null = "metric" in by && by.of !== "value" ? `part.${by.of}` : null;
  return say(words, "rank.tieBreak", { ...values, by: phrase === null ? name : say(words, phrase, { metric: name }) });
}
