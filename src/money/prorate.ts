import { choice } from "../fault/choice.js";
import { fault } from "../fault/fault.js";
import { textOf } from "./decimal.js";
import type { Exactly } from "./decimal.js";
import { NONE, fraction, fractionSum } from "./fraction.js";
import type { Fraction } from "./fraction.js";
import { ROUNDING_MODES } from "./round.js";
import type { RoundingMode } from "./round.js";
import type { Rounding } from "./split.js";
import { amountOf, checkedDigits, figureOf, unitsOf } from "./wholeUnits.js";
import type { AnyDecimal } from "./wholeUnits.js";

/** A part of a year or a season, and how much of it somebody was there. */
export interface ActivePart {
  /** The part's share of the whole amount: "0.4" for a season that brings 40 %; "1" where there is one part. */
  readonly share: AnyDecimal;
  /** How much of it somebody was active, in days or months. */
  readonly active: AnyDecimal;
  /** How long it is, in the same. */
  readonly length: AnyDecimal;
}

/**
 * The part of an amount that falls to the time in which somebody was active.
 *
 *     amount · Σ share · active ÷ length, rounded once
 *
 * The quotients are added as fractions, so nothing is lost before the rounding, and a third of a year is a third. A
 * negative amount gives the same with the other sign. Shares need not add up to 1.
 *
 * @param amount the amount for the whole time
 * @param parts the parts of the time
 * @param rounding digits and mode
 * @returns the amount for the time of activity
 * @throws Fault "out-of-range" for a length of 0 or less, more activity than length, a share below 0; "not-a-decimal"; "not-a-choice"
 * @example
 * const quarters = [{ share: "0.4", active: 1, length: 3 }, { share: "0.6", active: 3, length: 3 }];
 * textOf(prorate("1000", quarters, { digits: 2, mode: "half-up" })) // => "733.33"
 */
export function prorate(amount: AnyDecimal, parts: readonly ActivePart[], rounding: Rounding): Exactly {
  const whole = figureOf(amount, "amount");
  const digits = checkedDigits(rounding.digits, "rounding.digits");
  const mode = choice(rounding.mode, ROUNDING_MODES, "rounding.mode");
  const sum = parts.map(partOf).reduce(fractionSum, NONE);
  const decimals = whole.decimalPlaces();
  const units = unitsOf(whole.abs(), decimals, "amount") * sum.over * 10n ** BigInt(digits);
  const rounded = roundedQuotient(units, sum.under * 10n ** BigInt(decimals), mode);
  return amountOf(whole.isNegative() ? -rounded : rounded, digits);
}

function partOf(part: ActivePart, place: number): Fraction {
  const at = (name: keyof ActivePart) => figureOf(part[name], `parts.${place}.${name}`);
  const [share, active, length] = [at("share"), at("active"), at("length")];
  if (share.lt(0)) throw outOfRange(place, "share", share, "0 or more");
  if (length.lte(0)) throw outOfRange(place, "length", length, "more than 0");
  if (active.lt(0) || active.gt(length))
    throw outOfRange(place, "active", active, `from 0 to ${textOf(length)}, the length`);
  const top = share.times(active);
  const decimals = Math.max(top.decimalPlaces(), length.decimalPlaces());
  return fraction(unitsOf(top, decimals, ""), unitsOf(length, decimals, ""));
}

function outOfRange(place: number, name: string, found: Exactly, expected: string) {
  const remedy = "count activity and length in the same days or months";
  return fault({ code: "out-of-range", path: `parts.${place}.${name}`, received: textOf(found), expected, remedy });
}

function roundedQuotient(over: bigint, under: bigint, mode: RoundingMode): bigint {
  const [whole, twice] = [over / under, (over % under) * 2n];
  const isTie = twice === under;
  const goesUp = {
    up: twice > 0n,
    down: false,
    "half-up": twice > under || isTie,
    "half-even": twice > under || (isTie && whole % 2n === 1n),
  };
  return goesUp[mode] ? whole + 1n : whole;
}
