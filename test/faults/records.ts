import { calibrate, checkedPeriod, measure, table } from "scorewright";
import { deal, measured } from "../flow/small.js";
import type { SmallCase } from "../flow/small.js";
import { QUARTER, changed, seedRecords, seedScheme } from "../seedCase.js";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";

const measuring = (changes: Readonly<Record<string, unknown>>) => () =>
  measure(seedScheme(), changed(seedRecords(), changes) as never, QUARTER);
const summing =
  (amount: unknown, small: SmallCase = { metric: { unit: { currency: "USD" } } }) =>
  () =>
    measured({ kind: "sum", source: "deals", field: "amount" }, [deal("d1", { amount })], small);
const ID = "give every person and record such an id";
const DIGITS = 'correct it, or declare "onExcess": "round" on the metric';
const deals = Array.from({ length: 11 }, (_, k) => deal(`d${k}`, { amount: 1e12 }));

const SUMMER = { ...QUARTER.period, value: 0.8 };
const seasonal = seedScheme({
  indices: [{ id: "season", from: 0.5, to: 1.5 }],
  "metrics.revenue.target": { base: { metric: "quota" }, index: "season" },
});
const following = (values: readonly (typeof SUMMER)[]) => () =>
  measure(seasonal, seedRecords(), { ...QUARTER, indices: [{ id: "season", values }] });
const HUGE = Object.fromEntries(seasonal.metrics.map(({ id }) => [id, [id === "quota" ? 1.5e308 : 1]]));

/** Records and days that cannot be read. */
export const records: readonly Raised[] = [
  raised("missing-index", following([]), [
    "indices.season",
    "[]",
    'pass indices: [{ id: "season", values: [{ from: "2026-07-01", to: "2026-10-01", value: 0.8 }] }]',
  ]),
  raised("missing-index", () => calibrate(seasonal, table({ ids: [], columns: {} })), [
    "indices.season",
    "[]",
    "pass it to measure with its days, or to a table by hand: table({ ids, columns, indices: { season: 0.8 } })",
  ]),
  raised("ambiguous-index", following([SUMMER, SUMMER]), [
    "indices.season",
    '[{"from":"2026-07-01","to":"2026-10-01","value":0.8},{"from":"2026-07-01","to":…',
    "measure a period that has one figure, or let no two have the same days",
  ]),
  raised("out-of-range", following([{ ...SUMMER, value: 2 }]), [
    "indices.season.values.0.value",
    "2",
    "correct the figure, or have the scheme's range changed",
  ]),
  raised("too-many-digits", following([{ ...SUMMER, value: 2 / 3 }]), [
    "indices.season.values.0.value",
    "0.6666666666666666",
    "round it: 0.666667",
  ]),
  raised("not-finite", () => calibrate(seasonal, table({ ids: ["ana"], columns: HUGE, indices: { season: 1.5 } })), [
    "indices.season.ana",
    "Infinity",
    "look for a target, or an index, in the wrong unit",
  ]),
  raised("not-sources", () => measure(seedScheme(), null as never, QUARTER), [
    "",
    "null",
    "pass { deals: [ … ], roster: [ … ] }",
  ]),
  raised("missing-source", measuring({ votes: undefined }), [
    "votes",
    "undefined",
    "pass { votes: [ … ] }, an empty list if there are none",
  ]),
  raised("not-a-record", measuring({ "surveys.1": 5 }), ["surveys.1", "5", "pass plain objects, one per record"]),
  raised("not-a-period", () => measure(seedScheme(), seedRecords(), { ...QUARTER, period: "2026Q3" as never }), [
    "period",
    '"2026Q3"',
    '`to` is the day after the last one: { from: "2026-01-01", to: "2026-04-01" } is the first quarter',
  ]),
  raised("unknown-field", measuring({ votes: [{ id: "v1", nominate: "cy", on: "2026-08-15" }] }), [
    "sources.votes.person",
    '"nominee"',
    'did you mean "nominate"?',
  ]),
  raised("unknown-field", measuring({ votes: [{ id: "v1", to: "cy", on: "2026-08-15" }] }), [
    "sources.votes.person",
    '"nominee"',
    "correct the name, or give the records this field; null will do where it is empty",
  ]),
  raised("not-a-text", measuring({ "votes.0.rater": ["ana"] }), [
    "votes.v1.rater",
    '["ana"]',
    "write a text, or count by another field",
  ]),
  raised("not-finite", measuring({ "surveys.0.score": 1e308, "surveys.1.score": 1e308 }), [
    "metrics.csat.ana",
    "Infinity",
    "look for a figure in the wrong unit",
  ]),
  raised("bad-id", measuring({ "deals.0.dealId": 17 }), ["deals.0.dealId", "17", ID]),
  raised("bad-id", measuring({ "deals.0.owner": " " }), ["deals.ana-01.owner", '" "', ID]),
  raised("duplicate-id", measuring({ "roster.1.id": "ana" }), [
    "roster.1.id",
    '"ana"',
    "keep one of the two, or tell them apart by another key",
  ]),
  raised("not-a-day", measuring({ "deals.0.closedOn": "2026-07-01T09:00" }), [
    "deals.ana-01.closedOn",
    '"2026-07-01T09:00"',
    'cut the time off in the zone your books are kept in: "2026-07-01"',
  ]),
  raised("not-a-day", () => measure(seedScheme(), seedRecords(), { ...QUARTER, asOf: "today" }), [
    "asOf",
    '"today"',
    'write a day such as "2026-03-31"',
  ]),
  raised("empty-period", () => checkedPeriod({ from: "2026-04-01", to: "2026-04-01" }, "period"), [
    "period",
    '{"from":"2026-04-01","to":"2026-04-01"}',
    '`to` is the day after the last one: { from: "2026-01-01", to: "2026-04-01" } is the first quarter',
  ]),
  raised("not-a-number", measuring({ "surveys.0.score": "4.5" }), [
    "surveys.ana-4.score",
    '"4.5"',
    "write 4.5 without quotes",
  ]),
  raised("not-a-number", measuring({ "roster.0.retention": NaN }), [
    "roster.ana.retention",
    "NaN",
    "write a finite number, or leave the field empty",
  ]),
  raised("not-a-text", measuring({ "roster.0.role": 7 }), ["roster.ana.role", "7", 'write "7"']),
  raised("not-an-amount", summing("1,200"), [
    "deals.d1.amount",
    '"1,200"',
    'write a number or decimal text such as "1200.50"',
  ]),
  raised("too-many-digits", summing(10.005), ["deals.d1.amount", "10.005", DIGITS]),
  raised("too-large", summing(1e14), ["deals.d1.amount", "100000000000000", "correct the amount"]),
  raised(
    "too-large",
    () => measured({ kind: "sum", source: "deals", field: "amount" }, deals, { metric: { unit: { currency: "USD" } } }),
    ["metrics.x", '"a sum beyond 10^15 minor units"', "look for an amount in the wrong unit"],
  ),
  raised("missing-from", () => measured(undefined, []), [
    "metrics.x.from",
    "undefined",
    'add "from", or make the table by hand with table({ ids, columns })',
  ]),
];
