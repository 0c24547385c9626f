import type { LineOperand, LineTier, Statement, StatementLine } from "../flow/reward/statement.js";
import { exactly } from "../money/decimal.js";
import { say } from "../words/say.js";
import type { Phrase, Words } from "../words/english.js";
import type { ExplainedAxis, ExplainedLeaf, ExplainedNode, ExplainedQuadrant, Explanation } from "./explanation.js";

/** A part of a printed explanation: a heading, a table, and sentences below it. */
export interface Section {
  /** The heading. */
  readonly head: string;
  /** The heads of the table's columns; empty where there is no table. */
  readonly columns: readonly string[];
  /** The table's rows. */
  readonly rows: readonly (readonly string[])[];
  /** Sentences after the table. */
  readonly sentences: readonly string[];
}

/**
 * Lays an explanation out in sections; printing as text or Markdown is only a matter of lines and bars.
 *
 * @param explanation the explanation
 * @param words the language
 * @returns points, places, quadrants and pay
 */
export function sections(explanation: Explanation, words: Words): Section[] {
  const ranks = explanation.ranks.map(({ id, node, rank, ranked }) =>
    rank === null
      ? say(words, "rank.none", { rank: id, node })
      : say(words, "rank.place", { rank: id, place: rank, ranked, node }),
  );
  return [
    pointsSection(explanation, words),
    { head: say(words, "head.ranks"), columns: [], rows: [], sentences: ranks },
    {
      head: say(words, "head.quadrants"),
      columns: [],
      rows: [],
      sentences: explanation.quadrants.flatMap((quadrant) => quadrantSentences(quadrant, explanation.precision, words)),
    },
    ...(explanation.statement === null ? [] : [paySection(explanation.statement, words)]),
  ].filter(({ rows, sentences }) => rows.length + sentences.length > 0);
}

function pointsSection(explanation: Explanation, words: Words): Section {
  const { precision } = explanation;
  const earned = new Map(explanation.points.map((line) => [line.metric, line]));
  const rows = leavesOf(explanation.score).map((leaf) => {
    const line = earned.get(leaf.metric);
    const target =
      leaf.target === null || leaf.kind !== "attainment" ? "" : say(words, "target", { target: figure(leaf.target) });
    const value = leaf.value === null ? say(words, "line.missing") : figure(leaf.value);
    return [
      leaf.label,
      value,
      target,
      line === undefined ? "" : points(line.points, precision),
      line === undefined ? "" : points(line.of, precision),
    ];
  });
  const rounding =
    explanation.rounding === 0
      ? []
      : [[say(words, "line.rounding"), "", "", points(explanation.rounding, precision), ""]];
  const total =
    explanation.score.score === null
      ? []
      : [[say(words, "line.total"), "", "", explanation.score.score.toFixed(precision), ""]];
  const heads: Phrase[] = ["head.metric", "head.measured", "head.of", "head.earned", "head.most"];
  return {
    head: say(words, "head.points"),
    columns: heads.map((phrase) => say(words, phrase)),
    rows: [...rows, ...rounding, ...total],
    sentences: [...subScores(explanation.score, precision, words), ...uncovered(explanation.score, words)],
  };
}

/** Points are shown with two digits more than scores, so that the reader sees why they round as they do. */
function points(value: number, precision: number): string {
  return value.toFixed(Math.min(6, precision + 2));
}

function leavesOf(node: ExplainedNode): ExplainedLeaf[] {
  return node.of.flatMap((child) => ("metric" in child ? [child] : leavesOf(child)));
}

function subScores(root: ExplainedNode, precision: number, words: Words): string[] {
  return root.of.flatMap((child) => {
    if ("metric" in child) return [];
    const { label: node, score } = child;
    const own = score === null ? [] : [say(words, "node.score", { node, score: score.toFixed(precision) })];
    return [...own, ...subScores(child, precision, words)];
  });
}

function uncovered(node: ExplainedNode, words: Words): string[] {
  const below = node.of.flatMap((child) => ("metric" in child ? [] : uncovered(child, words)));
  if (node.share !== null) return below;
  const percent = (share: number) => figure(share * 100);
  const values = { node: node.label, coverage: percent(node.coverage), minimum: percent(node.minimumCoverage) };
  return [...below, say(words, "coverage.low", values)];
}

function quadrantSentences(quadrant: ExplainedQuadrant, precision: number, words: Words): string[] {
  const { id, label, triggers } = quadrant;
  const cell =
    label === null
      ? say(words, "quadrant.none", { quadrant: id })
      : say(words, "quadrant.cell", { quadrant: id, cell: label });
  const set = triggers.length === 0 ? [] : [say(words, "quadrant.triggers", { triggers: triggers.join(", ") })];
  return [cell, axisSentence(quadrant.x, precision, words), axisSentence(quadrant.y, precision, words), ...set];
}

function axisSentence(axis: ExplainedAxis, precision: number, words: Words): string {
  const { node, score, cut, kind, side, distance } = axis;
  if (score === null || cut === null || side === null || distance === null)
    return say(words, "quadrant.noAxis", { node });
  const points = (value: number) => value.toFixed(precision);
  const away = distance > 0 ? `+${points(distance)}` : points(distance);
  const places = { score: points(score), cut: points(cut), distance: away };
  return say(words, "quadrant.axis", { node, kind, side: say(words, `side.${side}`), ...places });
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
    return [say(words, "pay.outside"), ...(line.unknown === true ? [say(words, "pay.unknown")] : [])].join(", ");
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
  return shown.join(", ");
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

/** At most six decimals and no exponent for the sizes that people read. */
function figure(value: number): string {
  const text = String(Math.round(value * 1e6) / 1e6);
  return text.includes("e") ? String(value) : text;
}
