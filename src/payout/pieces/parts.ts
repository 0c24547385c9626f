import { fractionOf, fractionOrder, fractionText } from "../../money/fraction.js";
import type { Fraction } from "../../money/fraction.js";
import type { Breakpoint, PayoutCurve, PayoutPart } from "./curve.js";
import { inOrder, isAlike, isFigure, pinned, refined } from "./pieces.js";
import type { PieceCell, Pieces } from "./pieces.js";
import { slopeOf, evaluated } from "./polynomial.js";

type Bounds = Pick<PayoutCurve, "from" | "upTo">;

/** A coefficient is multiplied by powers of x, so that 12 digits are too few. */
const COEFFICIENT_DIGITS = 40;

/** Stands for what lies beyond the bounds. */
const BEYOND = "beyond";

/**
 * Lists the parts of a curve, each with the ends that belong to it. A break that could belong to either side is of the upper.
 *
 * @param pieces the curve
 * @param bounds where the list starts and ends
 * @returns the parts in rising order
 */
export function partsOf(pieces: Pieces, bounds: Bounds): PayoutPart[] {
  const { breaks, cells } = clipped(pieces, bounds);
  const parts: PayoutPart[] = [];
  const add = (from: Fraction, upTo: Fraction | undefined, included: readonly [boolean, boolean], cell: PieceCell) => {
    const end = upTo === undefined ? null : { at: fractionText(upTo), included: included[1] };
    parts.push({ from: { at: fractionText(from), included: included[0] }, upTo: end, pays: textsOf(cell) });
  };
  breaks.forEach((at, k) => {
    const [here, above] = [cells[2 * k + 1]!, cells[2 * k + 2]!];
    const side = sideOf(cells, k, at);
    if (side === "alone") add(at, at, [true, true], here);
    if (above === BEYOND) return;
    const next = breaks[k + 1];
    const takesNext = next !== undefined && sideOf(cells, k + 1, next) === "left";
    add(at, next, [side === "right", takesNext], above);
  });
  return parts;
}

function clipped(pieces: Pieces, { from, upTo }: Bounds): Pieces {
  const ends = [from, ...(upTo === null ? [] : [upTo])].map(fractionOf);
  const all = inOrder([...pieces.breaks, ...ends]);
  const cells = refined(pieces, all);
  const first = all.findIndex((at) => fractionOrder(at, ends[0]!) === 0);
  const last = ends[1] === undefined ? all.length : all.findIndex((at) => fractionOrder(at, ends[1]!) === 0) + 1;
  const inside = cells.slice(2 * first + 1, 2 * last);
  const above: PieceCell[] = ends[1] === undefined ? [cells[cells.length - 1]!] : [BEYOND];
  return { breaks: all.slice(first, last), cells: [BEYOND, ...inside, ...above] };
}

/** The part that a break belongs to. */
function sideOf(cells: readonly PieceCell[], k: number, at: Fraction): "left" | "right" | "alone" {
  const here = cells[2 * k + 1]!;
  if (isAlike(pinned(cells[2 * k + 2]!, at), here)) return "right";
  return isAlike(pinned(cells[2 * k]!, at), here) ? "left" : "alone";
}

function textsOf(cell: PieceCell): string[] | null {
  if (!isFigure(cell)) return null;
  return cell.length === 0 ? ["0"] : cell.map((one) => fractionText(one, COEFFICIENT_DIGITS));
}

/**
 * Lists the places at which a curve jumps or bends.
 *
 * @param pieces the curve
 * @param bounds where the list starts and ends
 * @returns the places in rising order
 */
export function breakpointsOf({ breaks, cells }: Pieces, { from, upTo }: Bounds): Breakpoint[] {
  return breaks.flatMap((at, k) => {
    if (fractionOrder(at, fractionOf(from)) < 0) return [];
    if (upTo !== null && fractionOrder(at, fractionOf(upTo)) > 0) return [];
    return [breakpointAt({ breaks, cells }, k)];
  });
}

/**
 * Describes a place at which a curve jumps or bends.
 *
 * @param pieces the curve
 * @param k which of its breaks
 * @returns the place
 */
export function breakpointAt({ breaks, cells }: Pieces, k: number): Breakpoint {
  const at = breaks[k]!;
  const [below, here, above] = [cells[2 * k]!, cells[2 * k + 1]!, cells[2 * k + 2]!];
  return {
    at: fractionText(at),
    left: figureText(below, at),
    value: figureText(here, at),
    right: figureText(above, at),
    rateBelow: rateText(below, at),
    rateAbove: rateText(above, at),
  };
}

/** The figure of a cell at a place, published. */
export function figureText(cell: PieceCell, at: Fraction): string | null {
  return isFigure(cell) ? fractionText(evaluated(cell, at)) : null;
}

/** The slope of a cell at a place, published. */
export function rateText(cell: PieceCell, at: Fraction): string | null {
  return isFigure(cell) ? fractionText(evaluated(slopeOf(cell), at)) : null;
}
