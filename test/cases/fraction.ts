import { ONE, ROUNDING_MODES, ZERO, exactly, isExactText, round, textOf } from "scorewright";
import type { Exactly, RoundingMode } from "scorewright";
import { Unsupported } from "./format.js";
import type { Reader } from "./format.js";

/** An exact figure as a quotient of decimals, because a mean of three has no last digit. */
export interface Fraction {
  readonly over: Exactly;
  /** Above zero. */
  readonly under: Exactly;
}

/** Reads decimal text. */
export function fraction(text: unknown): Fraction {
  if (typeof text !== "string" || !isExactText(text)) throw new Unsupported(`figure ${JSON.stringify(text)}`);
  return { over: exactly(text), under: ONE };
}

export const NOTHING: Fraction = { over: ZERO, under: ONE };

export function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over.times(b.under).plus(b.over.times(a.under)), under: a.under.times(b.under) };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over.times(b.over), under: a.under.times(b.under) };
}

/** The divisor is not zero. */
export function over(a: Fraction, b: Fraction): Fraction {
  const [up, down] = [a.over.times(b.under), a.under.times(b.over)];
  return down.isNegative() ? { over: up.neg(), under: down.neg() } : { over: up, under: down };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { over: b.over.neg(), under: b.under });
}

/** Negative where `a` is less. */
export function order(a: Fraction, b: Fraction): number {
  return a.over.times(b.under).cmp(b.over.times(a.under));
}

/** Divisions keep 410 digits; what has fewer ends there. */
const MOST_DIGITS = 400;

/** The decimal; of a fraction that never ends the first digits, which equal no text of a file. */
export function decimalOf({ over: up, under }: Fraction): string {
  const quotient = up.div(under);
  return quotient.precision() < MOST_DIGITS ? textOf(quotient) : `${textOf(quotient).slice(0, 20)}…`;
}

export function numberOf({ over: up, under }: Fraction): number {
  return up.div(under).toNumber();
}

/** How a figure is rounded; null where it is not. */
export type Rounding = { readonly digits: number; readonly mode: RoundingMode } | null;

/** Reads `{ digits, mode }`; what is left out rounds nothing. */
export function roundingOf(from: Reader, name = "rounding"): Rounding {
  if (!from.has(name)) return null;
  return from.object(name, (rounding) => {
    const digits = rounding.number("digits");
    if (!Number.isInteger(digits) || digits < 0) throw new Unsupported(`digits: ${digits}`);
    return { digits, mode: rounding.word("mode", ROUNDING_MODES) };
  });
}

/** Rounds once: the quotient of two short decimals, to 410 digits, is a tie only where it truly is one. */
export function rounded(figure: Fraction, rounding: Rounding): Fraction {
  if (rounding === null) return figure;
  return { over: round(figure.over.div(figure.under), rounding.digits, rounding.mode), under: ONE };
}
