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
