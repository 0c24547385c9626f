import { fault } from "../fault/fault.js";
import { isUp } from "../method/direction.js";
import type { Figures } from "../numeric/column.js";
import type { Curve, Knot } from "../curve/curve.js";
import type { Field } from "../method/field.js";
import { finite, present } from "../numeric/column.js";
import { isFlat } from "../numeric/flat.js";
import { placeOf } from "../rank/ties.js";
import type { Ties } from "../rank/ties.js";
import type { Direction } from "./normalizer.js";

/** The option that says what equal figures are given; `ordinal` is missing, since a curve gives equal figures the same. */
export const TIED = {
  type: "choice",
  of: ["fractional", "competition", "modified", "dense"],
  default: "fractional",
  about: "The place of equal figures: the mean of theirs, the worst, the best, or places without gaps.",
} as const satisfies Field;

/**
 * A curve through the places of a population's figures.
 *
 * @param population figures, NaN where missing
 * @param direction which way is better
 * @param ties what equal figures are given
 * @param share what a place earns, 1 being the worst of `count`
 * @param constant the curve of a population without two different figures
 * @param resolution at most this many steps, evenly among the different figures
 * @returns a curve with a knot at every different figure, or at some of them
 * @throws Fault "not-finite"
 * @example
 * const points = placeCurve([10, 20], "higherIsBetter", "dense", (place) => place, () => ({ knots: [], outside: { below: "clip", above: "clip" } }))
 * points.knots // => [[10, 1], [20, 2]]
 */
export function placeCurve(
  population: Figures,
  direction: Direction,
  ties: Exclude<Ties, "ordinal">,
  share: (place: number, count: number) => number,
  constant: (figure: number, count: number) => Curve,
  resolution = Infinity,
): Curve {
  const sorted = present(population).sort();
  const count = sorted.length;
  if (count > 0) finite(Math.abs(sorted[0]!) + Math.abs(sorted[count - 1]!), "population");
  if (count === 0 || isFlat(sorted[0]!, sorted[count - 1]!)) return constant(sorted[0] ?? NaN, count);
  const isHigh = isUp(direction);
  if (resolution < Infinity && (resolution < 1 || resolution % 1 !== 0)) throw notSteps(resolution);
  if (!isHigh) sorted.reverse();
  let last = 0;
  for (let k = 1; k < count; k++) if (sorted[k] !== sorted[k - 1]) last++;
  const steps = Math.min(resolution, last);
  const knots = new Array<Knot>(steps + 1);
  for (let first = 0, group = 0, step = 0; first < count; group++) {
    let next = first + 1;
    while (next < count && sorted[next] === sorted[first]) next++;
    if (group === Math.round((step * last) / steps)) {
      knots[step++] = [sorted[first]!, share(placeOf(ties, first, next - first, group), count)];
    }
    first = next;
  }
  if (!isHigh) knots.reverse();
  return { knots, outside: { below: "clip", above: "clip" } };
}

function notSteps(received: number) {
  const expected = "a whole number from 1";
  return fault({ code: "out-of-range", path: "resolution", received, expected, remedy: "or leave it out" });
}
