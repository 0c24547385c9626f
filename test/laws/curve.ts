import fc from "fast-check";
import { expect } from "vitest";
import { isFault } from "scorewright/fault";
import { inverse, mapColumn, throughAt, unwarpAt, valueAt } from "scorewright/curve";
import type { Curve, Outside } from "scorewright/curve";
import { figure } from "../arbitraries/figures.js";
import { columnFrom, isNear } from "./obeys.js";
import type { Draw, Law } from "./obeys.js";

/** Places on a curve's axis, mostly between its ends. */
function placeOn(curve: Curve, draw: Draw): number {
  const x = curve.knots.map(([at]) => at);
  const [low, high] = [x[0] ?? 0, x.at(-1) ?? 1];
  const t = draw(fc.oneof(fc.constantFrom(0, 1), fc.double({ min: -0.5, max: 1.5, noNaN: true })));
  const at = draw(fc.boolean()) ? (x[draw(fc.nat(20)) % Math.max(1, x.length)] ?? 0) : low + t * (high - low);
  const { below, above } = curve.outside;
  const isHeld = (side: Outside) => side === "refuse" || typeof side === "number";
  return Math.min(isHeld(above) ? high : Infinity, Math.max(isHeld(below) ? low : -Infinity, at));
}

/** The metric's value that lies at a place of the axis. */
const figureOf = (curve: Curve, at: number) => {
  let x: number | null = at;
  for (const warp of [...(curve.warp ?? [])].reverse()) x = x === null ? null : unwarpAt(warp, x);
  return x ?? Infinity;
};

/** Whether a value really lies at a place of the axis, and not only next to it. */
const isBack = (curve: Curve, x: number, at: number) => x !== Infinity && throughAt(curve.warp ?? [], x) === at;

const linked = (curve: Curve, y: number) => (curve.link === "logistic" ? 1 / (1 + Math.exp(-y)) : y) + 0;

const signs = (curve: Curve) => curve.knots.slice(1).map(([, y], k) => Math.sign(y - curve.knots[k]![1]));

/** The value that a Fault names as received. */
function refusal(read: () => unknown): string | undefined {
  try {
    read();
  } catch (error) {
    if (isFault(error)) return error.issues[0]!.received;
    throw error;
  }
  return undefined;
}

/** What the first value that cannot be read is refused with: a steep line goes on beyond all numbers. */
function refusalOf(values: Float64Array, read: (x: number) => number): string | undefined {
  for (const x of values) {
    const found = refusal(() => read(x));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** True of every curve, whichever method made it. */
export const curveLaws: readonly Law<Curve>[] = [
  {
    name: "answers every knot with its own y exactly",
    holds: (curve) => {
      for (const [at, y] of curve.knots) {
        const x = figureOf(curve, at);
        if (isBack(curve, x, at)) expect(Object.is(valueAt(curve, x), linked(curve, y))).toBe(true);
      }
    },
  },
  {
    name: "does not turn between two neighbouring knots",
    holds: (curve, draw) => {
      const [a, b] = [placeOn(curve, draw), placeOn(curve, draw)].sort((one, other) => one - other) as [number, number];
      const last = curve.knots.length - 2;
      const isPassed = (k: number) => (k === last || a < curve.knots[k + 1]![0]) && (k === 0 || b > curve.knots[k]![0]);
      const passed = signs(curve).filter((_, k) => isPassed(k));
      const rise = valueAt(curve, figureOf(curve, b)) - valueAt(curve, figureOf(curve, a));
      if (passed.every((sign) => sign >= 0)) expect(!(rise < 0)).toBe(true);
      if (passed.every((sign) => sign <= 0)) expect(!(rise > 0)).toBe(true);
    },
  },
  {
    name: "stays between its lowest and its highest knot where it is clipped",
    holds: (curve, draw) => {
      const { below, above } = curve.outside;
      if (below !== "clip" || above !== "clip" || curve.knots.length === 0 || curve.warp !== undefined) return;
      const x = draw(fc.oneof(figure, fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e150, max: 1e150 })));
      const y = curve.knots.map((knot) => knot[1]);
      const found = valueAt(curve, x);
      expect(found >= Math.min(...y) && found <= Math.max(...y)).toBe(true);
    },
  },
  {
    name: "finds its way back: inverse(valueAt(x)) is x where it only rises or only falls",
    holds: (curve, draw) => {
      const turns = new Set(signs(curve));
      const x = curve.knots.map(([at]) => at);
      if (turns.size !== 1 || turns.has(0)) return;
      const at = Math.min(x.at(-1)!, Math.max(x[0]!, placeOn(curve, draw)));
      if (curve.warp?.[0]?.kind === "reciprocal" && at < 0.01) return;
      const value = figureOf(curve, at);
      const scale = curve.warp === undefined ? Math.max(...x.map(Math.abs)) : 0;
      const y = valueAt(curve, value);
      // Far out an S-shaped curve is flat to the last bits, and what was lost there cannot be found again.
      if (curve.link === "logistic" && Math.min(y, 1 - y) < 1e-4) return;
      expect(isNear(inverse(curve, y)!, value, curve.link === "logistic" ? 1e-9 : 1e-12, scale)).toBe(true);
    },
  },
  {
    name: "earns nothing at all for a missing value",
    holds: (curve) => {
      expect(valueAt(curve, NaN)).toBeNaN();
    },
  },
  {
    name: "refuses what lies beyond its ends where it says so, and names the value",
    holds: (curve, draw) => {
      if (curve.outside.below !== "refuse" || curve.outside.above !== "refuse") return;
      const [low, high] = [curve.knots[0]![0], curve.knots.at(-1)![0]];
      const beyond = draw(fc.boolean()) ? low - 0.5 : high + 0.5;
      expect(refusal(() => valueAt(curve, beyond))).toBe(String(beyond));
    },
  },
  {
    name: "reads a column with the same bits as value by value, wherever the range begins",
    holds: (curve, draw) => {
      const ends = fc.constantFrom(0, ...curve.knots.map(([at]) => at));
      const held =
        curve.outside.below === "refuse" || curve.outside.above === "refuse"
          ? fc.constantFrom(...curve.knots.map(([at]) => at))
          : fc.oneof(figure, ends);
      const source = columnFrom(draw, held);
      const from = draw(fc.nat(source.length - 1));
      const into = new Float64Array(source.length - from);
      const refused = refusalOf(source.subarray(from), (x) => valueAt(curve, x));
      if (refused !== undefined) {
        expect(refusal(() => mapColumn(curve, source, from, source.length, into))).toBe(refused);
        return;
      }
      mapColumn(curve, source, from, source.length, into);
      const other = into.findIndex((found, place) => !Object.is(found, valueAt(curve, source[from + place]!)));
      expect(other).toBe(-1);
    },
  },
];
