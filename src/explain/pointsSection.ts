import { say } from "../words/say.js";
import type { Phrase, Words } from "../words/english.js";
import type { ExplainedLeaf, ExplainedNode } from "./explainedTree.js";
import type { Explanation } from "./explanation.js";
import { figureText } from "./figure.js";
import { howEarned } from "./how.js";
import { joinSentences } from "./joins.js";
import type { Section } from "./section.js";

/**
 * Lays out what each metric brought. The printed lines, the rounding among them, add up to the printed total.
 *
 * @param explanation the explanation
 * @param words the language
 * @returns the section
 */
export function pointsSection(explanation: Explanation, words: Words): Section {
  const { precision, score } = explanation;
  const printed = new PrintedPoints(precision);
  const earned = new Map(explanation.points.map((line) => [line.id, line]));
  const leaves = leavesOf(score);
  const rows = leaves.map((leaf) => {
    const line = earned.get(leaf.metric);
    earned.delete(leaf.metric);
    const value = leaf.text ?? (leaf.value === null ? say(words, "line.missing") : figureText(leaf.value));
    const figures = line === undefined ? ["", ""] : [printed.add(line.points), printed.text(line.of)];
    return [leaf.label, value, howEarned(leaf, words), ...figures];
  });
  const others = [...earned.values()].map(({ label, points, of }) => {
    return [label, "", "", printed.add(points), of === 0 ? "" : printed.text(of)];
  });
  const closing = (phrase: Phrase, text: string) => [say(words, phrase), "", "", text, ""];
  const rest = score.score === null ? null : printed.restTo(score.score);
  const heads: Phrase[] = ["head.metric", "head.measured", "head.how", "head.earned", "head.full"];
  return {
    head: say(words, "head.points"),
    columns: heads.map((phrase) => say(words, phrase)),
    rows: [
      ...rows,
      ...others,
      ...(rest === null ? [] : [closing("line.rounding", rest)]),
      ...(score.score === null ? [] : [closing("line.total", score.score.toFixed(precision))]),
    ],
    sentences: [
      ...leaves.flatMap((leaf) => indexedTarget(leaf, words)),
      ...subScores(score, precision, words),
      ...joinSentences(score, precision, words),
      ...uncovered(score, words),
    ],
  };
}

/** Points are shown with two digits more than scores, so that the reader sees why they round as they do. */
class PrintedPoints {
  private readonly digits: number;
  private sum = 0;

  constructor(precision: number) {
    this.digits = Math.min(6, precision + 2);
  }

  text(points: number): string {
    return (this.units(points) / 10 ** this.digits + 0).toFixed(this.digits);
  }

  add(points: number): string {
    this.sum += this.units(points);
    return this.text(points);
  }

  /** What the lines lack of a total as they are printed; null where they lack nothing. */
  restTo(total: number): string | null {
    const rest = this.units(total) - this.sum;
    return rest === 0 ? null : this.text(rest / 10 ** this.digits);
  }

  private units(points: number): number {
    return Math.round(points * 10 ** this.digits);
  }
}

function leavesOf(node: ExplainedNode): ExplainedLeaf[] {
  return node.of.flatMap((child) => ("metric" in child ? [child] : leavesOf(child)));
}

/** How a target came about that follows an index, where the metric is measured by it. */
function indexedTarget({ label, reads, target, indexed }: ExplainedLeaf, words: Words): string[] {
  if (indexed === null || indexed.base === null || target === null || reads === "value") return [];
  const [base, value, product] = [indexed.base, indexed.value, target].map(figureText) as [string, string, string];
  return [say(words, "target.indexed", { metric: label, base, index: indexed.label, value, target: product })];
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
  if (node.joined !== null) return below;
  const percent = (share: number) => figureText(share * 100);
  const values = { node: node.label, coverage: percent(node.coverage), minimum: percent(node.minimumCoverage) };
  return [...below, say(words, "coverage.low", values)];
}
