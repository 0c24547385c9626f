import { Decimal } from "decimal.js";
import { fault } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";

/**
 * How many digits an exact decimal may have, before and after the point together.
 *
 * Whatever is let in is checked against it before anything is computed, so nothing is rounded but where a step says so.
 */
export const MOST_DIGITS = 400;

/**
 * The decimals of this library: a class of its own, so that a host's `Decimal.set` cannot change a payout.
 *
 * The few digits more are for what a statement still does with two such figures: after − before.
 */
const Exact = Decimal.clone({ defaults: true, precision: MOST_DIGITS + 10, toExpNeg: -9e15, toExpPos: 9e15 });

/** An exact decimal number. */
export type Exactly = Decimal;

/** Decimal text as schemes and records write it: no exponent, no plus sign, no leading zeros, 28 digits and 18 at most. */
const CANONICAL = /^-?(0|[1-9]\d{0,27})(\.\d{1,18})?$/;

/** Decimal text of any length. */
const PLAIN = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** What {@link exactly} reads, in words. */
export const EXACT_TEXT = `decimal text without exponent, of at most ${MOST_DIGITS} digits`;

/** Exactly zero. */
export const ZERO: Exactly = /* @__PURE__ */ new Exact(0);

/** Exactly one. */
export const ONE: Exactly = /* @__PURE__ */ new Exact(1);

/**
 * Tells whether a text is decimal text that a scheme or a record may hold.
 *
 * @param text any text
 * @returns true for text such as "-1200.50"
 * @example
 * isDecimalText("1e3") // => false
 */
export function isDecimalText(text: string): boolean {
  return CANONICAL.test(text);
}

/**
 * Tells whether a text is decimal text that this library may have written itself: a product has more digits than what
 * it was made of, and a number such as 1/300 more than a scheme may write as text.
 *
 * @param text any text
 * @returns true for decimal text of at most 400 digits
 * @example
 * isExactText("0.0033333333333333335") // => true
 */
export function isExactText(text: string): boolean {
  const given: unknown = text;
  if (typeof given !== "string" || text.length > MOST_DIGITS + 2 || !PLAIN.test(text)) return false;
  return text.length <= MOST_DIGITS || text.replace(/[-.]/g, "").length <= MOST_DIGITS;
}

/**
 * Reads an exact decimal. A number is read by its shortest form, so 0.1 is one tenth.
 *
 * @param value decimal text, or a finite number
 * @returns the decimal
 * @throws Fault "not-a-decimal"
 * @example
 * textOf(decimal("1200.50")) // => "1200.5"
 */
export function decimal(value: string | number): Exactly {
  const good = typeof value === "number" ? Number.isFinite(value) : isDecimalText(value);
  if (good) return new Exact(value).plus(0);
  throw fault(notADecimal("", value));
}

/**
 * Reads decimal text that this library has written: in a stored plan, a statement, a rate table.
 *
 * @param text decimal text of at most 400 digits
 * @returns the decimal
 * @throws Fault "not-a-decimal"
 * @example
 * textOf(exactly("0.0033333333333333335")) // => "0.0033333333333333335"
 */
export function exactly(text: string): Exactly {
  if (isExactText(text)) return new Exact(text).plus(0);
  throw fault({ ...notADecimal("", text), expected: EXACT_TEXT });
}

/**
 * Writes a decimal without an exponent and without trailing zeros.
 *
 * @param value the decimal
 * @returns canonical text; zero is "0"
 * @example
 * textOf(decimal("-0.00")) // => "0"
 */
export function textOf(value: Exactly): string {
  return value.isZero() ? "0" : value.toFixed();
}

/**
 * Writes an amount with all its minor digits.
 *
 * @param value an amount that has at most `digits` decimals
 * @param digits minor digits of its currency
 * @returns text such as "1200.50"
 * @throws Fault "out-of-range" for digits
 * @example
 * amountText(decimal("1200.5"), 2) // => "1200.50"
 */
export function amountText(value: Exactly, digits: number): string {
  checkPlaces(digits, "digits", MOST_DIGITS);
  return (value.isZero() ? ZERO : value).toFixed(digits);
}

/**
 * Checks digits after the point.
 *
 * @param digits how many
 * @param path their place
 * @param most how many there may be
 * @throws Fault "out-of-range"
 */
export function checkPlaces(digits: number, path: string, most: number): void {
  if (Number.isInteger(digits) && digits >= 0 && digits <= most) return;
  const expected = `a whole number from 0 to ${most}`;
  throw fault({ code: "out-of-range", path, received: digits, expected, remedy: "write 2 for cents" });
}

/**
 * What to say of a value that is no decimal.
 *
 * @param path the place
 * @param received what was found there
 * @returns the input of an issue
 * @example
 * notADecimal("rate", 0.08).remedy // => 'write it as text: "0.08"'
 */
export function notADecimal(path: string, received: unknown) {
  return {
    code: "not-a-decimal",
    path,
    received: outlined(received),
    expected: 'decimal text such as "1200.50", without exponent, at most 28 digits before and 18 after the point',
    remedy: remedyOf(received),
  };
}

/**
 * The same of a rate, where a number above 1 is most likely meant in percent.
 *
 * @param path the place
 * @param received what was found there
 * @returns the input of an issue
 * @example
 * notARate("rate", 15).remedy // => 'write "0.15" for 15 %, or "15" for that many times the base'
 */
export function notARate(path: string, received: unknown) {
  const said = notADecimal(path, received);
  if (typeof received !== "number" || !(received > 1 && received <= 100)) return said;
  const [percent, whole] = [textOf(new Exact(received).div(100)), textOf(new Exact(received))];
  if (!isDecimalText(percent)) return said;
  return { ...said, remedy: `write "${percent}" for ${whole} %, or "${whole}" for that many times the base` };
}

/** Thousands set apart by commas, spaces or apostrophes, as people write them. */
const GROUPED = /^-?\d{1,3}([, '_\u00a0\u202f]\d{3})+(\.\d+)?$/;

function remedyOf(received: unknown): string {
  if (typeof received === "number" && Number.isFinite(received)) {
    const text = textOf(new Exact(received));
    return isDecimalText(text)
      ? `write it as text: "${text}"`
      : "write it as text, rounded to 18 digits after the point";
  }
  if (typeof received === "string" && received.length < 80 && GROUPED.test(received))
    return `write it without separators: "${received.replace(/[^-.\d]/g, "")}"`;
  return 'write digits and one point: "0.08"';
}
