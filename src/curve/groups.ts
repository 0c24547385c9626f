import type { Column } from "../numeric/column.js";
import type { Curve } from "./curve.js";
import { between, compiled } from "./pieces.js";
import type { Line } from "./pieces.js";
import { readAt } from "./valueAt.js";

/** Code of a row that belongs to no group. */
export const NO_GROUP = -1;

/** The lines of several groups side by side, so that one pass over a column serves them all. */
interface Lines {
  readonly x0: Float64Array;
  readonly x1: Float64Array;
  readonly y0: Float64Array;
  readonly y1: Float64Array;
}

const laidOut = new WeakMap<readonly Curve[], Lines | null>();

/**
 * Reads one curve per group over a range of rows: the curve of a row is the one its code points at.
 *
 * @param curves one per group
 * @param codes each row's group, {@link NO_GROUP} for none
 * @param source values in the metric's unit, NaN where missing
 * @param from the first row
 * @param to the row after the last
 * @param into where the shares go, from index 0
 * @throws Fault "outside-curve" where a curve refuses values beyond its knots
 * @example
 * const line = { knots: [[0, 0], [50, 1]], outside: { below: "clip", above: "clip" } }
 * const into = column([0, 0])
 * mapGroups([line], Int32Array.of(0, NO_GROUP), column([20, 60]), 0, 2, into)
 * Array.from(into) // => [0.4, NaN]
 */
export function mapGroups(
  curves: readonly Curve[],
  codes: Int32Array,
  source: Column,
  from: number,
  to: number,
  into: Column,
): void {
  const lines = linesOf(curves);
  if (lines !== null) {
    mapLines(lines, codes, source, from, to, into);
    return;
  }
  const pieces = curves.map(compiled);
  for (let i = from; i < to; i++) {
    const own = pieces[codes[i]!];
    into[i - from] = own === undefined ? NaN : readAt(own, source[i]!);
  }
}

function mapLines(lines: Lines, codes: Int32Array, source: Column, from: number, to: number, into: Column): void {
  const { x0, x1, y0, y1 } = lines;
  for (let i = from; i < to; i++) {
    const code = codes[i]! + 1;
    const at = source[i]!;
    const left = x0[code]!;
    const right = x1[code]!;
    const first = y0[code]!;
    const last = y1[code]!;
    into[i - from] = at <= left ? first : at >= right ? last : between(left, first, right, last, at);
  }
}

/** Index 0 is the row without a group: its NaN ends make every row of it missing. */
function linesOf(curves: readonly Curve[]): Lines | null {
  const before = laidOut.get(curves);
  if (before !== undefined) return before;
  const each = curves.map((curve) => compiled(curve).line);
  const lines = each.includes(null) ? null : sideBySide(each as Line[]);
  laidOut.set(curves, lines);
  return lines;
}

function sideBySide(lines: readonly Line[]): Lines {
  const pick = (end: keyof Line) => Float64Array.from([NaN, ...lines.map((line) => line[end])]);
  return { x0: pick("x0"), x1: pick("x1"), y0: pick("y0"), y1: pick("y1") };
}
