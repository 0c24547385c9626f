import { dayNumber, dayText } from "scorewright/calendar";
import type { Period } from "scorewright/calendar";
import type { CaseCalendar } from "./case.js";

const NAMES = ["thursday", "friday", "saturday", "sunday", "monday", "tuesday", "wednesday"];

/** Counts the days of a period from a first to a last one, day by day. */
export function plainDays(
  { from, to }: Period,
  first: string | null,
  last: string | null,
  calendar: CaseCalendar | undefined,
): number {
  let count = 0;
  for (let day = dayNumber(from)!; day < dayNumber(to)!; day++) {
    const text = dayText(day);
    const isOff = calendar?.weekend.includes(NAMES[day % 7]!) === true || calendar?.holidays.includes(text) === true;
    if ((first === null || text >= first) && (last === null || text <= last) && !isOff) count++;
  }
  return count;
}

/** Counts calendar months by the engine's own calendar. */
export function plainCalendarMonths(from: string, to: string): number {
  const month = (day: Date) => day.getUTCFullYear() * 12 + day.getUTCMonth();
  return month(new Date(to)) - month(new Date(from));
}

/** Counts full months, one at a time: as long as the same day of the next month is not beyond. */
export function plainMonths(from: string, to: string): number {
  const place = (day: string, more: number) => {
    const [year, month, date] = day.split("-").map(Number) as [number, number, number];
    return (year * 12 + month + more) * 100 + date;
  };
  let months = 0;
  while (place(from, months + 1) <= place(to, 0)) months++;
  while (place(from, months) > place(to, 0)) months--;
  return months;
}
