import fc from "fast-check";
import { expect } from "vitest";
import { dayNumber, dayText, daysBetween, previousPeriod, yearToDate } from "scorewright/calendar";
import type { Period } from "scorewright/calendar";
import type { Law } from "./obeys.js";

const MILLISECONDS = 86_400_000;

/** The day by the engine's own calendar. */
const byDate = (days: number) => new Date(days * MILLISECONDS).toISOString().slice(0, 10);

/** Whole days from 0001-01-01 to 9999-12-31. */
export const anyDay = fc.integer({ min: -719162, max: 2932896 });

/** True of every day from 0001-01-01 to 9999-12-31, by its distance from 1970-01-01. */
export const dayLaws: readonly Law<number>[] = [
  {
    name: "is written as the engine's own calendar writes it, and read back",
    holds: (days) => {
      expect(dayText(days)).toBe(byDate(days));
      expect(dayNumber(dayText(days))).toBe(days);
    },
  },
  {
    name: "lies as many days from another as their numbers differ",
    holds: (days, draw) => {
      const other = draw(anyDay);
      expect(daysBetween(dayText(days), dayText(other))).toBe(other - days);
    },
  },
  {
    name: "comes before another day exactly where its text does",
    holds: (days, draw) => {
      const other = draw(fc.oneof(anyDay, fc.constantFrom(days, days + 1, days - 1)));
      if (other >= -719162 && other <= 2932896) expect(dayText(days) < dayText(other)).toBe(days < other);
    },
  },
];

/** True of every text of the form YYYY-MM-DD, whether there is such a day or not. */
export const textLaws: readonly Law<readonly [year: number, month: number, date: number]>[] = [
  {
    name: "is a day exactly where the engine's own calendar has it",
    holds: ([year, month, date]) => {
      const text = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(date).padStart(2, "0")].join(
        "-",
      );
      const moment = new Date(0);
      moment.setUTCFullYear(year, month - 1, date);
      const exists = month >= 1 && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date && year >= 1;
      expect(dayNumber(text)).toBe(exists ? moment.getTime() / MILLISECONDS : null);
    },
  },
];

const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** True of every period. */
export const periodLaws: readonly Law<Period>[] = [
  {
    name: "has a previous period that ends where it begins, of as many months, or as many days where it is no whole months",
    holds: (period) => {
      const before = previousPeriod(period);
      const isWhole = period.from.endsWith("-01") && period.to.endsWith("-01");
      const length = (one: Period) => (isWhole ? months(one.to) - months(one.from) : daysBetween(one.from, one.to));
      expect(before.to).toBe(period.from);
      expect(length(before)).toBe(length(period));
      expect(dayNumber(before.from)).not.toBeNull();
      if (isWhole) expect(before.from).toMatch(/-01$/);
    },
  },
  {
    name: "lies in its year to date, which begins in the year of its last day",
    holds: (period) => {
      const lastDay = byDate(dayNumber(period.to)! - 1);
      const { from, to } = yearToDate(period);
      expect([from, to]).toEqual([`${lastDay.slice(0, 4)}-01-01`, period.to]);
    },
  },
];
