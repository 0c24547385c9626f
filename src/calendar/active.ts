import { choice } from "../fault/choice.js";
import { fault } from "../fault/fault.js";
import { dayText, serial } from "./day.js";
import type { Day } from "./day.js";
import { checkedPeriod, monthNumber, monthStart } from "./period.js";
import type { Period } from "./period.js";

/** The days of the week; 1970-01-01 was a Thursday. */
export const WEEKDAYS = ["thursday", "friday", "saturday", "sunday", "monday", "tuesday", "wednesday"] as const;

/** A day of the week. */
export type Weekday = (typeof WEEKDAYS)[number];

/** What is counted: all days, those on which people work, or months. */
export type TimeCount =
  | { readonly kind: "calendarDays" }
  | { readonly kind: "workingDays"; readonly weekend: readonly Weekday[]; readonly holidays: readonly Day[] }
  | { readonly kind: "months"; readonly partMonths: "count" | "leaveOut" };

/** When somebody was active: from a day on, up to but not including another; open where an end is left out. */
export interface ActiveSpan {
  /** The first day. */
  readonly from?: Day;
  /** The first day on which the person is no longer active. */
  readonly to?: Day;
}

/** How much of a period somebody was active, as `prorate` takes it. */
export interface ActiveTime {
  /** Days or months of activity. */
  readonly active: number;
  /** Days or months of the period. */
  readonly length: number;
}

/**
 * Counts how much of a period somebody was active.
 *
 *     calendarDays     every day
 *     workingDays      days that are neither of the weekend nor holidays
 *     months           calendar months; one of which only a part was active counts, or is left out, as `partMonths` says
 *
 * @param period the period, half-open
 * @param span when the person was active, half-open
 * @param count what is counted
 * @returns the time of activity and the length of the period
 * @throws Fault "empty-range" where the span ends before it begins; "not-whole-months" where months are counted in a
 * period that does not go from the first of a month to the first of another; "not-a-day", "empty-period", "not-a-choice"
 * @example
 * const march = { from: "2026-03-01", to: "2026-04-01" };
 * const weekend = ["saturday", "sunday"];
 * activeTime(march, { from: "2026-03-16" }, { kind: "workingDays", weekend, holidays: [] }) // => { active: 12, length: 22 }
 */
export function activeTime(period: Period, span: ActiveSpan, count: TimeCount): ActiveTime {
  const { from, to } = checkedPeriod(period, "period");
  const [first, last] = [serial(from), serial(to)];
  const starts = span.from === undefined ? first : serial(span.from);
  const ends = span.to === undefined ? last : serial(span.to);
  if (span.from !== undefined && span.to !== undefined && ends < starts) throw endsFirst(span.from, span.to);
  const inside = { from: Math.min(last, Math.max(first, starts)), to: Math.max(first, Math.min(last, ends)) };
  const counted = counter(count, period);
  return { active: inside.to > inside.from ? counted(inside.from, inside.to) : 0, length: counted(first, last) };
}

type Counter = (from: number, to: number) => number;

function counter(count: TimeCount, period: Period): Counter {
  choice(count.kind, ["calendarDays", "workingDays", "months"], "count.kind");
  if (count.kind === "workingDays") return workingDays(count);
  return count.kind === "months" ? months(count, period) : (from, to) => to - from;
}

function workingDays({ weekend, holidays }: Extract<TimeCount, { kind: "workingDays" }>): Counter {
  const free = new Set(weekend.map((day) => WEEKDAYS.indexOf(choice(day, WEEKDAYS, "count.weekend"))));
  const days = new Set(holidays.map((day) => serial(day)));
  const off = [...days].filter((day) => !free.has(weekdayOf(day)));
  return (from, to) => {
    let worked = 0;
    for (let weekday = 0; weekday < 7; weekday++) {
      if (!free.has(weekday)) worked += before(to, weekday) - before(from, weekday);
    }
    return worked - off.filter((day) => day >= from && day < to).length;
  };
}

/** How many days of one weekday lie before a day, counted from a day that is the same for all. */
function before(day: number, weekday: number): number {
  return Math.floor((day - weekday + 6) / 7);
}

function weekdayOf(day: number): number {
  return ((day % 7) + 7) % 7;
}

function months({ partMonths }: Extract<TimeCount, { kind: "months" }>, period: Period): Counter {
  choice(partMonths, ["count", "leaveOut"], "count.partMonths");
  if (!period.from.endsWith("-01") || !period.to.endsWith("-01")) throw notWholeMonths(period);
  return (from, to) => {
    const [first, next] = [monthNumber(dayText(from)), monthNumber(dayText(to))];
    const starts = serial(monthStart(first)) === from;
    const ends = serial(monthStart(next)) === to;
    if (partMonths === "count") return next - first + (ends ? 0 : 1);
    return Math.max(0, next - first - (starts ? 0 : 1));
  };
}

function endsFirst(from: Day, to: Day) {
  const remedy = "`to` is the first day on which the person is no longer active";
  return fault({ code: "empty-range", path: "span.to", received: to, expected: `${from} or later`, remedy });
}

function notWholeMonths({ from, to }: Period) {
  const expected = "a period from the first of a month to the first of another, since months are counted";
  const remedy = 'count "calendarDays", or prorate whole months';
  return fault({ code: "not-whole-months", path: "period", received: `${from} to ${to}`, expected, remedy });
}
