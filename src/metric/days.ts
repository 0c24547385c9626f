import { activeTime } from "../calendar/active.js";
import { dayText, serial } from "../calendar/day.js";
import type { Day } from "../calendar/day.js";
import { fault } from "../fault/fault.js";
import type { SpecOf } from "../method/method.js";
import { metric } from "./metricMethod.js";
import type { MeasuredTime } from "./metricMethod.js";

const CALENDAR = {
  calendar: {
    type: "calendar",
    optional: true,
    about: "The calendar of the scheme whose working days are counted; all days when left out.",
  },
} as const;

/**
 * Counts the days of a period on which somebody was there.
 *
 * @param firstDay the first day of work
 * @param lastDay the last one, which still counts; null or undefined for somebody who stays
 * @param time the days measured, and which of them count
 * @returns how many there are
 * @throws Fault "empty-range" where the last day comes before the first; "not-a-day"
 * @example
 * const march = { from: "2026-03-01", to: "2026-04-01" }
 * activeDays("2026-03-16", "2026-03-31", { days: march, count: { kind: "calendarDays" } }) // => 16
 */
export function activeDays(firstDay: Day, lastDay: Day | null | undefined, { days, count }: MeasuredTime): number {
  if (typeof lastDay === "string" && serial(lastDay) < serial(firstDay)) throw endsFirst(lastDay, firstDay);
  if (days.from >= days.to) return 0;
  const to = typeof lastDay === "string" ? { to: dayText(serial(lastDay) + 1) } : {};
  return activeTime(days, { from: firstDay, ...to }, count).active;
}

/**
 * Counts the days of a period.
 *
 * @param time the days measured, and which of them count
 * @returns how many there are
 * @throws Fault "no-working-days" where there is none
 * @example
 * periodDays({ days: { from: "2026-03-01", to: "2026-04-01" }, count: { kind: "calendarDays" } }) // => 31
 */
export function periodDays({ days, count }: MeasuredTime): number {
  const length = days.from < days.to ? activeTime(days, {}, count).length : 0;
  if (length > 0) return length;
  throw fault({
    code: "no-working-days",
    path: "window",
    received: `${days.from} to ${days.to}`,
    expected: "days of which at least one is counted, since others are divided by them",
    remedy: "measure more days, or correct the weekend and the holidays of the calendar",
  });
}

function endsFirst(received: Day, firstDay: Day) {
  const expected = `${firstDay}, the first day, or later`;
  const remedy = "correct the day; leave it empty for somebody who stays";
  return fault({ code: "empty-range", path: "lastDay", received, expected, remedy });
}

/** The catalog's entry of {@link activeDays}. */
export const activeDaysMethod = /* @__PURE__ */ metric(
  "activeDays",
  "Counts the days of the window on which somebody was there.",
  {
    source: { type: "source", about: "A source of grain person." },
    firstDay: { type: "recordField", about: "The field with the first day; without it the figure is missing." },
    lastDay: {
      type: "recordField",
      optional: true,
      about: "The field with the last day, which still counts; empty for whoever stays.",
    },
    ...CALENDAR,
  },
  {
    made: {
      from: "dates",
      fields: ["firstDay", "lastDay"],
      figure: ([first, last], time) => (typeof first === "string" ? activeDays(first, last, time) : NaN),
      zeroIsOutside: true,
    },
    onMissing: "missing",
    keepsMoney: false,
  },
);

/** The catalog's entry of {@link periodDays}. */
export const periodDaysMethod = /* @__PURE__ */ metric("periodDays", "Counts the days of the window.", CALENDAR, {
  made: { from: "dates", fields: [], figure: (_, time) => periodDays(time) },
  onMissing: "missing",
  keepsMoney: false,
});

/** The JSON of days that are counted. */
export type DaysSpec = SpecOf<typeof activeDaysMethod> | SpecOf<typeof periodDaysMethod>;
