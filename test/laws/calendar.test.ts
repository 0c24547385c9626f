import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayText, daysBetween, previousPeriod } from "scorewright/calendar";
import { anyDay, dayLaws, periodLaws, textLaws } from "./calendar.js";
import { obeys } from "./obeys.js";

const near = fc.integer({ min: 0, max: 40000 });
const firstOfMonth = near.map((days) => `${dayText(days).slice(0, 7)}-01`);

describe("a day", () => {
  obeys(dayLaws, anyDay);
});

describe("a text that looks like a day", () => {
  const anything = fc.tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 0, max: 14 }),
    fc.integer({ min: 0, max: 33 }),
  );
  const endsOfFebruary = fc.tuple(
    fc.integer({ min: 1, max: 99 }).map((century) => century * 100),
    fc.constant(2),
    fc.integer({ min: 28, max: 30 }),
  );
  obeys(textLaws, fc.oneof(anything, endsOfFebruary));

  it.each([
    "2026-2-03",
    "2026-02-3",
    "02-03-2026",
    "2026-02-03T00:00:00Z",
    "20260203",
    " 2026-02-03",
    "2026-02-03\n",
    "",
  ])("is no day when it is %j", (text) => {
    expect(dayNumber(text)).toBeNull();
  });
});

describe("a period", () => {
  const days = fc.tuple(near, fc.integer({ min: 1, max: 500 })).map(([from, length]) => {
    return { from: dayText(from), to: dayText(from + length) };
  });
  const wholeMonths = fc
    .tuple(firstOfMonth, firstOfMonth)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))
    .filter(({ from, to }) => daysBetween(from, to) < daysBetween("0001-01-01", from));
  obeys(periodLaws, fc.oneof(days, wholeMonths));

  it("steps back over the end of a year by whole quarters", () => {
    expect(previousPeriod({ from: "2026-01-01", to: "2026-04-01" })).toEqual({ from: "2025-10-01", to: "2026-01-01" });
  });

  it("steps back by days where it does not begin on the first of a month", () => {
    expect(previousPeriod({ from: "2026-03-02", to: "2026-03-09" })).toEqual({ from: "2026-02-23", to: "2026-03-02" });
  });
});
