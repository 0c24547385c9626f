import { exactly } from "../money/decimal.js";
import type { Exactly } from "../money/decimal.js";
import { quotient } from "../money/round.js";

/** One axis of a grid. */
export interface GridAxis {
  /** The band that a coordinate exactly on an edge belongs to: `upper` the one that starts there. */
  readonly edge: "lower" | "upper";
  /** Rising: the edges between bands, or the knots, as multiples of what the axis is scaled by. */
  readonly at: readonly string[];
}

/** A payout by two coordinates: the value of a cell, or what lies between the values at four corners. */
export interface RateGrid {
  /** `step` has a value for each pair of bands, `bilinear` one for each pair of knots. */
  readonly mode: "step" | "bilinear";
  /** The first axis. */
  readonly x: GridAxis;
  /** The second axis. */
  readonly y: GridAxis;
  /** One list per band or knot of x, with one value per band or knot of y. */
  readonly values: readonly (readonly string[])[];
}

/** Where on an axis a coordinate lies. */
export interface GridPlace {
  /** The band; or the knot below, which is never the last one. */
  readonly at: number;
  /** Where that band or stretch starts; null for the first band. */
  readonly from: Exactly | null;
  /** Where it ends; null for the last band. */
  readonly upTo: Exactly | null;
  /** The coordinate, held between the first and the last knot. */
  readonly x: Exactly;
}

/**
 * Finds where on an axis a coordinate lies. Edges are scaled and compared without dividing.
 *
 * @param axis the axis
 * @param mode whether its figures are edges between bands, or knots
 * @param x the coordinate
 * @param q what the axis is scaled by, above zero; one where it is not
 * @returns the band, or the stretch between two knots
 * @example
 * placeOn({ edge: "upper", at: ["0.8", "1"] }, "step", decimal("48000"), decimal("60000")).at // => 1
 */
export function placeOn(axis: GridAxis, mode: RateGrid["mode"], x: Exactly, q: Exactly): GridPlace {
  const at = axis.at.map((one) => exactly(one).times(q));
  const passed = at.filter((one) => x.gt(one) || (x.eq(one) && axis.edge === "upper")).length;
  if (mode === "step") return { at: passed, from: at[passed - 1] ?? null, upTo: at[passed] ?? null, x };
  const [first, last] = [at[0]!, at.at(-1)!];
  const k = Math.min(Math.max(passed - 1, 0), at.length - 2);
  return { at: k, from: at[k]!, upTo: at[k + 1]!, x: x.lt(first) ? first : x.gt(last) ? last : x };
}

/**
 * Reads a grid at two coordinates.
 *
 *     step       the value of the cell
 *     bilinear   Σ corner · (part of the rectangle that lies opposite) ÷ rectangle
 *
 * The quotient is the only division: it is rounded there, to 12 digits after the point, half to even. A coordinate beyond
 * the knots is read at the nearest one.
 *
 * @param grid the grid
 * @param x the place of the first coordinate
 * @param y the place of the second one
 * @returns the value
 * @example
 * const grid = { mode: "bilinear", x: { edge: "upper", at: ["0", "1"] }, y: { edge: "upper", at: ["0", "1"] }, values: [["0", "10"], ["20", "40"]] }
 * const half = (axis) => placeOn(axis, "bilinear", decimal("0.5"), decimal(1))
 * textOf(gridAt(grid, half(grid.x), half(grid.y))) // => "17.5"
 */
export function gridAt({ mode, values }: RateGrid, x: GridPlace, y: GridPlace): Exactly {
  const value = (i: number, j: number) => exactly(values[x.at + i]![y.at + j]!);
  if (mode === "step") return value(0, 0);
  const [left, right] = [x.x.minus(x.from!), x.upTo!.minus(x.x)];
  const [below, above] = [y.x.minus(y.from!), y.upTo!.minus(y.x)];
  const sum = value(0, 0)
    .times(right)
    .times(above)
    .plus(value(1, 0).times(left).times(above))
    .plus(value(0, 1).times(right).times(below))
    .plus(value(1, 1).times(left).times(below));
  return quotient(sum, left.plus(right).times(below.plus(above)));
}
