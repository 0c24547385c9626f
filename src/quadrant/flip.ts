import { normalAt } from "../numeric/normal.js";
import { UNSCORED, unitsOf } from "../numeric/publish.js";
import { snapShare } from "../numeric/snap.js";
import { UNPLACED, classify } from "./classify.js";
import type { Cut } from "./classify.js";

/** A score on one axis, and how far off it may be. */
export interface UncertainScore {
  /** The published score in units. */
  readonly units: number;
  /** Its standard error in points; NaN where it is not known. */
  readonly standardError: number;
  /** The axis's cuts, rising. */
  readonly cuts: readonly Cut[];
  /** The band in which somebody was placed. */
  readonly band: number;
}

/**
 * The probability that the true score lies in another cell than the one in which somebody was placed.
 *
 *     1 − Π (Φ((upper − score) ÷ se) − Φ((lower − score) ÷ se))        over the axes; lower and upper cut the band off
 *
 * The errors are taken as normal with mean 0, and those of two axes as independent: where axes share metrics, so that they
 * err together, it is only a guide. The published score stands for the true one's mean, and an error of 0 for certainty.
 * Source: the normal distribution function, {@link normalAt}; for one axis Φ(−|score − cut| ÷ se).
 *
 * @param axes the score on each axis
 * @param precision decimals of the published scores
 * @returns a probability from 0 to 1, to 12 decimals; NaN for somebody unplaced, and where an error is not known
 * @example
 * flipProbability([{ units: 700, standardError: 4, cuts: [{ at: 70, edge: "upper" }], band: 1 }], 1) // => 0.5
 */
export function flipProbability(axes: readonly UncertainScore[], precision: number): number {
  let stays = 1;
  let leaves = 0;
  for (let k = 0; k < axes.length; k++) {
    const away = leaving(axes[k]!, precision);
    leaves += stays * away;
    stays *= 1 - away;
  }
  return snapShare(leaves);
}

/** The sum of both tails, which keeps the digits of a small one. */
function leaving({ units, standardError, cuts, band }: UncertainScore, precision: number): number {
  if (units === UNSCORED || band === UNPLACED) return NaN;
  if (standardError === 0) return classify(units, cuts, precision) === band ? 0 : 1;
  const beyond = (cut: Cut) => (units - unitsOf(cut.at, precision)) / 10 ** precision / standardError;
  const below = band === 0 ? 0 : normalAt(-beyond(cuts[band - 1]!));
  const above = band === cuts.length ? 0 : normalAt(beyond(cuts[band]!));
  return standardError > 0 ? below + above : NaN;
}
