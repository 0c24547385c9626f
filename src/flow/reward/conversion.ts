import { lastDayOf } from "../../calendar/period.js";
import type { Period } from "../../calendar/period.js";
import { fault } from "../../fault/fault.js";
import { rateOn } from "../../money/rates.js";
import type { ExchangeRate } from "../../money/rates.js";
import type { StepList } from "../../payout/rule.js";
import type { Position } from "../../payout/step.js";
import { digitsOfCurrency } from "../scheme/currencies.js";
import type { DeclaresCurrencies } from "../scheme/currencies.js";
import type { Conversion, Plan } from "../scheme/planDefinition.js";
import type { PaidCurrency, PayoutConversion } from "../payoutForm.js";

/** What a conversion needs beside the scheme. */
export interface ConversionFacts {
  /** The rates that the caller gives. */
  readonly rates: readonly ExchangeRate[];
  /** The period that is paid; null for a table made by hand. */
  readonly period: Period | null;
}

/**
 * Writes how the settled total is changed into the currencies that people get it in.
 *
 *     amount = round(total · rate, digits of the currency)
 *
 * @param list where the steps go
 * @param total the settled total
 * @param scheme the scheme, which may declare currencies
 * @param plan the plan
 * @param facts rates and period
 * @returns the conversion; undefined where the plan has none
 * @throws Fault "missing-rate", "duplicate-rate", "not-a-decimal", "out-of-range" of a rate; "no-day" where neither the plan nor
 * the table says of which day rates are
 */
export function conversionOf(
  list: StepList,
  total: Position,
  scheme: DeclaresCurrencies,
  { convert, currency }: Plan,
  { rates, period }: ConversionFacts,
): PayoutConversion | undefined {
  if (convert === undefined) return undefined;
  const on = convert.on ?? lastDay(period);
  const currencies = targetsOf(convert).map(({ currency: to, is }): PaidCurrency => {
    return { currency: to, digits: digitsOfCurrency(scheme, to), ...rateOn(rates, { from: currency, to, on }), is };
  });
  const amounts = currencies.map(({ currency: to, rate, digits }) => {
    if (to === currency) return total;
    const changed = list.add({ op: "multiply", of: [total, list.constant(rate)] });
    return list.add({ op: "round", of: changed, digits, mode: convert.round });
  });
  const { attribute } = convert;
  const last = amounts.length - 1;
  const rest = { currencies, open: convert.to !== undefined };
  if (attribute === undefined) return { ...rest, total: amounts[last]! };
  const code = list.read({ attribute });
  const isKnown = list.add({ op: "test", of: code, test: { present: true } });
  const paid = amounts.slice(0, last).reduceRight((otherwise, amount, place) => {
    const fits = list.add({ op: "test", of: code, test: { in: currencies[place]!.is } });
    return list.add({ op: "choose", when: list.add({ op: "both", of: [isKnown, fits] }), then: amount, otherwise });
  }, amounts[last]!);
  return { ...rest, attribute, total: paid };
}

/** Every currency once, with its values; that of whoever no value fits is the last. */
function targetsOf({ values, to }: Conversion): { readonly currency: string; readonly is: readonly string[] }[] {
  const named = [...new Set(values.map(({ currency }) => currency))].filter((currency) => currency !== to);
  const isOf = (currency: string) => values.filter((one) => one.currency === currency).map(({ is }) => is);
  return [...named, ...(to === undefined ? [] : [to])].map((currency) => ({ currency, is: isOf(currency) }));
}

function lastDay(period: Period | null): string {
  if (period !== null) return lastDayOf(period);
  const remedy = 'write "on": "2026-09-30" in plan.convert, or pay a table that was measured';
  const expected = "the day whose rates are used, since the table has no period";
  throw fault({ code: "no-day", path: "plan.convert.on", received: undefined, expected, remedy });
}
