import { evaluate } from "scorewright";
import { QUARTER, SEED, seedRecords, seedScheme } from "../seedCase.js";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";
import { parsing } from "./shapes.js";

const WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const days = (over: object = {}) => ({ id: "days", from: { kind: "periodDays", ...over } });
const there = { id: "there", from: { kind: "activeDays", source: "roster", firstDay: "hired", lastDay: "left" } };
const relief = (over: object = {}) => ({
  id: "relief",
  unit: { currency: "USD" },
  from: { kind: "prorated", of: "quota", active: "there", length: 30, round: "half-up", ...over },
});

function measuring(changes: Readonly<Record<string, unknown>>, row: object): () => unknown {
  const { roster, ...records } = seedRecords();
  const rows = roster.map((one) => ({ ...one, ...row }));
  return () => evaluate(seedScheme(changes), { ...records, roster: rows }, QUARTER);
}

/** Days that are none, or do not fit what is made of them. */
export const dayFaults: readonly Raised[] = [
  raised("unknown-calendar", parsing({ "metrics.+": days({ calendar: "works" }) }), [
    "metrics.days.from.calendar",
    '"works"',
    "declare the calendar",
  ]),
  raised(
    "no-working-days",
    measuring({ calendars: [{ id: "none", weekend: WEEK }], "metrics.+": days({ calendar: "none" }) }, {}),
    [
      "metrics.days.window",
      '"2026-07-01 to 2026-10-01"',
      "measure more days, or correct the weekend and the holidays of the calendar",
    ],
  ),
  raised("empty-range", measuring({ "metrics.+": there }, { hired: "2026-08-01", left: "2026-07-31" }), [
    "roster.ana.left",
    '"2026-07-31"',
    "correct the day; leave it empty for somebody who stays",
  ]),
  raised(
    "empty-range",
    parsing({
      "metrics.+": {
        id: "months",
        from: { kind: "monthsSince", source: "roster", field: "hired", until: "periodEnd", atLeast: 3, atMost: 2 },
      },
    }),
    ["metrics.months.from.atMost", "2", "raise it, or leave it out"],
  ),
  raised("not-money", parsing({ metrics: [...SEED.metrics, there, relief({ of: "csat" })] }), [
    "metrics.relief.from.of",
    '"mean"',
    "give csat a currency; a mean or ratio of money is none",
  ]),
  raised("out-of-range", measuring({ metrics: [...SEED.metrics, there, relief()] }, { hired: "2026-07-01" }), [
    "metrics.relief.ana.active",
    "92",
    "count activity and length in the same days or months, of the same window",
  ]),
];
