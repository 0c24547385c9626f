import { fault } from "../fault/fault.js";
import { isDate, outlined } from "../fault/outline.js";

/** A calendar day as text, `YYYY-MM-DD`. */
export type Day = string;

/**
 * Counts a day's distance from 1970-01-01.
 *
 * Source: H. Hinnant, chrono-compatible low-level date algorithms (days_from_civil).
 *
 * @param day text of the form YYYY-MM-DD, a day that exists
 * @returns whole days, or null when the text is no such day
 * @example
 * dayNumber("1970-02-01") // => 31
 */
export function dayNumber(day: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (parts === null) return null;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return null;
  return civil(year, month, date);
}

/**
 * Writes a day number as text.
 *
 * @param days days since 1970-01-01
 * @returns the day as YYYY-MM-DD
 * @example
 * dayText(31) // => "1970-02-01"
 */
export function dayText(days: number): Day {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return [padded(year, 4), padded(month, 2), padded(date, 2)].join("-");
}

/**
 * Counts the days from one day to another.
 *
 * @param from the earlier day
 * @param to the later day
 * @returns `to − from` in days, negative when `to` comes first
 * @throws Fault "not-a-day" when either is not a day of the form YYYY-MM-DD
 * @example
 * daysBetween("2026-02-27", "2026-03-01") // => 2
 */
export function daysBetween(from: Day, to: Day): number {
  return serial(to) - serial(from);
}

/**
 * The number of a day that must exist.
 *
 * @param day text of the form YYYY-MM-DD
 * @returns days since 1970-01-01
 * @throws Fault "not-a-day"
 * @example
 * serial("1970-01-02") // => 1
 */
export function serial(day: string): number {
  const number = dayNumber(day);
  if (number === null) throw fault(notADay("", day));
  return number;
}

/**
 * What to say of a text that is no day.
 *
 * @param path the place
 * @param received what was found there
 * @returns the input of an issue
 * @example
 * notADay("asOf", "2026-02-30").code // => "not-a-day"
 */
export function notADay(path: string, received: unknown) {
  const timestamp = typeof received === "string" && /^\d{4}-\d{2}-\d{2}[T ]/.test(received);
  return {
    code: "not-a-day",
    path,
    received: outlined(received),
    expected: "a day that exists, as YYYY-MM-DD",
    remedy: timestamp
      ? `cut the time off in the zone your books are kept in: "${received.slice(0, 10)}"`
      : isDate(received)
        ? 'write the day that it is in the zone your books are kept in, as text: "2026-03-31"'
        : 'write a day such as "2026-03-31"',
  };
}

function civil(year: number, month: number, date: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
