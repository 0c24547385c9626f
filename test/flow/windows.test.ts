import { describe, expect, it } from "vitest";
import { raisedBy } from "../faults/raised.js";
import { deal, figures, measured } from "./small.js";

const COUNT = { kind: "count", source: "deals" };
const days = ["2025-10-01", "2025-12-31", "2026-01-01", "2026-03-31", "2026-04-01"];
const deals = days.map((on, k) => deal(`d${k}`, { on }));
const counted = (window: unknown, small = {}) => figures(COUNT, deals, { metric: { window }, ...small })["ana"];

describe("a window", () => {
  it("is the period: its first day counts, the day after its last does not", () => {
    expect(figures(COUNT, deals)).toEqual({ ana: 2 });
    expect(counted("period")).toBe(2);
  });

  it("is the previous period, by months where both ends are firsts of a month", () => {
    expect(counted("previousPeriod")).toBe(2);
  });

  it("is the previous period by days otherwise", () => {
    const week = { period: { from: "2026-01-08", to: "2026-01-15" } };
    expect(counted("previousPeriod", week)).toBe(1);
  });

  it("is the year to date", () => {
    const second = { period: { from: "2026-04-01", to: "2026-07-01" }, asOf: "2026-07-01" };
    expect([counted("yearToDate"), counted("yearToDate", second)]).toEqual([2, 3]);
  });

  it("is the year of the period's last day, also where that year begins inside the period, and says so", () => {
    const winter = { period: { from: "2025-11-01", to: "2026-02-01" }, asOf: "2026-02-01" };
    const { table } = measured(COUNT, deals, { metric: { window: "yearToDate" }, ...winter });
    // Of 2025-12-31 and 2026-01-01 only the second lies in the year to date.
    expect(table.columns[0]!.values[0]).toBe(1);
    expect(table.notices).toEqual([
      { code: "year-begins-inside", path: "metrics.x.window", values: { metric: "x", from: "2026-01-01" } },
    ]);
    expect(measured(COUNT, deals, winter).table.notices).toEqual([]);
  });

  it("is a stretch of days of its own", () => {
    expect(counted({ from: "2025-12-31", to: "2026-01-02" })).toBe(2);
  });

  it("is refused where it ends before it begins", () => {
    const [found] = raisedBy(() => counted({ from: "2026-02-01", to: "2026-01-01" }));
    expect([found!.code, found!.path]).toEqual(["empty-period", "metrics.x.window"]);
  });
});

describe("asOf", () => {
  it("leaves out what happened later, and says so", () => {
    const { table, unused } = measured(COUNT, deals, { asOf: "2026-03-30" });
    expect(table.columns[0]!.values[0]).toBe(1);
    expect(unused).toContainEqual({ source: "deals", reason: "asOf", count: 2, examples: ["d3", "d4"] });
  });

  it("counts what happened on that very day", () => {
    expect(figures(COUNT, deals, { asOf: "2026-03-31" })).toEqual({ ana: 2 });
  });

  it("before the period's last day is worth a notice; from that day on the period was seen as a whole", () => {
    const codes = (asOf: string) => measured(COUNT, deals, { asOf }).table.notices.map(({ code }) => code);
    expect([codes("2026-03-30"), codes("2026-03-31"), codes("2026-04-01")]).toEqual([["period-open"], [], []]);
  });
});

describe("days in records", () => {
  it("are YYYY-MM-DD: a timestamp is refused with the day as remedy", () => {
    const [found] = raisedBy(() => measured(COUNT, [deal("d1", { on: "2026-02-01T22:00:00Z" })]));
    expect([found!.path, found!.remedy]).toEqual([
      "deals.d1.on",
      'cut the time off in the zone your books are kept in: "2026-02-01"',
    ]);
  });

  it("may be missing: the record is not used, for that reason", () => {
    const { unused } = measured(COUNT, [deal("d1", { on: null }), deal("d2", { on: "" })], { roster: [{ id: "ana" }] });
    expect(unused).toEqual([{ source: "deals", reason: "date", count: 2, examples: ["d1", "d2"] }]);
  });
});
