import { serial } from "./day.js";
import type { Day } from "./day.js";
import { monthNumber } from "./period.js";

/**
 * Counts the full months from one day to another: the most that can be added to the first without going beyond the second.
 *
 * A month is full on the day of the month on which it began, or where there is none, on the first of the next: from
 * January 31 the first is full on March 1. Where the first day comes later the count is below 0: −1 within the month
 * before it.
 *
 * @param from the first day
 * @param to the second
 * @returns whole months
 * @throws Fault "not-a-day"
 * @example
 * fullMonths("2026-01-15", "2026-04-14") // => 2
 */
export function fullMonths(from: Day, to: Day): number {
  for (const day of [from, to]) serial(day);
  const isShort = to.slice(8) < from.slice(8);
  return monthNumber(to) - monthNumber(from) - (isShort ? 1 : 0);
}

/**
 * Counts the calendar months from one day to another: the firsts of months that lie after the first day, up to the second.
 *
 * The month of the first day is 0 while it lasts, and the next is 1, whatever the day. Where the first day lies in a later
 * month the count is below 0.
 *
 * @param from the first day
 * @param to the second
 * @returns whole months
 * @throws Fault "not-a-day"
 * @example
 * calendarMonths("2026-08-11", "2026-09-01") // => 1
 */
export function calendarMonths(from: Day, to: Day): number {
  for (const day of [from, to]) serial(day);
  return monthNumber(to) - monthNumber(from);
}
