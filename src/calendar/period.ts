import { fault } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import { dayNumber, dayText, serial, notADay } from "./day.js";
import type { Day } from "./day.js";

/** A stretch of days from `from` up to, but not including, `to`: half-open, so that one period ends where the next begins. */
export interface Period {
  /** The first day. */
  readonly from: Day;
  /** The day after the last, which no longer counts: a quarter that ends on March 31 has the `to` 2026-04-01. */
  readonly to: Day;
}

/**
 * Checks that a period has two days, the first before the second.
 *
 * @param period the period
 * @param path its place, for the fault
 * @returns the same period
 * @throws Fault "not-a-period", "not-a-day" or "empty-period"
 * @example
 * checkedPeriod({ from: "2026-01-01", to: "2026-04-01" }, "period").to // => "2026-04-01"
 */
export function checkedPeriod(period: Partial<Period> | null | undefined, path: string): Period {
  if (typeof period !== "object" || period === null) throw notAPeriod(period, path);
  const [from, to] = (["from", "to"] as const).map((end) => {
    const day: unknown = period[end];
    if (typeof day !== "string" || dayNumber(day) === null) throw fault(notADay(`${path}.${end}`, day));
    return day;
  }) as [Day, Day];
  if (serial(from) >= serial(to)) {
    throw fault({
      code: "empty-period",
      path,
      received: outlined(period),
      expected: "a period whose `from` is before its `to`",
      remedy: FIRST_QUARTER,
    });
  }
  return { from, to };
}

const FIRST_QUARTER =
  '`to` is the day after the last one: { from: "2026-01-01", to: "2026-04-01" } is the first quarter';

function notAPeriod(received: unknown, path: string) {
  const expected = "a period of two days, { from, to }";
  return fault({ code: "not-a-period", path, received: outlined(received), expected, remedy: FIRST_QUARTER });
}

/**
 * The last day that still counts.
 *
 * @param period the period
 * @returns the day before `to`
 * @example
 * lastDayOf({ from: "2026-01-01", to: "2026-04-01" }) // => "2026-03-31"
 */
export function lastDayOf({ to }: Period): Day {
  return dayText(serial(to) - 1);
}

/**
 * The period of the same length just before another one.
 *
 * Where both ends are firsts of a month it steps back by whole months, otherwise by days.
 *
 * @param period the period
 * @returns the period before it
 * @example
 * previousPeriod({ from: "2026-10-01", to: "2027-01-01" }) // => { from: "2026-07-01", to: "2026-10-01" }
 */
export function previousPeriod(period: Period): Period {
  if (!period.from.endsWith("-01") || !period.to.endsWith("-01")) {
    const length = serial(period.to) - serial(period.from);
    return { from: dayText(serial(period.from) - length), to: period.from };
  }
  const first = monthNumber(period.from);
  return { from: monthStart(2 * first - monthNumber(period.to)), to: period.from };
}

/**
 * From the first of January of the year in which the period's last day lies to the period's end.
 *
 * A year is a calendar year. Of a period in which one begins, the part before that first of January is left out: the year
 * to date of November 2025 to January 2026 is January 2026. `measure` says so in a notice.
 *
 * @param period the period
 * @returns the year to date
 * @example
 * yearToDate({ from: "2026-10-01", to: "2027-01-01" }) // => { from: "2026-01-01", to: "2027-01-01" }
 */
export function yearToDate(period: Period): Period {
  const lastDay = dayText(serial(period.to) - 1);
  return { from: `${lastDay.slice(0, 4)}-01-01`, to: period.to };
}

/**
 * Counts the months to the one in which a day lies.
 *
 * @param day the day
 * @returns months since the beginning of year 0
 */
export function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/**
 * The first day of a month.
 *
 * @param month months since the beginning of year 0
 * @returns its first day
 */
export function monthStart(month: number): Day {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}
