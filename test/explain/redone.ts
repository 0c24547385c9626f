import { Decimal } from "decimal.js";
type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a statement as it comes out of storage
const Exact = Decimal.clone({ defaults: true, precision: 200, toExpNeg: -9e15, toExpPos: 9e15 });
const num = (text: Json) => new Exact(text ?? NaN);
const plus = (list: Json[]): Decimal => list.reduce((so: Decimal, one) => so.plus(one), num(0));
const divided = (a: Decimal, b: Decimal) => (b.isZero() ? num(null) : a.div(b).toDP(12, 6));
const isIn = (x: Decimal, { from, upTo }: Json) => !(x.lt(num(from ?? x)) || x.gt(num(upTo ?? x)));
const TESTS: Json = { atLeast: "gte", atMost: "lte", moreThan: "gt", lessThan: "lt" };

/** Whether a condition that a line tells holds: by its facts alone. */
export function holds({ all, any, not, value, test }: Json): boolean | null {
  const parts = (all ?? any)?.map(holds);
  if (parts) return parts.includes(!all) ? !all : parts.includes(null) ? null : !!all;
  if (not) return holds(not) === null ? null : !holds(not);
  const [[name, against]] = Object.entries<Json>(test) as [[string, Json]];
  if (name === "present") return (value !== null) === against;
  const is = (one: string) => (TESTS[name] ? (num(value) as Json)[TESTS[name]](one) : isSame(value, one));
  return value === null ? null : [against].flat().some(is);
}
const isSame = (value: string, one: string) => value === one || (/^-?\d/.test(value) && num(value).eq(one));

/** What a line comes to, by what it shows; NaN where it shows that this is not known, null where it is told as it is. */
export function redone({ kind, operands, before, band, cell, slices, tier, asked, negative, beyond }: Json): Json {
  const o: Json = Object.fromEntries(operands.map(({ name, value }: Json) => [name, value]));
  const x = Object.fromEntries(Object.entries<Json>(o).map(([k, v]) => [k, num(/^-?\d/.test(v) ? v : null)])) as Json;
  const [base, so, of] = [x.base, num(before), x.of ?? x.base];
  const part = () => Exact.min(Exact.max(divided(x.by, x.per), o.atLeast ?? 0), o.atMost ?? Infinity);
  if (negative || beyond) return num(0);
  if (kind === "rate" || kind === "perUnit") return base.times(o.rate ?? o.amount);
  if (kind === "tiers") return plus((slices ?? []).map((one: Json) => one.gives)).times(o.rate ? of : 1);
  if (kind === "curve") return (o.rate ? of : num(1)).times(tier.rise ? risen(tier) : tier.paid);
  if (kind === "matrix") return (o.rate ? of : num(1)).times(cell.corners ? between(cell, x) : cell.value);
  if (kind === "objective") return of.times(part());
  if (kind === "multiplierByScore") return o.by === null ? so.times(o.times) : so.times(part());
  if (band && !isIn(x.by, band)) return num(null);
  if (asked && kind === "gate" && !o.times) return holds(asked) === false ? num(0) : so;
  if (kind.startsWith("multiplier") || kind === "gate" || kind === "proration") return so.times(o.times);
  if (kind === "cap") return x.atMost.gte(0) ? Exact.min(so, o.atMost).plus(num(o.over ?? 0).times(o.above ?? 0)) : so;
  if (kind === "guarantee") return o.applies === false ? so : Exact.max(so, o.atLeast);
  if (kind === "rankCeiling")
    return Exact.min(so, divided(Exact.max(0, o.others).times(o.share), num(1).minus(o.share)));
  if (o.earned === undefined) return null;
  if (o.earned === null || x.scale?.gt(0) === false) return so;
  return so.minus(o.earned).plus(o.rate ? x.slice.times(o.rate) : x.earned.times(o.times ?? o.above));
}
const risen = ({ paid, rise, beyond, run }: Json) => num(paid).plus(divided(num(rise).times(beyond), num(run)));
function between({ x, y, corners }: Json, figures: Json): Decimal {
  const [[l, r], [d, u]] = [
    [x, figures.x],
    [y, figures.y],
  ].map(([{ from, upTo }, own]: Json) => {
    const held = Exact.min(Exact.max(own, from), upTo); // beyond the knots the nearest counts
    return [held.minus(from), num(upTo).minus(held)];
  }) as [[Decimal, Decimal], [Decimal, Decimal]];
  const weights = [r.times(u), r.times(d), l.times(u), l.times(d)];
  return divided(
    plus(corners.flat().map((one: string, k: number) => weights[k]!.times(one))),
    l.plus(r).times(d.plus(u)),
  );
}
