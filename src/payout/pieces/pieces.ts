import { fraction, fractionOrder, fractionSum } from "../../money/fraction.js";
import type { Fraction } from "../../money/fraction.js";
import { isSame, trimmed, evaluated } from "./polynomial.js";
import type { Polynomial } from "./polynomial.js";
import { rootsOf } from "./roots.js";

/** What a step comes to on a stretch: a figure as a function of x, a text, a truth, or null for unknown. */
export type PieceCell = Polynomial | string | boolean | null;

/**
 * What a step comes to for every x: open stretches with the breaks between them, each of which is a cell of its own, so
 * that it may belong to either side or to none.
 *
 * Of n breaks in rising order there are 2 n + 1 cells: a stretch, a break, a stretch, … Cells of breaks are constant.
 */
export interface Pieces {
  /** Where something changes. */
  readonly breaks: readonly Fraction[];
  /** What holds there and between. */
  readonly cells: readonly PieceCell[];
}

/** A stretch between two breaks; without an end where it has none. */
export interface Stretch {
  /** The break before it. */
  readonly low: Fraction | null;
  /** The break after it. */
  readonly high: Fraction | null;
}

/** The same for every x. */
export function everywhere(cell: PieceCell): Pieces {
  return { breaks: [], cells: [cell] };
}

/** Whether a cell is a figure. */
export function isFigure(cell: PieceCell): cell is Polynomial {
  return typeof cell === "object" && cell !== null;
}

/**
 * Joins what several steps come to, stretch by stretch.
 *
 * @param operands what they come to
 * @param turns the differences that something hangs on: where one of them changes its sign there is another break
 * @param joined what the cells of one stretch come to; at a place in it at which to compare figures
 * @returns what they come to together, without breaks at which nothing changes
 */
export function combined(
  operands: readonly Pieces[],
  turns: (cells: readonly PieceCell[]) => readonly Polynomial[],
  joined: (cells: readonly PieceCell[], at: Fraction) => PieceCell,
): Pieces {
  const coarse = inOrder(operands.flatMap(({ breaks }) => breaks));
  const columns = operands.map((one) => refined(one, coarse));
  const found = stretchesOf(coarse).flatMap((stretch, k) => {
    const differences = turns(columns.map((cells) => cells[2 * k]!));
    return differences.flatMap(rootsOf).filter((at) => isWithin(at, stretch));
  });
  const breaks = found.length === 0 ? coarse : inOrder([...coarse, ...found]);
  const fine = found.length === 0 ? columns : operands.map((one) => refined(one, breaks));
  const cells = stretchesOf(breaks).flatMap((stretch, k): PieceCell[] => {
    const open = joined(
      fine.map((column) => column[2 * k]!),
      insideOf(stretch),
    );
    if (stretch.high === null) return [open];
    const at = stretch.high;
    return [
      open,
      joined(
        fine.map((column) => column[2 * k + 1]!),
        at,
      ),
    ];
  });
  return tidy({ breaks, cells });
}

/** The open stretches between breaks. */
export function stretchesOf(breaks: readonly Fraction[]): Stretch[] {
  return [...breaks, null].map((high, k) => ({ low: breaks[k - 1] ?? null, high }));
}

/** A place within a stretch. */
export function insideOf({ low, high }: Stretch): Fraction {
  const one = fraction(1n);
  if (low === null && high === null) return one;
  if (low === null) return fractionSum(high!, fraction(-1n));
  if (high === null) return fractionSum(low, one);
  const sum = fractionSum(low, high);
  return fraction(sum.over, sum.under * 2n);
}

/** Whether a place lies within a stretch, and not at its ends. */
export function isWithin(at: Fraction, { low, high }: Stretch): boolean {
  return (low === null || fractionOrder(low, at) < 0) && (high === null || fractionOrder(at, high) < 0);
}

/**
 * The cells on both sides of a place, and the one there.
 *
 * @param pieces the curve
 * @param x the place
 * @returns the stretch that ends there or goes on through it, what holds there, the stretch above
 */
export function cellsAround({ breaks, cells }: Pieces, x: Fraction): readonly [PieceCell, PieceCell, PieceCell] {
  const k = breaks.findIndex((at) => fractionOrder(at, x) >= 0);
  if (k >= 0 && fractionOrder(breaks[k]!, x) === 0) return [cells[2 * k]!, cells[2 * k + 1]!, cells[2 * k + 2]!];
  const cell = cells[2 * (k < 0 ? breaks.length : k)]!;
  return [cell, cell, cell];
}

/** A cell at one place: its figure there. */
export function pinned(cell: PieceCell, at: Fraction): PieceCell {
  return isFigure(cell) ? trimmed([evaluated(cell, at)]) : cell;
}

/** Whether two cells say the same. */
export function isAlike(a: PieceCell, b: PieceCell): boolean {
  return isFigure(a) && isFigure(b) ? isSame(a, b) : a === b;
}

/** The cells of pieces between breaks among which all of theirs are. */
export function refined({ breaks, cells }: Pieces, finer: readonly Fraction[]): PieceCell[] {
  const found: PieceCell[] = [cells[0]!];
  let k = 0;
  for (const at of finer) {
    const isOwn = k < breaks.length && fractionOrder(breaks[k]!, at) === 0;
    found.push(isOwn ? cells[2 * k + 1]! : pinned(cells[2 * k]!, at));
    if (isOwn) k++;
    found.push(cells[2 * k]!);
  }
  return found;
}

function tidy({ breaks, cells }: Pieces): Pieces {
  const kept: Fraction[] = [];
  const left: PieceCell[] = [cells[0]!];
  breaks.forEach((at, k) => {
    const [before, here, after] = [left[left.length - 1]!, cells[2 * k + 1]!, cells[2 * k + 2]!];
    if (isAlike(before, after) && isAlike(pinned(before, at), here)) return;
    kept.push(at);
    left.push(here, after);
  });
  return { breaks: kept, cells: left };
}

/** Places in rising order, each once. */
export function inOrder(places: readonly Fraction[]): Fraction[] {
  const sorted = [...places].sort(fractionOrder);
  return sorted.filter((at, k) => k === 0 || fractionOrder(at, sorted[k - 1]!) !== 0);
}
