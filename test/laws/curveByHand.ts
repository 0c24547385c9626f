import type { CurveOptions } from "scorewright/incentive";
import { NONE, exact, minus, order, over, plus, times, twelve } from "./exact.js";
import type { Exact } from "./exact.js";

/** What a curve gives at x, in quotients of whole numbers, from what is said about knots, jumps and ends. */
export function curveByHand({ knots, jump, outside }: CurveOptions, x: Exact, quota: Exact): Exact {
  const points = knots.map(({ at, pays }) => ({ at: times(exact(at), quota), pays: exact(pays) }));
  const [first, last] = [points[0]!, points.at(-1)!];
  const segments = points
    .slice(1)
    .flatMap((to, k) => (order(points[k]!.at, to.at) === 0 ? [] : [{ from: points[k]!, to }]));
  const beyond = (side: "below" | "above", knot: typeof first) => {
    const { from, to } = side === "below" ? segments[0]! : segments.at(-1)!;
    if (outside[side] === "zero") return NONE;
    if (outside[side] === "clamp") return knot.pays;
    const way = times(minus(to.pays, from.pays), minus(x, knot.at));
    return plus(knot.pays, twelve(over(way, minus(to.at, from.at))));
  };
  if (order(x, first.at) < 0) return beyond("below", first);
  if (order(x, last.at) > 0) return beyond("above", last);
  const on = points.filter(({ at }) => order(at, x) === 0);
  if (on.length > 0) return (jump === "left" ? on[0]! : on.at(-1)!).pays;
  const { from, to } = segments.find((one) => order(x, one.to.at) < 0)!;
  const way = times(minus(to.pays, from.pays), minus(x, from.at));
  return plus(from.pays, twelve(over(way, minus(to.at, from.at))));
}
