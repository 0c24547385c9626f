import type { Fraction } from "../../money/fraction.js";
import type { GridAxis, RateGrid } from "../grid.js";
import type { PieceCell } from "./pieces.js";
import { constant, minus, plus, times } from "./polynomial.js";
import type { Polynomial } from "./polynomial.js";
import { ratioOf } from "./ratio.js";
import { signAt } from "./roots.js";

/** Where a coordinate goes from one band or stretch to the next, and what an axis is scaled by from nothing to something. */
export function gridTurns({ x, y }: RateGrid, [ofX, ofY, qX, qY]: readonly Polynomial[]): Polynomial[] {
  const along = ({ at }: GridAxis, of: Polynomial, q: Polynomial) => [
    q,
    ...at.map((edge) => minus(of, times(constant(edge), q))),
  ];
  return [...along(x, ofX!, qX!), ...along(y, ofY!, qY!)];
}

/** What a grid gives on a stretch that lies in one of its cells. */
export function gridCell(
  { mode, x, y, values }: RateGrid,
  [ofX, ofY, qX, qY]: readonly Polynomial[],
  at: Fraction,
): PieceCell {
  if (signAt(qX!, at) <= 0 || signAt(qY!, at) <= 0) return null;
  const [onX, onY] = [placed(x, mode, ofX!, qX!, at), placed(y, mode, ofY!, qY!, at)];
  const value = (i: number, k: number) => constant(values[onX.at + i]![onY.at + k]!);
  if (mode === "step") return value(0, 0);
  const corners = [
    times(value(0, 0), times(onX.right, onY.right)),
    times(value(1, 0), times(onX.left, onY.right)),
    times(value(0, 1), times(onX.right, onY.left)),
    times(value(1, 1), times(onX.left, onY.left)),
  ];
  const area = times(plus(onX.left, onX.right), plus(onY.left, onY.right));
  return ratioOf(corners.reduce(plus), area);
}

/** The band of a coordinate; between two knots also how far it is from either, held between the first and the last one. */
function placed({ at: edges, edge }: GridAxis, mode: RateGrid["mode"], of: Polynomial, q: Polynomial, at: Fraction) {
  const knots = edges.map((one) => times(constant(one), q));
  const signs = knots.map((knot) => signAt(minus(of, knot), at));
  const passed = signs.filter((sign) => sign > 0 || (sign === 0 && edge === "upper")).length;
  if (mode === "step") return { at: passed, left: [], right: [] };
  const k = Math.min(Math.max(passed - 1, 0), knots.length - 2);
  const held = signs[0]! < 0 ? knots[0]! : signs.at(-1)! > 0 ? knots.at(-1)! : of;
  return { at: k, left: minus(held, knots[k]!), right: minus(knots[k + 1]!, held) };
}
