import { calibrate, evaluate, rateOn } from "scorewright";
import type { ExchangeRate } from "scorewright";
import { QUARTER, seedRecords, seedScheme } from "../seedCase.js";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";

const rate: ExchangeRate = { from: "USD", to: "EUR", on: "2026-09-30", rate: "0.9" };
const euros = { to: "EUR", round: "half-even" };
const paid = (convert: object, rates: readonly ExchangeRate[]) =>
  evaluate(seedScheme({ "plan.convert": convert }), seedRecords(), { ...QUARTER, rates });
const FORM = 'pass { from: "USD", to: "EUR", on: "2026-09-30", rate: "0.9123" }';
const hunters = { attribute: "role", values: [{ is: "hunter", currency: "EUR" }], round: "half-even" };
const byHand = () => {
  const { table } = paid(euros, [rate]);
  return calibrate(seedScheme({ "plan.convert": euros }), { ...table, period: null }, { rates: [rate] });
};

/** What nobody can be paid by in another currency. */
export const conversion: readonly Raised[] = [
  raised("missing-rate", () => paid(euros, [{ ...rate, on: "2026-10-01" }]), [
    "rates",
    '["2026-10-01"]',
    'pass { from: "USD", to: "EUR", on: "2026-09-30", rate: "…" } among the rates',
  ]),
  raised("not-a-day", () => rateOn([rate, { ...rate, on: "2026-9-30" }], { ...rate }), [
    "rates.1.on",
    '"2026-9-30"',
    'write a day such as "2026-03-31"',
  ]),
  raised("not-a-day", () => rateOn([rate], { ...rate, on: "30.09.2026" }), [
    "on",
    '"30.09.2026"',
    'write a day such as "2026-03-31"',
  ]),
  ...[null, { USD: "0.9" }].map((rates) =>
    raised("wrong-type", () => paid(euros, rates as never), ["rates", JSON.stringify(rates), FORM]),
  ),
  raised("wrong-type", () => paid(euros, [1] as never), ["rates.0", "1", FORM]),
  raised("wrong-type", () => paid(euros, [{ ...rate, to: 5 }] as never), ["rates.0.to", "5", FORM]),
  raised("duplicate-rate", () => rateOn([rate, { ...rate, rate: "0.8" }], { ...rate }), [
    "rates.0",
    '"0.9"',
    "keep one of the two",
  ]),
  raised("unknown-currency", () => paid(hunters, [rate]), [
    "attributes.role.cy",
    '"farmer"',
    'add it to "values", or say in "to" what all others are paid in',
  ]),
  raised("no-day", byHand, [
    "plan.convert.on",
    "undefined",
    'write "on": "2026-09-30" in plan.convert, or pay a table that was measured',
  ]),
];
