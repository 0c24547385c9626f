import { Decimal } from "decimal.js";
type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a join as it comes out of storage
const Exact = Decimal.clone({ defaults: true, precision: 80 });
const sum = (list: Json[]): Decimal => list.reduce((so: Decimal, one) => so.plus(one), new Exact(0));
const held = (x: Decimal, a: number, b: number) => Exact.clamp(x, Math.min(a, b), Math.max(a, b));
const part = (x: Decimal, low: number, high: number) => Exact.clamp(x.minus(low).div(Exact.sub(high, low)), 0, 1);
const scaled = (x: Decimal, { low, high }: Json) => (high === low ? new Exact(0.5) : part(x, low, high));

/** What children come to, in many digits: the part of the calculator that joins a row of { share y, weight w, place k }. */
export function joined(join: Json, row: Json[]): Decimal {
  const ys: Decimal[] = row.map(({ y }) => y);
  if (join.kind === "min" || join.kind === "max") return Exact[join.kind as "min"](...ys);
  return JOINS[join.kind]!(join, row, ys, sum(row.map(({ w }) => w)));
}

const JOINS: Record<string, (join: Json, row: Json[], ys: Decimal[], all: Decimal) => Decimal> = {
  power: ({ exponent: p }, row, ys, all) => {
    if (p < 0 && ys.some((y) => y.eq(0))) return new Exact(0);
    const mean = sum(row.map(({ y, w }) => w.times(p === 0 ? y.ln() : y.pow(p)).div(all)));
    return p === 0 ? mean.exp() : mean.pow(Exact.div(1, p));
  },
  ordered: ({ weights }, row, ys) => {
    const until = (m: number) => {
      const at = Exact.div(m, row.length).times(weights.length);
      const below = at.floor().toNumber();
      return sum(weights.slice(0, below)).plus(at.minus(below).times(weights[below] ?? 0));
    };
    const falling = [...ys].sort((a, b) => b.cmp(a));
    return sum(falling.map((y, k) => y.times(until(k + 1).minus(until(k))))).div(sum(weights));
  },
  penalised: ({ penalty, ddof }, row, ys) => {
    const mean = sum(ys).div(row.length);
    if (mean.eq(0) || row.length === 1) return mean;
    const spread = sum(ys.map((y) => y.minus(mean).pow(2))).div(row.length - ddof);
    return Exact.max(0, mean.plus(spread.div(mean).times(penalty === "negative" ? -1 : 1)));
  },
  closeness: ({ best, worst, scale }, row) => {
    const apart = (from: number[], { y, w, k }: Json) =>
      held(y, best[k], worst[k]).minus(from[k]!).times(w).div(scale[k]);
    const far = (from: number[]) => sum(row.filter(({ k }) => scale[k]).map((one) => apart(from, one).pow(2))).sqrt();
    const [near, away] = [far(best), far(worst)];
    return near.plus(away).eq(0) ? new Exact(0.5) : away.div(near.plus(away));
  },
  compromise: ({ best, worst, v, group, regret }, row, _, all) => {
    const lost = (y: Decimal, k: number) => (best[k] === worst[k] ? 0 : Exact.sub(1, part(y, worst[k], best[k])));
    const short = ({ y, w, k }: Json) => w.times(lost(y, k)).div(all);
    const most = Exact.max(...row.map(short));
    return Exact.sub(1, scaled(sum(row.map(short)), group).times(v)).minus(scaled(most, regret).times(1 - v));
  },
  majority: ({ rows }, row, _, all) => {
    const noise = (k: number) => 1e-12 * Math.max(...rows.map((other: Json) => Math.abs(other[k] ?? 0))) + 1e-60;
    const over = (y: Decimal, x: number, k: number) => (y.minus(x).abs().lte(noise(k)) ? 0 : y.cmp(x));
    const against = (other: Json, { y, w, k }: Json) => (other[k] === null ? 0 : w.times(over(y, other[k], k)));
    const ahead = (other: Json) => sum(row.map((one) => against(other, one)));
    const isEven = (margin: Decimal) => margin.abs().lte(1e-12 * all.toNumber());
    const net = sum(rows.map(ahead).map((margin: Decimal) => (isEven(margin) ? 0 : margin.cmp(0))));
    return Exact.clamp(net.div(2 * Math.max(1, rows.length - 1)).plus(0.5), 0, 1);
  },
};
