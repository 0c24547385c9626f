import { Decimal } from "decimal.js";
import { inGrid, inTable } from "./lookedUp.js";
import { shareOf } from "./shareOf.js";
type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- an explanation as it comes out of storage
const Exact = Decimal.clone({ defaults: true, precision: 80 }); // an unknown figure is NaN, an unknown truth a half
const OPERANDS = ["of", "scale", "scales", "when", "then", "atLeast", "atMost"];
const ORDER: Json = { atLeast: "gte", atMost: "lte", moreThan: "gt", lessThan: "lt" };
const plus = (list: Json[]): Decimal => list.reduce((so: Decimal, one) => so.plus(one), new Exact(0));
const figure = (own: Json): Json => own?.map?.(figure) ?? (/^[a-z]/i.test(own ?? "") ? own : new Exact(own ?? NaN));
const isKnown = (x: Json) => x !== 0.5 && !x.isNaN?.();
const is = (x: Json, one: string, how = "eq") => (typeof x === "string" ? x === one : x[how](one));
const line = (done: Json[], k: number) => done.map((one) => (one?.map ? one[k] : one));
function run(step: Json, done: Json[], own: Json): Json {
  const { op, test = {}, values, otherwise, atLeast } = step;
  const all: Json[] = OPERANDS.flatMap((name) => step[name] ?? []).map((at) => done[at]);
  const [[x, y], [[name, against] = []], lines] = [all, Object.entries<Json>(test), all.find(Array.isArray) as Json];
  if (["read", "constant", "gather", "allocate", "standing"].includes(op)) return figure(own);
  if (op === "total") return plus(x);
  if (op === "running") return x.map((_: Json, k: number) => plus(x.slice(0, k + 1)));
  if (lines) return lines.map((_: Json, k: number) => run(step, line(done, k), own));
  if (name === "present") return Number(isKnown(x) === against);
  if (op === "test") return isKnown(x) ? Number([against].flat().some((one) => is(x, one, ORDER[name!]))) : 0.5;
  if (op === "both" || op === "either") return Math[op === "both" ? "min" : "max"](...all);
  if (op === "not") return 1 - x;
  if (op === "choose") return x === 0.5 ? figure(null) : x ? y : done[otherwise];
  if (op === "add" || op === "multiply") return all.reduce((so, one) => so[op === "add" ? "plus" : "times"](one));
  if (op === "map") return isKnown(x) ? figure(values.find((one: Json) => is(x, one.is))?.value ?? otherwise) : x;
  if (op === "limit") return atLeast === undefined ? Exact.min(x, y) : Exact.min(Exact.max(x, y), all[2] ?? Infinity);
  if (op === "ratio") return y.isZero() ? figure(null) : x.div(y).toDP(step.digits, 6);
  if (op === "round") return x.toDP(step.digits, { up: 0, down: 1, "half-up": 4, "half-even": 6 }[step.mode as "up"]);
  return op === "grid" ? inGrid(step.grid, all) : inTable(step.table, x, y ?? figure(1));
}
const allOf = (node: Json): Json[] => [node, ...(node.of ?? []).flatMap(allOf)];
export function calculate({ precision: p, score, points, rounding, quadrants, replay }: Json) {
  const done: Json[] = [];
  for (const step of replay?.steps ?? []) done.push(run(step, done, replay.values[done.length]));
  const nearer = (a: Json, b: Json) => (a === null || b.abs().lt(a.abs()) ? b : a);
  const far = ({ score: at, cuts }: Json) =>
    (at === null ? [] : cuts)
      .map((cut: Json) => new Exact(at).minus(cut.at))
      .reduce(nearer, null)
      ?.toNumber() ?? null;
  return {
    shares: allOf(score).map((one) => ({ id: one.id ?? one.metric, share: shareOf(one).toNumber() })),
    scores: allOf(score)
      .filter((one) => one.of)
      .map((node) => Math.floor(shareOf(node).toNumber() * 100 * 10 ** p + 0.5 + 10 ** (p - 9)) / 10 ** p),
    points: plus([rounding, ...points.map((one: Json) => one.points)]).toNumber(),
    distances: quadrants.flatMap(({ x, y }: Json) => [far(x), far(y)]),
    payout: replay && done[replay.total].toFixed(),
  };
}
