import { describe, expect, it } from "vitest";
import { calendarMonths, fullMonths, monthsSince } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const third = { days: { from: "2026-07-01", to: "2026-10-01" }, count: { kind: "calendarDays" } } as const;

describe("full months", () => {
  it("are full on the day of the month on which they began", () => {
    expect(["2026-03-14", "2026-03-15", "2026-04-14", "2027-01-15"].map((to) => fullMonths("2026-01-15", to))).toEqual([
      1, 2, 2, 12,
    ]);
  });

  it("that began on a day which the month lacks are full on the first of the next", () => {
    expect(["2026-02-28", "2026-03-01", "2026-03-31"].map((to) => fullMonths("2026-01-31", to))).toEqual([0, 1, 2]);
    expect(["2025-02-28", "2025-03-01"].map((to) => fullMonths("2024-02-29", to))).toEqual([11, 12]);
  });

  it("are below 0 where the first day is yet to come", () => {
    expect(["2026-05-15", "2026-05-14", "2026-04-15"].map((to) => fullMonths("2026-05-15", to))).toEqual([0, -1, -1]);
  });

  it("are counted between days that exist", () => {
    expect(raisedBy(() => fullMonths("2026-01-15", "2026-02-30")).map(({ code }) => code)).toEqual(["not-a-day"]);
  });
});

describe("calendar months", () => {
  it("begin on the first, whatever the day", () => {
    const until = ["2026-08-31", "2026-09-01", "2026-09-30", "2027-08-01"];
    for (const day of ["2026-08-01", "2026-08-11", "2026-08-31"])
      expect(until.map((to) => calendarMonths(day, to))).toEqual([0, 1, 1, 12]);
    expect(["2024-02-29", "2024-03-01", "2025-02-28"].map((to) => calendarMonths("2024-02-29", to))).toEqual([
      0, 1, 12,
    ]);
  });

  it("are below 0 where the first day lies in a later month", () => {
    expect(["2026-08-01", "2026-07-31", "2026-06-01"].map((to) => calendarMonths("2026-08-11", to))).toEqual([
      0, -1, -2,
    ]);
  });

  it("are counted between days that exist", () => {
    expect(raisedBy(() => calendarMonths("2026-02-30", "2026-03-01")).map(({ code }) => code)).toEqual(["not-a-day"]);
  });
});

describe("months since a day", () => {
  it("are counted to the first day of the period, or to the one after its last", () => {
    const since = (until: "periodStart" | "periodEnd") => monthsSince("2026-05-15", third, { until });
    expect([since("periodStart"), since("periodEnd")]).toEqual([1, 4]);
  });

  it("tell the month of the day from the next one where calendar months are counted", () => {
    const september = { ...third, days: { from: "2026-09-01", to: "2026-10-01" } };
    const since = (months: "full" | "calendar", until: "periodStart" | "periodEnd") =>
      ["2026-08-01", "2026-08-11", "2026-09-01", "2026-09-11"].map((day) =>
        monthsSince(day, september, { until, months }),
      );
    expect([since("full", "periodStart"), since("full", "periodEnd")]).toEqual([
      [1, 0, 0, -1],
      [2, 1, 1, 0],
    ]);
    expect([since("calendar", "periodStart"), since("calendar", "periodEnd")]).toEqual([
      [1, 1, 0, 0],
      [2, 2, 1, 1],
    ]);
  });

  it("lie between the least and the most that is said", () => {
    const bounds = { until: "periodEnd", atLeast: 1, atMost: 6 } as const;
    expect(["2026-09-15", "2026-05-15", "2019-01-01"].map((day) => monthsSince(day, third, bounds))).toEqual([1, 4, 6]);
  });
});
