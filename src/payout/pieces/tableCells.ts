import { fraction, fractionNegative } from "../../money/fraction.js";
import type { Fraction } from "../../money/fraction.js";
import { lastReached } from "../rateTable.js";
import type { RateTable } from "../rateTable.js";
import { isFigure } from "./pieces.js";
import type { PieceCell } from "./pieces.js";
import { constant, minus, plus, times } from "./polynomial.js";
import type { Polynomial } from "./polynomial.js";
import { ratioOf } from "./ratio.js";
import { signAt } from "./roots.js";

const ONE: Polynomial = [fraction(1n)];

/** Where a table goes from one piece to the next, and what it is scaled by from nothing to something. */
export function tableTurns({ pieces, negative }: RateTable, x: Polynomial, q: Polynomial = ONE): Polynomial[] {
  const sizes = negative === "own" ? [x] : negative === "odd" ? [x, turned(x)] : [x];
  const starts = pieces.slice(1).map(({ start }) => times(constant(start), q));
  return [x, q, ...sizes.flatMap((size) => starts.map((start) => minus(size, start)))];
}

/** What a table pays on a stretch that lies in one of its pieces. */
export function tableCell(table: RateTable, x: Polynomial, q: Polynomial = ONE, at: Fraction): PieceCell {
  if (signAt(q, at) <= 0) return null;
  if (table.negative === "own" || signAt(x, at) >= 0) return pieceCell(table, x, q, at);
  if (table.negative === "refuse") return null;
  if (table.negative === "zero") return [];
  const paid = pieceCell(table, turned(x), q, at);
  return isFigure(paid) ? turned(paid) : paid;
}

function pieceCell(table: RateTable, x: Polynomial, q: Polynomial, at: Fraction): PieceCell {
  const { pieces } = table;
  const place = lastReached(table, (k) => signAt(minus(x, times(constant(pieces[k]!.start), q)), at));
  const { start, fixed, scaled, slope, rise = "0", run = "1" } = pieces[place]!;
  const beyond = minus(x, times(constant(start), q));
  const straight = plus(plus(constant(fixed), times(constant(scaled), q)), times(constant(slope), beyond));
  const risen = constant(rise);
  if (risen.length === 0) return straight;
  const part = ratioOf(times(risen, beyond), times(constant(run), q));
  return isFigure(part) ? plus(straight, part) : null;
}

function turned(a: Polynomial): Polynomial {
  return a.map(fractionNegative);
}
