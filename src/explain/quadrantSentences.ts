import { say } from "../words/say.js";
import type { Phrase, Words } from "../words/english.js";
import type { ExplainedAxis, ExplainedQuadrant } from "./explanation.js";
import { figureText } from "./figure.js";

/** What people read of each node and metric. */
export type Labels = ReadonlyMap<string, string>;

/**
 * Says where somebody stands in a quadrant, how near to another cell, and what that sets off.
 *
 * @param quadrant the place
 * @param precision decimals of published scores
 * @param labels what people read of each node
 * @param words the language
 * @returns the sentences
 */
export function quadrantSentences(
  quadrant: ExplainedQuadrant,
  precision: number,
  labels: Labels,
  words: Words,
): string[] {
  const { id, label, triggers, flipProbability: flip } = quadrant;
  const axes = [quadrant.x, quadrant.y];
  const of = (phrase: Phrase, axis: ExplainedAxis) =>
    say(words, phrase, { node: labels.get(axis.node)!, margin: (axis.margin ?? 0).toFixed(precision) });
  return [
    label === null
      ? say(words, "quadrant.none", { quadrant: id })
      : say(words, "quadrant.cell", { quadrant: id, cell: label }),
    ...axes.map((axis) => axisSentence(axis, labels.get(axis.node)!, precision, words)),
    ...(quadrant.borderline === true ? axes.filter(isNear).map((axis) => of("quadrant.borderline", axis)) : []),
    ...(quadrant.held === true
      ? axes.filter(({ held }) => held === true).map((axis) => of("quadrant.held", axis))
      : []),
    ...(typeof flip === "number" ? [say(words, "quadrant.flip", { percent: figureText(rounded(flip)) })] : []),
    ...(triggers.length === 0
      ? []
      : [say(words, "quadrant.triggers", { triggers: triggers.join(words["list.names"]) })]),
  ];
}

function axisSentence(axis: ExplainedAxis, node: string, precision: number, words: Words): string {
  const { score, cut, side, distance, bands } = axis;
  if (score === null || cut === null || side === null || distance === null)
    return say(words, "quadrant.noAxis", { node });
  const points = (value: number) => value.toFixed(precision);
  const away = distance > 0 ? `+${points(distance)}` : points(distance);
  const values = {
    node,
    kind: wordOf("cut", axis.kind, words),
    side: wordOf("side", side, words),
    score: points(score),
    cut: points(cut),
    distance: away,
  };
  if (axis.cuts.length === 1) return say(words, "quadrant.axis", values);
  const names = bands.map((band) => wordOf("side", band, words)).join(words["list.names"]);
  return say(words, "quadrant.grid", { ...values, bands: names });
}

/** The library's own word in the language, or what the scheme calls it. */
function wordOf(group: "cut" | "side", name: string, words: Words): string {
  const phrase = `${group}.${name}`;
  return Object.hasOwn(words, phrase) ? say(words, phrase as Phrase) : name;
}

function isNear({ margin, distance }: ExplainedAxis): boolean {
  return margin !== null && distance !== null && Math.abs(distance) < margin;
}

/** A percentage to one decimal, but never none or all where it is neither. */
function rounded(share: number): number {
  const percent = Math.round(share * 1000) / 10;
  return percent % 100 === 0 ? share * 100 : percent;
}
