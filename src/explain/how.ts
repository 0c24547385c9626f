import type { Curve, Knot } from "../curve/curve.js";
import { throughAt } from "../curve/warp.js";
import type { Warp } from "../curve/warp.js";
import type { Reads } from "../normalize/normalizer.js";
import { say } from "../words/say.js";
import type { Words } from "../words/english.js";
import type { ExplainedLeaf } from "./explainedTree.js";
import { figureText, percentText } from "./figure.js";

/**
 * Says how a figure became a share of full marks, so that a person can work it out again: the target, or the figures on
 * both sides with what they earn, and among whom they were found; or what is lacking.
 *
 * @param leaf the metric's part in a score
 * @param words the language
 * @returns the text; "" where there is nothing to say
 */
export function howEarned(leaf: ExplainedLeaf, words: Words): string {
  const { figure, curve, share, reads, text, vocabulary, lacks, within } = leaf;
  const aim = aimOf(leaf, words);
  if (lacks !== null && lacks !== "figure") return say(words, `lacks.${lacks}`, { within: within ?? "" });
  if (vocabulary !== null && text !== null && share !== null) {
    const named = vocabulary.words.includes(text) ? text : say(words, "how.otherWord");
    return [`${named} → ${percent(share)}`, ...peers(leaf, words)].join(words["list.parts"]);
  }
  if (figure === null || curve === null || (reads !== "value" && figure === share)) return aim.join("");
  const { warp = [], knots, link } = curve;
  const at = throughAt(warp, figure);
  const steps = warp.map((step) => stepText(step, reads, words));
  if (steps.length > 0 && reads === "value") steps.push(`${steps.pop()!} = ${figureText(at)}`);
  const shown = reads === "value" ? figureText : percent;
  const earned =
    link === "logistic"
      ? [sShape(knots, words)]
      : (endText(curve, at, shown, words) ?? shownKnots(curve, at).map(([x, y]) => `${shown(x)} → ${percent(y)}`));
  return [...aim, ...steps, ...earned, ...peers(leaf, words)].join(words["list.parts"]);
}

/** The target of an attainment, or the way of a key result. */
function aimOf({ reads, target, baseline }: ExplainedLeaf, words: Words): string[] {
  if (reads === "value" || target === null) return [];
  if (reads === "attainment") return [say(words, "target", { target: figureText(target) })];
  return baseline === null
    ? []
    : [say(words, "how.way", { baseline: figureText(baseline), target: figureText(target) })];
}

function stepText(step: Warp, reads: Reads, words: Words): string {
  switch (step.kind) {
    case "log1p":
      return say(words, "how.log1p");
    case "boxCox":
      return step.lambda === 0 ? say(words, "how.log") : say(words, "how.boxCox", { lambda: figureText(step.lambda) });
    case "reciprocal":
      return say(words, reads === "attainment" ? "how.reciprocal" : "how.inverse");
    case "limit":
      return say(words, "how.limit", { low: figureText(step.low), high: figureText(step.high) });
  }
}

function sShape(knots: readonly Knot[], words: Words): string {
  const [[x0, y0], [x1, y1]] = knots as [Knot, Knot];
  return say(words, "how.logistic", { midpoint: figureText(x0), steepness: figureText((y1 - y0) / (x1 - x0)) });
}

function percent(share: number): string {
  return `${percentText(share)} %`;
}

/** What a figure earns beyond the last knot, where that is a figure of its own, such as nothing below a threshold. */
function endText({ knots, outside }: Curve, at: number, shown: (x: number) => string, words: Words): string[] | null {
  const [first, last] = [knots[0]!, knots.at(-1)!];
  const said = (phrase: "how.below" | "how.above", [x]: Knot, share: number) => [
    say(words, phrase, { figure: shown(x), share: percent(share) }),
  ];
  if (at < first[0] && typeof outside.below === "number") return said("how.below", first, outside.below);
  return at > last[0] && typeof outside.above === "number" ? said("how.above", last, outside.above) : null;
}

/** All knots of a line; of a longer curve those that the figure lies between, or the one that it lies on. */
function shownKnots({ knots, outside }: Curve, at: number): readonly Knot[] {
  if (knots.length <= 2) return knots;
  const on = knots.find(([x]) => x === at);
  if (on !== undefined) return [on];
  const right = knots.findIndex(([x]) => x > at);
  if (right === 0) return outside.below === "extrapolate" ? knots.slice(0, 2) : knots.slice(0, 1);
  if (right < 0) return outside.above === "extrapolate" ? knots.slice(-2) : knots.slice(-1);
  return knots.slice(right - 1, right + 1);
}

function peers({ relative, group }: ExplainedLeaf, words: Words): string[] {
  if (!relative) return [];
  return [group === null ? say(words, "how.everybody") : say(words, "how.group", { group })];
}
