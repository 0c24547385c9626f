import type { Curve, Knot } from "../curve/curve.js";
import { say } from "../words/say.js";
import type { Words } from "../words/english.js";
import type { ExplainedLeaf } from "./explanation.js";
import { figureText } from "./figure.js";

/**
 * Says how a figure became a share of full marks, so that a person can work it out again: the target, or the figures on
 * both sides with what they earn, and among whom they were found.
 *
 * @param leaf the metric's part in a score
 * @param words the language
 * @returns the text; "" where there is nothing to say
 */
export function howEarned(leaf: ExplainedLeaf, words: Words): string {
  const { figure, curve, target, share } = leaf;
  const isAttained = leaf.kind === "attainment" && target !== null;
  const aim = isAttained ? [say(words, "target", { target: figureText(target) })] : [];
  if (figure === null || curve === null || (isAttained && figure === share)) return aim.join("");
  const x = isAttained ? percent : figureText;
  const earned =
    curve.warp === "reciprocal"
      ? [say(words, "how.reciprocal"), ...shownKnots(curve, 1 / figure).map(([at, y]) => arrow(percent(at), y))]
      : shownKnots(curve, figure).map(([at, y]) => arrow(x(at), y));
  return [...aim, ...earned, ...peers(leaf, words)].join(", ");
}

function arrow(at: string, y: number): string {
  return `${at} → ${percent(y)}`;
}

function percent(share: number): string {
  return `${figureText(Math.round(share * 1e5) / 1e3)} %`;
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
