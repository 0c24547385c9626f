import { ZERO, exactly } from "../money/decimal.js";
import type { Exactly } from "../money/decimal.js";

/**
 * One piece of a rate table, from `start` up to the next piece's start.
 *
 *     payout = fixed + scaled · q + slope · (x − start · q)      q the quota that starts are scaled by, 1 where unscaled
 */
export interface RatePiece {
  /** Where the piece starts, as a multiple of q. */
  readonly start: string;
  /** Money paid whatever q is. */
  readonly fixed: string;
  /** Money paid per unit of q at the start. */
  readonly scaled: string;
  /** Money per unit of x beyond the start. */
  readonly slope: string;
}

/** A payout as straight pieces over an amount: what rates and tiers of every mode become. It may jump at a start. */
export interface RateTable {
  /** The piece that an amount exactly on a start belongs to: `upper` the one that starts there. */
  readonly edge: "lower" | "upper";
  /** `odd` pays −P(−x) for a negative x, `zero` pays nothing, `refuse` makes it unknown. */
  readonly negative: "odd" | "zero" | "refuse";
  /** At least one, starts rising from "0". */
  readonly pieces: readonly RatePiece[];
}

interface Piece {
  readonly start: Exactly;
  readonly fixed: Exactly;
  readonly scaled: Exactly;
  readonly slope: Exactly;
}

const read = new WeakMap<RateTable, readonly Piece[]>();

/**
 * Finds the piece that an amount falls into. Starts are scaled by the quota and compared without dividing.
 *
 * @param table the table
 * @param x the amount, not negative
 * @param q the quota that starts are scaled by; one where the table is not scaled
 * @returns the index of the piece
 * @example
 * pieceOf({ edge: "upper", negative: "odd", pieces: [{ start: "0", fixed: "0", scaled: "0", slope: "0.1" }] }, decimal(5), decimal(1)) // => 0
 */
export function pieceOf(table: RateTable, x: Exactly, q: Exactly): number {
  const pieces = exactPieces(table);
  let found = 0;
  for (let k = 1; k < pieces.length; k++) {
    const order = x.cmp(pieces[k]!.start.times(q));
    if (order > 0 || (order === 0 && table.edge === "upper")) found = k;
  }
  return found;
}

/**
 * Reads a rate table at one amount, exactly.
 *
 * @param table the table
 * @param x the amount
 * @param q the quota that starts are scaled by; one where the table is not scaled
 * @returns the payout, or null for a negative amount that the table refuses
 * @example
 * textOf(tableAt({ edge: "upper", negative: "odd", pieces: [{ start: "0", fixed: "0", scaled: "0", slope: "0.1" }] }, decimal(-50), decimal(1))) // => "-5"
 */
export function tableAt(table: RateTable, x: Exactly, q: Exactly): Exactly | null {
  if (x.isNegative() && !x.isZero()) {
    if (table.negative === "refuse") return null;
    return table.negative === "zero" ? ZERO : pieceAt(table, x.neg(), q).neg();
  }
  return pieceAt(table, x, q);
}

/**
 * The piece of an amount in money: where it starts, what is paid there, and the rate above.
 *
 * @param table the table
 * @param x the amount, not negative
 * @param q the quota that starts are scaled by; one where the table is not scaled
 * @returns start, payout at the start, and slope
 * @example
 * textOf(tierAt({ edge: "upper", negative: "odd", pieces: [{ start: "0", fixed: "0", scaled: "0", slope: "0.1" }] }, decimal(5), decimal(1)).rate) // => "0.1"
 */
export function tierAt(table: RateTable, x: Exactly, q: Exactly): { from: Exactly; paid: Exactly; rate: Exactly } {
  const { start, fixed, scaled, slope } = exactPieces(table)[pieceOf(table, x, q)]!;
  return { from: start.times(q), paid: fixed.plus(scaled.times(q)), rate: slope };
}

function pieceAt(table: RateTable, x: Exactly, q: Exactly): Exactly {
  const { from, paid, rate } = tierAt(table, x, q);
  return paid.plus(rate.times(x.minus(from)));
}

function exactPieces(table: RateTable): readonly Piece[] {
  const before = read.get(table);
  if (before !== undefined) return before;
  const pieces = table.pieces.map(({ start, fixed, scaled, slope }) => ({
    start: exactly(start),
    fixed: exactly(fixed),
    scaled: exactly(scaled),
    slope: exactly(slope),
  }));
  read.set(table, pieces);
  return pieces;
}
