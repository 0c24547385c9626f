import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WEEKDAYS, activeTime, dayText, prorate, textOf } from "scorewright";
import type { TimeCount } from "scorewright";

const quarter = { from: "2026-01-01", to: "2026-04-01" };
const march = { from: "2026-03-01", to: "2026-04-01" };
const days = { kind: "calendarDays" } as const;
const work = (...holidays: string[]): TimeCount => ({ kind: "workingDays", weekend: ["saturday", "sunday"], holidays });
const months = (partMonths: "count" | "leaveOut") => ({ kind: "months", partMonths }) as const;

describe("the time in which somebody was active", () => {
  it("goes from the first day up to the day on which it is over", () => {
    expect(activeTime(march, { from: "2026-03-16" }, days)).toEqual({ active: 16, length: 31 });
    expect(activeTime(march, { from: "2025-07-01", to: "2026-03-02" }, days)).toEqual({ active: 1, length: 31 });
    expect(activeTime(march, {}, days)).toEqual({ active: 31, length: 31 });
  });

  it("is nothing before and after", () => {
    for (const count of [days, work(), months("count")]) {
      expect(activeTime(march, { from: "2026-04-01" }, count).active).toBe(0);
      expect(activeTime(march, { to: "2026-03-01" }, count).active).toBe(0);
      expect(activeTime(march, { from: "2026-03-09", to: "2026-03-09" }, count).active).toBe(0);
    }
  });

  it("counts working days without weekends and holidays, and a holiday on a weekend once", () => {
    // The calendar of March 2026: the 1st is a Sunday, so there are 22 working days, 12 of them from the 16th on.
    expect(activeTime(march, { from: "2026-03-16" }, work())).toEqual({ active: 12, length: 22 });
    const off = work("2026-03-20", "2026-03-20", "2026-03-21", "2026-03-03", "2026-05-01");
    expect(activeTime(march, { from: "2026-03-16" }, off)).toEqual({ active: 11, length: 20 });
  });

  it("counts months, and those in which only a part was active as declared", () => {
    expect(activeTime(quarter, { from: "2026-03-01" }, months("leaveOut"))).toEqual({ active: 1, length: 3 });
    expect(activeTime(quarter, { from: "2026-02-10" }, months("count"))).toEqual({ active: 2, length: 3 });
    expect(activeTime(quarter, { from: "2026-02-10" }, months("leaveOut"))).toEqual({ active: 1, length: 3 });
    const middle = { from: "2026-02-10", to: "2026-02-20" };
    expect([
      activeTime(quarter, middle, months("count")).active,
      activeTime(quarter, middle, months("leaveOut")).active,
    ]).toEqual([1, 0]);
  });

  it("prorates an amount", () => {
    const part = activeTime(march, { from: "2026-03-16" }, work());
    // By hand: 1000 · 12 ÷ 22 = 545.4545…
    expect(textOf(prorate("1000", [{ share: "1", ...part }], { digits: 2, mode: "half-up" }))).toBe("545.45");
  });

  it("is what counting day by day comes to", () => {
    const day = fc.integer({ min: -1000, max: 40_000 });
    const cases = fc.tuple(
      day,
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 70 }),
      fc.integer({ min: 0, max: 70 }),
      fc.subarray([...WEEKDAYS]),
      fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 5 }),
    );
    fc.assert(
      fc.property(cases, ([first, length, skip, stay, weekend, off]) => {
        const period = { from: dayText(first), to: dayText(first + length) };
        const span = { from: dayText(first + skip - 10), to: dayText(first + skip - 10 + stay) };
        const free = new Set(off.map((one) => first + one));
        const works = (at: number) => !free.has(at) && !weekend.includes(WEEKDAYS[((at % 7) + 7) % 7]!);
        const all = Array.from({ length }, (_, place) => first + place).filter(works);
        const own = all.filter((at) => at >= first + skip - 10 && at < first + skip - 10 + stay);
        const count = { kind: "workingDays", weekend, holidays: [...free].map(dayText) } as const;
        expect(activeTime(period, span, count)).toEqual({ active: own.length, length: all.length });
      }),
      { numRuns: 400 },
    );
  });
});
