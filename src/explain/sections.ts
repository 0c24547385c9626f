import type { LineOperand, LineTier, Statement, StatementLine } from "../flow/reward/statement.js";
import { exactly } from "../money/decimal.js";
import { say } from "../words/say.js";
import type { Phrase, Words } from "../words/english.js";
import type { ExplainedLeaf, ExplainedNode } from "./explainedTree.js";
import type { Decider, ExplainedRank, Explanation } from "./explanation.js";
import { dealsSections } from "./dealsSection.js";
import { figureText } from "./figure.js";
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
    ...(explanation.statement === null ? [] : [paySection(explanation.statement, words)]),
    ...dealsSections(explanation.statement, words),
  ].filter(({ rows, sentences }) => rows.length + sentences.length > 0);
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

function paySection(statement: Statement, words: Words): Section {
  const rows = statement.lines.map((line) => {
    const step =
      line.step === "rounding"
        ? say(words, "line.rounding")
        : say(words, "pay.line", { component: line.components.join(" + "), step: line.step });
    return [step, remarks(line, words), line.amount];
  });
  return {
    head: say(words, "head.pay", { currency: statement.currency }),
    columns: [],
    rows: [...rows, [say(words, "line.total"), "", statement.total]],
    sentences: statement.status === "held" ? [say(words, "pay.held")] : [],
  };
}

function remarks(line: StatementLine, words: Words): string {
  if (line.outside === true) {
    return [say(words, "pay.outside"), ...(line.unknown === true ? [say(words, "pay.unknown")] : [])].join(
      words["list.parts"],
    );
  }
  const shown = line.operands.map((operand) => operandText(operand, words));
  if (line.tier !== undefined) shown.push(say(words, tierPhrase(line.tier), { ...line.tier }));
  if (line.withheld !== undefined) {
    shown.push(
      line.withheld === null
        ? say(words, "pay.withheldUnknown")
        : say(words, "pay.withheld", { amount: line.withheld }),
    );
  }
  if (line.unknown === true) shown.push(say(words, "pay.unknown"));
  if (line.negative === true) shown.push(say(words, "pay.negative"));
  return shown.join(words["list.parts"]);
}

/** A truth has words of its own; a figure or a code is filled in. */
function operandText({ name, value }: LineOperand, words: Words): string {
  const [own, filled] = [`operand.${name}.${value ?? "unknown"}`, `operand.${name}`];
  if (own in words) return say(words, own as Phrase);
  const text = value === null ? say(words, "operand.unknown") : String(value);
  return filled in words ? say(words, filled as Phrase, { value: text }) : `${name} ${text}`;
}

/** A tier that pays its own rate on what lies below it, too, pays it on the whole. */
function tierPhrase({ from, paid, rate }: LineTier): Phrase {
  if (from === "0") return "operand.tierFirst";
  return exactly(rate).times(exactly(from)).eq(exactly(paid)) ? "operand.tierWhole" : "operand.tier";
}
