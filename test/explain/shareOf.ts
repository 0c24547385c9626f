import { Decimal } from "decimal.js";
import { earned } from "./earned.js";
import { joined } from "./joined.js";
type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a tree as it comes out of storage
const Exact = Decimal.clone({ defaults: true, precision: 80 });
const plus = (list: Json[]): Decimal => list.reduce((so: Decimal, one) => so.plus(one), new Exact(0));
const figure = (own: Json) => new Exact(own ?? NaN);
const isKnown = (x: Decimal) => !x.isNaN();

/**
 * What a node or a leaf came to, in many digits: the part of the calculator that reads the score tree. A node is worked out
 * from what its children are said to have come to, each of which, node or leaf, is worked out by itself.
 */
export function shareOf({ of, figure: value, curve, minimumCoverage, join, limits, text, vocabulary }: Json): Decimal {
  const at = vocabulary && text !== null ? vocabulary.words.indexOf(text) : value;
  if (!of) return curve?.knots.length ? earned(curve, figure(at)) : figure(null);
  const all = of.map((one: Json, k: number) => ({
    y: figure(one.share),
    w: new Exact(one.weight),
    k,
    fill: figure(one.filled),
  }));
  const there = plus(all.filter(({ y }: Json) => isKnown(y)).map(({ w }: Json) => w));
  const counted = all.map((one: Json) => ({ ...one, y: isKnown(one.y) ? one.y : one.fill }));
  const row = counted.filter(({ y, w }: Json) => isKnown(y) && w.gt(0));
  const isCovered = row.length > 0 && there.div(plus(all.map(({ w }: Json) => w))).gte(minimumCoverage - 1e-12);
  return isCovered ? limits.reduce(limited, joined(join, row)) : figure(null);
}
function limited(y: Decimal, { effect: { kind, at, by, points }, holds, onUnknown }: Json): Decimal {
  if (holds === null && onUnknown === "missing") return figure(null);
  if (!(holds ?? onUnknown === "apply")) return y;
  if (kind === "cap") return Exact.min(y, at / 100);
  return kind === "factor" ? y.times(by) : y.lt(0) ? y : Exact.max(0, y.minus(points / 100));
}
