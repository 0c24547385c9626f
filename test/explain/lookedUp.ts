import { Decimal } from "decimal.js";
type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a step as it comes out of storage
const Exact = Decimal.clone({ defaults: true, precision: 200 });
const divided = (a: Decimal, b: Decimal) => a.div(b).toDP(12, 6);

/** What a rate table pays, from its pieces: the part of the calculator that reads tables. */
export function inTable(table: Json, figure: Decimal, by: Decimal): Decimal {
  const [x, q] = [new Exact(figure), new Exact(by.gt(0) ? by : NaN)];
  const at = table.negative === "own" ? x : x.abs();
  const isIn = ({ start }: Json, k: number) => k === 0 || at.cmp(q.times(start)) >= Number(table.edge === "lower");
  const { start, fixed, scaled, slope, rise = 0, run = 1 } = table.pieces.filter(isIn).at(-1);
  const beyond = at.minus(q.times(start));
  const straight = q.times(scaled).plus(fixed).plus(beyond.times(slope));
  const paid = straight.plus(divided(beyond.times(rise), q.times(run)));
  return x.lt(0) ? paid.times({ odd: -1, zero: 0, refuse: NaN, own: 1 }[table.negative as "odd"]) : paid;
}

/** What a grid pays: the part of the calculator that reads grids. */
export function inGrid({ mode, x, y, values }: Json, figures: readonly Decimal[]): Decimal {
  const [a, b] = [x, y].map((axis, k) => along(axis, mode, new Exact(figures[k]!), new Exact(figures[k + 2]!)));
  const corner = ([i, u]: Json, [j, v]: Json) => new Exact(values[i][j]).times(u).times(v);
  const sum = a!.flatMap((one) => b!.map((other) => corner(one, other))).reduce((so, one) => so.plus(one));
  const whole = (list: Json[]) => list.reduce((so, [, part]) => so.plus(part), new Exact(0));
  return mode === "step" ? sum : divided(sum, whole(a!).times(whole(b!)));
}

/** The bands or knots that count, each with the part that lies opposite. */
function along({ edge, at }: Json, mode: string, x: Decimal, q: Decimal): [number, Decimal][] {
  const by = new Exact(q.gt(0) ? q : NaN); // nothing is scaled by zero or less
  const edges = at.map((one: string) => by.times(one));
  const passed = edges.filter((one: Decimal) => x.cmp(one) >= Number(edge === "lower")).length;
  if (mode === "step") return [[passed, by.div(by).plus(x.minus(x))]]; // 1, unknown where one of them is
  const k = Math.min(Math.max(passed - 1, 0), at.length - 2);
  const held = Exact.max(edges[0], Exact.min(edges.at(-1), x));
  return [
    [k, edges[k + 1].minus(held)],
    [k + 1, held.minus(edges[k])],
  ];
}
