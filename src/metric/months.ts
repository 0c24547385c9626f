import type { Day } from "../calendar/day.js";
import { calendarMonths, fullMonths } from "../calendar/months.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { metric } from "./metricMethod.js";
import type { MeasuredTime } from "./metricMethod.js";

const OPTIONS = {
  source: { type: "source", about: "A source of grain person." },
  field: { type: "recordField", about: "The field with the day; without it the figure is missing." },
  until: {
    type: "choice",
    of: ["periodStart", "periodEnd"],
    about: "The day to which months are counted: the window's first, or the one after its last.",
  },
  months: {
    type: "choice",
    of: ["full", "calendar"],
    default: "full",
    about:
      "Months are full on the day of the month that `field` has, or calendar months: each first of a month counts.",
  },
  atLeast: { type: "integer", optional: true, about: "The least that is counted, also where it is not yet so long." },
  atMost: { type: "integer", optional: true, about: "The most that is counted, however long it is." },
} as const;

/** To which day months are counted, which months, and at least and at most how many. */
export type MonthsOptions = Pick<OptionsOf<typeof OPTIONS>, "until" | "months" | "atLeast" | "atMost">;

/**
 * Counts the months since a day, such as the one on which somebody began. Below 0 where the day is yet to come, unless
 * `atLeast` says otherwise.
 *
 * - `full` months go from day to day: {@link fullMonths}. Whoever began on August 11 and whoever begins on September 1 have
 *   none on September 1.
 * - `calendar` months begin on the first: {@link calendarMonths}. Measured month by month, the month of the day is 0 to
 *   "periodStart" and 1 to "periodEnd", whatever the day.
 *
 * @param day the day
 * @param time the days measured
 * @param options to which of them months are counted, which months, and at least and at most how many
 * @returns whole months
 * @throws Fault "not-a-day"
 * @example
 * const days = { from: "2026-07-01", to: "2026-10-01" }
 * monthsSince("2026-05-15", { days, count: { kind: "calendarDays" } }, { until: "periodEnd", atMost: 6 }) // => 4
 */
export function monthsSince(day: Day, { days }: MeasuredTime, options: MonthsOptions): number {
  const { until, months = "full", atLeast, atMost } = options;
  const counted = months === "full" ? fullMonths : calendarMonths;
  const found = counted(day, until === "periodStart" ? days.from : days.to);
  return Math.min(Math.max(found, atLeast ?? -Infinity), atMost ?? Infinity);
}

/** The catalog's entry of {@link monthsSince}. */
export const monthsSinceMethod = /* @__PURE__ */ metric("monthsSince", "Counts the months since a day.", OPTIONS, {
  made: {
    from: "dates",
    fields: ["field"],
    figure: ([day], time, options) =>
      typeof day === "string" ? monthsSince(day, time, options as MonthsOptions) : NaN,
  },
  onMissing: "missing",
  keepsMoney: false,
});

/** The JSON of months that are counted. */
export type MonthsSpec = SpecOf<typeof monthsSinceMethod>;
