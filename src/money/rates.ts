import { dayNumber, notADay } from "../calendar/day.js";
import { fault } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import { wrongType } from "../fault/wrongType.js";
import { compare } from "./compare.js";
import { decimal, isExactText } from "./decimal.js";
import type { Exactly } from "./decimal.js";
import { round } from "./round.js";
import type { Rounding } from "./split.js";

/** What one unit of a currency was worth in another on a day. */
export interface ExchangeRate {
  /** The currency that is changed. */
  readonly from: string;
  /** The currency that it is changed into. */
  readonly to: string;
  /** The day from which the rate holds, YYYY-MM-DD. */
  readonly on: string;
  /** How many units of `to` one unit of `from` is, as decimal text. */
  readonly rate: string;
}

/**
 * Finds the rate that holds on a day: the latest that is not after it.
 *
 * A rate is used as it is given; none is turned round or made of two others, since banks do not round alike.
 *
 * @param rates the rates
 * @param wanted the two currencies and the day
 * @returns the rate as decimal text, and its own day; "1" of the day asked for between a currency and itself
 * @throws Fault "missing-rate"; "duplicate-rate" for two of one day; "not-a-decimal", "out-of-range" for one of 0 or less;
 * "wrong-type", "not-a-day"
 * @example
 * const rates = [{ from: "USD", to: "EUR", on: "2026-06-30", rate: "0.92" }, { from: "USD", to: "EUR", on: "2026-09-30", rate: "0.9" }]
 * rateOn(rates, { from: "USD", to: "EUR", on: "2026-09-29" }) // => { rate: "0.92", on: "2026-06-30" }
 */
export function rateOn(
  rates: readonly ExchangeRate[],
  { from, to, on }: { readonly from: string; readonly to: string; readonly on: string },
): Pick<ExchangeRate, "rate" | "on"> {
  checkRates(rates);
  checkDay(on, "on");
  if (from === to) return { rate: "1", on };
  const pair = rates.map((one, place) => ({ ...one, place })).filter((one) => one.from === from && one.to === to);
  const known = pair.filter((one) => one.on <= on).sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  const [latest, before] = known;
  if (latest === undefined) {
    const days = pair.map((one) => one.on);
    const expected = `a rate from ${from} to ${to} on ${on} or before`;
    const remedy = `pass { from: "${from}", to: "${to}", on: "${on}", rate: "…" } among the rates`;
    throw fault({ code: "missing-rate", path: "rates", received: outlined(days), expected, remedy });
  }
  const path = `rates.${latest.place}`;
  if (before?.on === latest.on) {
    const expected = `one rate from ${from} to ${to} on ${latest.on}`;
    throw fault({ code: "duplicate-rate", path, received: latest.rate, expected, remedy: "keep one of the two" });
  }
  return { rate: checked(latest.rate, `${path}.rate`), on: latest.on };
}

/** A rate whose day cannot be read would be passed over, and an older one taken. */
function checkRates(rates: unknown): void {
  if (!Array.isArray(rates)) throw wrongType("rates", rates, "a list of rates", FORM);
  rates.forEach((one: unknown, place) => {
    const path = `rates.${place}`;
    if (typeof one !== "object" || one === null) throw wrongType(path, one, "a rate", FORM);
    const { from, to, on }: Partial<Record<string, unknown>> = { ...one };
    if (typeof from !== "string") throw wrongType(`${path}.from`, from, "a currency", FORM);
    if (typeof to !== "string") throw wrongType(`${path}.to`, to, "a currency", FORM);
    checkDay(on, `${path}.on`);
  });
}

const FORM = 'pass { from: "USD", to: "EUR", on: "2026-09-30", rate: "0.9123" }';

function checkDay(day: unknown, path: string): void {
  if (typeof day !== "string" || dayNumber(day) === null) throw fault(notADay(path, day));
}

function checked(rate: string, path: string): string {
  if (typeof rate !== "string" || !isExactText(rate)) {
    const remedy = 'write digits and one point: "0.9123"';
    throw fault({ code: "not-a-decimal", path, received: outlined(rate), expected: "decimal text", remedy });
  }
  if (compare(rate, "0") > 0) return rate;
  const remedy = "say how many units of `to` one unit of `from` is";
  throw fault({ code: "out-of-range", path, received: rate, expected: "more than 0", remedy });
}

/**
 * Changes an amount into another currency.
 *
 *     round(amount · rate, digits of the other currency)
 *
 * @param amount the amount
 * @param rate how many units of the other currency one unit is, as decimal text
 * @param rounding digits and mode
 * @returns the amount in the other currency
 * @example
 * textOf(convert(decimal("2870.40"), "0.9123", { digits: 2, mode: "half-even" })) // => "2618.67"
 */
export function convert(amount: Exactly, rate: string, { digits, mode }: Rounding): Exactly {
  return round(amount.times(decimal(rate)), digits, mode);
}
