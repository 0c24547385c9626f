import type { Join } from "../aggregate/join.js";
import { say } from "../words/say.js";
import type { Phrase, Words } from "../words/english.js";
import type { ExplainedLeaf, ExplainedLimit, ExplainedNode } from "./explainedTree.js";
import { figureText, percentText } from "./figure.js";

/**
 * Says what is not plain about the nodes of a score: how weights were found that nobody stated, how children are joined where it is not their weighted mean, what
 * stands in the place of a missing one, and what a limit did.
 *
 * @param node the node
 * @param precision decimals of published scores
 * @param words the language
 * @returns the sentences, from the top
 */
export function joinSentences(node: ExplainedNode, precision: number, words: Words): string[] {
  const made = node.joined === null ? [] : [...joinSentence(node, words), ...partSentences(node, words)];
  const limits = node.limits.flatMap((limit) => limitSentence(limit, node.label, precision, words));
  const below = node.of.flatMap((child) => ("metric" in child ? [] : joinSentences(child, precision, words)));
  return [...made, ...limits, ...below];
}

function joinSentence(node: ExplainedNode, words: Words): string[] {
  const phrase = phraseOf(node.join);
  const joined = phrase === null ? [] : [say(words, phrase, { node: node.label, ...figuresOf(node, words) })];
  return [...weightSentence(node, words), ...joined];
}

function weightSentence({ label, weighedBy, of }: ExplainedNode, words: Words): string[] {
  if (weighedBy === null || of.length === 1) return [];
  const phrase = weighedBy.relative ? "weights.relative" : "weights.judged";
  return [say(words, phrase, { node: label, kind: weighedBy.kind })];
}

function partSentences(node: ExplainedNode, words: Words): string[] {
  return [...node.of.flatMap((child) => filledSentence(child, words)), ...leftOutSentence(node, words)];
}

function phraseOf(join: Join): Phrase | null {
  if (join.kind === "penalised" && join.penalty === "positive") return "join.penalisedUp";
  if (join.kind !== "power") return `join.${join.kind}`;
  if (join.exponent === 1) return null;
  if (join.exponent === 0) return "join.geometric";
  return join.exponent === -1 ? "join.harmonic" : "join.power";
}

function figuresOf({ join, joined, of }: ExplainedNode, words: Words): Record<string, string> {
  if (join.kind === "power") return { exponent: figureText(join.exponent) };
  if (join.kind === "ordered") return { weights: join.weights.map(figureText).join(words["list.names"]) };
  const isDecisive = (child: Child) => child.weight > 0 && (child.share ?? child.filled) === joined;
  return { parts: named(of.filter(isDecisive), words) };
}

/** Whoever reads a score that was made of fewer parts should know of which, and that they weigh more. */
function leftOutSentence({ label, of, coverage }: ExplainedNode, words: Words): string[] {
  const out = of.filter(({ share, filled, weight }) => (share ?? filled) === null && weight > 0);
  if (out.length === 0) return [];
  const values = { node: label, children: named(out, words), coverage: percentText(coverage) };
  return [say(words, "missing.leftOut", values)];
}

function named(children: readonly Child[], words: Words): string {
  return children.map(({ label }) => label).join(words["list.names"]);
}

type Child = ExplainedNode | ExplainedLeaf;

function filledSentence(child: Child, words: Words): string[] {
  if (child.filled === null) return [];
  const values = { child: child.label, share: percentText(child.filled) };
  if (!("metric" in child) || child.lastKnown === null) return [say(words, "missing.filled", values)];
  const { metric, figure } = child.lastKnown;
  return [say(words, "missing.lastKnown", { ...values, metric, figure: figureText(figure) })];
}

function limitSentence(limit: ExplainedLimit, node: string, precision: number, words: Words): string[] {
  const { label, effect, holds, onUnknown, before, after } = limit;
  const values = { limit: label, node };
  const unknown = holds === null ? [say(words, `limit.unknown.${onUnknown}`, values)] : [];
  if (before === null || after === null || holds === false || before === after) return unknown;
  const points = (share: number) => (share * 100).toFixed(Math.min(6, precision + 2));
  const { kind, ...figures } = effect;
  const stated = Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, figureText(figure)]));
  return [
    ...unknown,
    say(words, `limit.${kind}`, { ...values, ...stated, before: points(before), after: points(after) }),
  ];
}
