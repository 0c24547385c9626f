import type { RateTable } from "../rateTable.js";
import { tenTo, wholeAt, wholeOf } from "./whole.js";

/** A rate table in whole numbers: one entry per piece. */
export interface WholeTable {
  /** What the amount is multiplied by to have the digits of the starts. */
  readonly factor: bigint;
  /** The least amount that reaches each piece after the first: its start, or one more where an edge belongs below. */
  readonly edges: readonly bigint[];
  /** Where each piece starts. */
  readonly starts: readonly bigint[];
  /** What is paid at each start. */
  readonly paid: readonly bigint[];
  /** What is paid per unit above it. */
  readonly slopes: readonly bigint[];
}

/** One piece in whole numbers. */
export interface WholePiece {
  readonly start: bigint;
  readonly paid: bigint;
  readonly slope: bigint;
}

/**
 * Writes a rate table in whole numbers. Pieces that start above every amount are left out: nobody reaches them, and they
 * would only widen the bounds.
 *
 * @param table the table
 * @param ownDigits the digits of the amounts
 * @param most the greatest whole number among the amounts
 * @returns the digits of what it pays, the columns of the table, and its pieces
 */
export function wholeTable(
  { edge, pieces }: RateTable,
  ownDigits: number,
  most: bigint,
): { digits: number; table: WholeTable; reached: readonly WholePiece[] } {
  const read = pieces.map(({ start, fixed, scaled, slope }) => ({
    start: wholeOf(start),
    paid: [wholeOf(fixed), wholeOf(scaled)] as const,
    slope: wholeOf(slope),
  }));
  const widest = (digits: readonly number[]) => digits.reduce((all, one) => Math.max(all, one), 0);
  const above = widest([ownDigits, ...read.map(({ start }) => start.digits)]);
  const slopeDigits = widest(read.map(({ slope }) => slope.digits));
  const digits = widest([above + slopeDigits, ...read.flatMap(({ paid }) => paid.map((part) => part.digits))]);
  const factor = tenTo(above - ownDigits);
  const reached = read
    .map(({ start, paid, slope }) => ({
      start: wholeAt(start, above),
      paid: wholeAt(paid[0], digits) + wholeAt(paid[1], digits),
      slope: wholeAt(slope, digits - above),
    }))
    .filter(({ start }) => start <= most * factor);
  const side = edge === "lower" ? 1n : 0n;
  const edges = reached.slice(1).map(({ start }) => start + side);
  const starts = reached.map(({ start }) => start);
  const table = {
    factor,
    edges,
    starts,
    paid: reached.map(({ paid }) => paid),
    slopes: reached.map(({ slope }) => slope),
  };
  return { digits, table, reached };
}

/**
 * What a payout is multiplied by where the amount is below zero.
 *
 * @param table the table
 * @returns −1 for odd, 0 for zero, NaN where it is refused
 */
export function belowZero({ negative }: RateTable): number {
  return negative === "odd" ? -1 : negative === "zero" ? 0 : NaN;
}
