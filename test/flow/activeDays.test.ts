import { describe, expect, it } from "vitest";
import { calibrate, columnOf, measure, parseScheme } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const active = { kind: "activeDays", source: "roster", firstDay: "hired", lastDay: "left", calendar: "works" };
const QUOTA = { unit: { currency: "USD" } };
const parts = (over: object = {}) => ({
  schemaVersion: 1,
  id: "relief",
  sources: [{ id: "roster", grain: "person", person: "id" }],
  calendars: [{ id: "works", weekend: ["saturday", "sunday"], holidays: ["2026-01-01"] }],
  metrics: [
    { id: "quota", ...QUOTA, from: { kind: "field", source: "roster", field: "quota" } },
    { id: "active", from: active },
    { id: "days", from: { kind: "periodDays", calendar: "works" } },
    {
      id: "relieved",
      ...QUOTA,
      direction: "higherIsBetter",
      from: { kind: "prorated", of: "quota", active: "active", length: "days", round: "half-up" },
    },
  ],
  score: {
    id: "total",
    of: [{ metric: "relieved", weight: 1, normalize: { kind: "goalposts", low: 0, high: 9000 } }],
  },
  ...over,
});
/** January 2026: 21 working days without New Year's Day. */
const JANUARY = { period: { from: "2026-01-01", to: "2026-02-01" }, asOf: "2026-02-01" };
const roster = [
  { id: "ana", quota: 1000, hired: "2019-05-01" },
  { id: "bo", quota: 1000, hired: "2026-01-19" },
  { id: "cy", quota: 1000, hired: "2020-02-02", left: "2026-01-02" },
  { id: "dee", quota: 1000 },
];
const measured = (rows: readonly object[] = roster, over: object = {}) =>
  measure(parseScheme(parts(over)), { roster: rows as never }, JANUARY);
const column = (rows?: readonly object[], over?: object) => (id: string) => [
  ...columnOf(measured(rows, over).table, id)!,
];
const issues = (work: () => unknown) => raisedBy(work).map(({ code, path, received }) => `${code} ${path} ${received}`);

describe("quota relief", () => {
  it("gives joiners and leavers the part of the quota that falls to their working days, to the cent", () => {
    const of = column();
    expect([of("active"), of("days")]).toEqual([
      [21, 10, 1, NaN],
      [21, 21, 21, 21],
    ]);
    // 1000 · 10 ÷ 21 = 476.190…, 1000 ÷ 21 = 47.619…
    expect(of("relieved")).toEqual([1000, 476.19, 47.62, NaN]);
  });

  it("names who has no first day, and leaves him without a figure", () => {
    expect(measured().table.notices).toEqual([
      {
        code: "dates-missing",
        path: "metrics.active.from",
        values: { metric: "active", field: "hired", count: 1, examples: "dee" },
      },
    ]);
  });

  it("counts other days by the window", () => {
    const over = {
      metrics: parts().metrics.map((one) => (one.id === "relieved" ? one : { ...one, window: "previousPeriod" })),
    };
    // December 2025: 23 weekdays; cy was there on all of them, bo on none
    expect(column(undefined, over)("active")).toEqual([23, 0, 23, NaN]);
  });

  it("refuses days that are none, in the row where they stand", () => {
    const rows = [
      { id: "ana", quota: 1, hired: "2026-01-05T00:00" },
      { id: "bo", quota: 1, hired: "2026-01-05", left: "2026-01-04" },
    ];
    expect(issues(() => measured(rows))).toEqual([
      'not-a-day roster.ana.hired "2026-01-05T00:00"',
      'empty-range roster.bo.left "2026-01-04"',
    ]);
  });

  it("refuses a part that is more than the whole, by name", () => {
    const metrics = parts().metrics.map((one) =>
      one.id === "days" ? { ...one, from: { kind: "field", source: "roster", field: "days" } } : one,
    );
    const rows = roster.slice(0, 2).map((row, k) => ({ ...row, days: k === 0 ? 20 : 10 }));
    expect(issues(() => measured(rows, { metrics }))).toEqual(["out-of-range metrics.relieved.ana.active 21"]);
  });

  it("refuses a period without a day of work", () => {
    const calendars = [
      { id: "works", weekend: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] },
    ];
    expect(issues(() => measured(roster, { calendars }))).toEqual([
      'no-working-days metrics.days.window "2026-01-01 to 2026-02-01"',
    ]);
  });

  it("holds a table to its calendar: other holidays are another measure", () => {
    const { table } = measured();
    const other = parseScheme(parts({ calendars: [{ id: "works", weekend: ["saturday", "sunday"], holidays: [] }] }));
    expect(issues(() => calibrate(other, table)).map((one) => one.split(" ").slice(0, 2).join(" "))).toEqual([
      "other-definitions metrics.active",
    ]);
    expect(issues(() => calibrate(parseScheme(parts()), table))).toEqual([]);
  });
});

describe("what a scheme says of days", () => {
  const parsing = (over: object) => issues(() => parseScheme(parts(over)));
  const metrics = (id: string, over: object) => ({
    metrics: parts().metrics.map((one) => (one.id === id ? { ...one, ...over } : one)),
  });

  it("names calendars that are there, once, with days of the week", () => {
    expect(parsing({ calendars: [] })).toEqual([
      'unknown-calendar metrics.active.from.calendar "works"',
      'unknown-calendar metrics.days.from.calendar "works"',
    ]);
    const [works] = parts().calendars;
    expect(parsing({ calendars: [works, works] })).toEqual(['duplicate-id calendars.works "works"']);
    expect(parsing({ calendars: [{ ...works, weekend: ["sat"] }] })).toHaveLength(1);
  });

  it("takes a part of money only, as money of the same currency", () => {
    expect(parsing(metrics("relieved", { unit: { currency: "EUR" } }))).toEqual([
      'not-money metrics.relieved.unit {"currency":"EUR"}',
    ]);
    expect(parsing(metrics("quota", { unit: { name: "deals" } }))).toEqual([
      'not-money metrics.relieved.from.of {"name":"deals"}',
    ]);
    expect(parsing(metrics("active", QUOTA))).toEqual(['not-money metrics.active.unit.currency "USD"']);
  });

  it("finds no metric that is a part of itself", () => {
    const from = { kind: "prorated", of: "relieved", active: "active", length: 30, round: "down" };
    expect(parsing(metrics("relieved", { from }))).toEqual(['circular-metric metrics.relieved.from ["relieved"]']);
  });
});
