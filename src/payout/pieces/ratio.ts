import { fault } from "../../fault/fault.js";
import type { PieceCell } from "./pieces.js";
import { divided } from "./polynomial.js";
import type { Polynomial } from "./polynomial.js";

/**
 * A figure divided by another one.
 *
 * @param a what is divided
 * @param b what it is divided by
 * @returns the quotient; unknown where b is zero
 * @throws Fault "not-in-parts" where b changes with x, so that there are no straight parts
 */
export function ratioOf(a: Polynomial, b: Polynomial): PieceCell {
  if (b.length === 0) return null;
  if (b.length === 1) return divided(a, b[0]!);
  if (a.length === 0) return a;
  throw fault({
    code: "not-in-parts",
    path: "",
    received: "a figure that is divided by one that changes",
    expected: "a payout that adds, multiplies and compares what changes",
    remedy: "ask for the curve over another figure",
  });
}
