import { ZERO, exactly } from "../money/decimal.js";
import type { Exactly } from "../money/decimal.js";
import { quotient } from "../money/round.js";

/**
 * One piece of a rate table, from `start` up to the next piece's start. The first one reaches down without an end.
 *
 *     payout = fixed + scaled · q + slope · (x − start · q) + rise · (x − start · q) ÷ (run · q)
 *
 * q is the quota that starts are scaled by, 1 where unscaled. The quotient is rounded there, to 12 digits after the
 * point, half to even; all else is exact.
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
  /** What the piece adds over its `run`; written together with it. */
  readonly rise?: string;
  /** How far beyond the start the whole `rise` is added, as a multiple of q; above zero. */
  readonly run?: string;
}

/** A payout as straight pieces over an amount: what rates and tiers of every mode become. It may jump at a start. */
export interface RateTable {
  /** The piece that an amount exactly on a start belongs to: `upper` the one that starts there. */
  readonly edge: "lower" | "upper";
  /** For a negative x: `odd` pays −P(−x), `zero` nothing, `refuse` makes it unknown, `own` reads the pieces there, too. */
  readonly negative: "odd" | "zero" | "refuse" | "own";
  /** At least one, starts rising; from "0" unless the pieces are read below zero, too. */
  readonly pieces: readonly RatePiece[];
}

interface Piece {
  readonly start: Exactly;
  readonly fixed: Exactly;
  readonly scaled: Exactly;
  readonly slope: Exactly;
  readonly rise: Exactly;
  readonly run: Exactly;
}

/** The piece of an amount in money. */
export interface Tier {
  /** Where it starts. */
  readonly from: Exactly;
  /** What is paid at its start. */
  readonly paid: Exactly;
  /** What is paid for each unit beyond it. */
  readonly rate: Exactly;
  /** What it adds over its run; zero where it interpolates nothing. */
  readonly rise: Exactly;
  /** How far its rise reaches. */
  readonly run: Exactly;
}

const read = new WeakMap<RateTable, readonly Piece[]>();

/**
 * Finds the piece that an amount falls into. Starts are scaled by the quota and compared without dividing.
 *
 * @param table the table
 * @param x the amount, not negative unless the table is read below zero, too
 * @param q the quota that starts are scaled by; one where the table is not scaled
 * @returns the index of the piece
 * @example
 * pieceOf({ edge: "upper", negative: "odd", pieces: [{ start: "0", fixed: "0", scaled: "0", slope: "0.1" }] }, decimal(5), decimal(1)) // => 0
 */
export function pieceOf(table: RateTable, x: Exactly, q: Exactly): number {
  const pieces = exactPieces(table);
  return lastReached(table, (k) => x.cmp(pieces[k]!.start.times(q)));
}

/**
 * Finds the last piece that a figure reaches; starts rise, so that it is found by halving.
 *
 * @param table the table
 * @param orderTo how the figure lies to where a piece starts: above 0, at it 0, or below
 * @returns the place of the piece; the first one where it reaches none
 */
export function lastReached({ pieces, edge }: RateTable, orderTo: (piece: number) => number): number {
  let [low, high] = [0, pieces.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const order = orderTo(middle);
    if (order > 0 || (order === 0 && edge === "upper")) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Reads a rate table at one amount, exactly but for the quotient of a piece that interpolates.
 *
 * @param table the table
 * @param x the amount
 * @param q the quota that starts are scaled by, above zero; one where the table is not scaled
 * @returns the payout, or null for a negative amount that the table refuses
 * @example
 * textOf(tableAt({ edge: "upper", negative: "odd", pieces: [{ start: "0", fixed: "0", scaled: "0", slope: "0.1" }] }, decimal(-50), decimal(1))) // => "-5"
 */
export function tableAt(table: RateTable, x: Exactly, q: Exactly): Exactly | null {
  if (x.gte(0) || table.negative === "own") return pieceAt(table, x, q);
  if (table.negative === "refuse") return null;
  return table.negative === "zero" ? ZERO : pieceAt(table, x.neg(), q).neg();
}

/**
 * The piece of an amount in money: where it starts, what is paid there, and what is added above.
 *
 * @param table the table
 * @param x the amount, not negative unless the table is read below zero, too
 * @param q the quota that starts are scaled by; one where the table is not scaled
 * @returns start, payout at the start, slope, and what it interpolates
 * @example
 * textOf(tierAt({ edge: "upper", negative: "odd", pieces: [{ start: "0", fixed: "0", scaled: "0", slope: "0.1" }] }, decimal(5), decimal(1)).rate) // => "0.1"
 */
export function tierAt(table: RateTable, x: Exactly, q: Exactly): Tier {
  return tierOf(table, pieceOf(table, x, q), q);
}

/**
 * One piece of a table in money.
 *
 * @param table the table
 * @param piece the index of the piece
 * @param q the quota that starts are scaled by; one where the table is not scaled
 * @returns start, payout at the start, slope, and what it interpolates
 * @example
 * textOf(tierOf({ edge: "upper", negative: "odd", pieces: [{ start: "0", fixed: "0", scaled: "0", slope: "0.1" }] }, 0, decimal(1)).rate) // => "0.1"
 */
export function tierOf(table: RateTable, piece: number, q: Exactly): Tier {
  const { start, fixed, scaled, slope, rise, run } = exactPieces(table)[piece]!;
  return { from: start.times(q), paid: fixed.plus(scaled.times(q)), rate: slope, rise, run: run.times(q) };
}

/**
 * What a piece of a table pays on an amount.
 *
 * @param tier the piece in money
 * @param x the amount
 * @returns the payout
 * @example
 * textOf(tierPays(tierOf({ edge: "upper", negative: "odd", pieces: [{ start: "0", fixed: "0", scaled: "0", slope: "0.1" }] }, 0, decimal(1)), decimal(5))) // => "0.5"
 */
export function tierPays({ from, paid, rate, rise, run }: Tier, x: Exactly): Exactly {
  const beyond = x.minus(from);
  const straight = paid.plus(rate.times(beyond));
  return rise.isZero() ? straight : straight.plus(quotient(rise.times(beyond), run));
}

function pieceAt(table: RateTable, x: Exactly, q: Exactly): Exactly {
  return tierPays(tierAt(table, x, q), x);
}

function exactPieces(table: RateTable): readonly Piece[] {
  const before = read.get(table);
  if (before !== undefined) return before;
  const pieces = table.pieces.map(({ start, fixed, scaled, slope, rise = "0", run = "1" }) => ({
    start: exactly(start),
    fixed: exactly(fixed),
    scaled: exactly(scaled),
    slope: exactly(slope),
    rise: exactly(rise),
    run: exactly(run),
  }));
  read.set(table, pieces);
  return pieces;
}
