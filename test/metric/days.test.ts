import { describe, expect, it } from "vitest";
import { activeDays, periodDays, prorated } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const march = { from: "2026-03-01", to: "2026-04-01" };
const all = { days: march, count: { kind: "calendarDays" } } as const;
/** March 2026 begins on a Sunday: 22 weekdays, of which the 2nd and the 31st are off. */
const works = {
  days: march,
  count: { kind: "workingDays", weekend: ["saturday", "sunday"], holidays: ["2026-03-02", "2026-03-31"] },
} as const;
const codes = (work: () => unknown) => raisedBy(work).map(({ code, path }) => `${code} ${path}`);

describe("days of activity", () => {
  it("go from the first day to the last, both counted, as far as they lie in the period", () => {
    expect(activeDays("2026-03-30", "2026-03-30", all)).toBe(1);
    expect([activeDays("2026-03-30", null, all), activeDays("2019-01-01", undefined, all)]).toEqual([2, 31]);
    expect([activeDays("2026-02-01", "2026-02-28", all), activeDays("2026-04-01", null, all)]).toEqual([0, 0]);
  });

  it("are those on which people work, where a calendar says which", () => {
    expect([activeDays("2026-01-01", null, works), activeDays("2026-03-30", "2026-12-31", works)]).toEqual([20, 1]);
    expect(activeDays("2026-03-07", "2026-03-08", works)).toBe(0);
  });

  it("are refused where the last comes before the first", () => {
    expect(codes(() => activeDays("2026-03-02", "2026-03-01", all))).toEqual(["empty-range lastDay"]);
  });
});

describe("days of a period", () => {
  it("are at least one, since others are divided by them", () => {
    expect([periodDays(all), periodDays(works)]).toEqual([31, 20]);
    const weekend = { ...works, days: { from: "2026-03-07", to: "2026-03-09" } };
    expect(codes(() => periodDays(weekend))).toEqual(["no-working-days window"]);
    expect(codes(() => periodDays({ ...all, days: { from: "2026-03-01", to: "2026-03-01" } }))).toEqual([
      "no-working-days window",
    ]);
  });
});

describe("a prorated amount", () => {
  it("is rounded once, as it is said", () => {
    const each = (mode: "half-up" | "down" | "up") => prorated(100, 20, 30, { digits: 2, mode });
    expect([each("half-up"), each("down"), each("up")]).toEqual([66.67, 66.66, 66.67]);
    expect([
      prorated(100, 30, 30, { digits: 0, mode: "down" }),
      prorated(-1, 1, 2, { digits: 0, mode: "half-up" }),
    ]).toEqual([100, -1]);
  });

  it("is missing where a part of it is, and refused where the time does not fit", () => {
    const cents = { digits: 2, mode: "half-up" } as const;
    expect([prorated(NaN, 1, 2, cents), prorated(1, NaN, 2, cents), prorated(1, 1, NaN, cents)]).toEqual([
      NaN,
      NaN,
      NaN,
    ]);
    expect(codes(() => prorated(1, 3, 2, cents))).toEqual(["out-of-range active"]);
    expect(codes(() => prorated(1, -1, 2, cents))).toEqual(["out-of-range active"]);
    expect(codes(() => prorated(1, 0, 0, cents))).toEqual(["out-of-range length"]);
  });
});
