import { describe, expect, it } from "vitest";
import { checkedPeriod, previousPeriod, yearToDate } from "scorewright";
import { raisedBy } from "../faults/raised.js";

describe("the previous period", () => {
  it("steps back by whole months where both ends are firsts of a month", () => {
    const quarter = { from: "2026-10-01", to: "2027-01-01" };
    expect(previousPeriod(quarter)).toEqual({ from: "2026-07-01", to: "2026-10-01" });
    expect(previousPeriod({ from: "2026-03-01", to: "2026-04-01" })).toEqual({ from: "2026-02-01", to: "2026-03-01" });
  });

  it("crosses the year's end by months", () => {
    expect(previousPeriod({ from: "2026-01-01", to: "2026-04-01" })).toEqual({ from: "2025-10-01", to: "2026-01-01" });
  });

  it("steps back by days otherwise", () => {
    expect(previousPeriod({ from: "2026-03-09", to: "2026-03-16" })).toEqual({ from: "2026-03-02", to: "2026-03-09" });
  });
});

describe("the year to date", () => {
  it("begins on the first of January of the year in which the last day lies", () => {
    expect(yearToDate({ from: "2026-10-01", to: "2027-01-01" })).toEqual({ from: "2026-01-01", to: "2027-01-01" });
    expect(yearToDate({ from: "2026-12-20", to: "2027-01-10" })).toEqual({ from: "2027-01-01", to: "2027-01-10" });
  });
});

describe("a period", () => {
  it("has a first day before the day after its last", () => {
    const [found] = raisedBy(() => checkedPeriod({ from: "2026-04-01", to: "2026-04-01" }, "period"));
    expect([found!.code, found!.path]).toEqual(["empty-period", "period"]);
  });

  it("is two days, and no word for them", () => {
    const [found] = raisedBy(() => checkedPeriod("2026Q1" as never, "period"));
    expect([found!.code, found!.path, found!.received]).toEqual(["not-a-period", "period", '"2026Q1"']);
  });

  it("names the end that is no day", () => {
    const [found] = raisedBy(() => checkedPeriod({ from: "2026-04-01", to: "soon" }, "period"));
    expect([found!.code, found!.path, found!.received]).toEqual(["not-a-day", "period.to", '"soon"']);
  });

  it("comes back as it was", () => {
    const period = { from: "2026-01-01", to: "2026-04-01" };
    expect(checkedPeriod(period, "period")).toEqual(period);
  });
});
