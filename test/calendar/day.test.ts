import { describe, expect, it } from "vitest";
import { dayNumber, dayText, daysBetween } from "scorewright";
import { raisedBy } from "../faults/raised.js";

describe("a day", () => {
  it("is counted from 1970-01-01", () => {
    expect([dayNumber("1970-01-01"), dayNumber("1970-02-01"), dayNumber("1969-12-31")]).toEqual([0, 31, -1]);
  });

  it("exists in the Gregorian calendar, with its leap years", () => {
    const leap = ["2024-02-29", "2000-02-29", "2023-02-29", "1900-02-29"].map(dayNumber);
    expect(leap.map((day) => day !== null)).toEqual([true, true, false, false]);
  });

  it("is text of the form YYYY-MM-DD and nothing else", () => {
    for (const text of ["2026-1-05", "2026-01-32", "2026-13-01", "20260105", "2026-01-05T09:00", "", "0000-01-01"])
      expect(dayNumber(text)).toBe(null);
  });

  it("comes back from its number", () => {
    for (const day of ["1970-01-01", "2000-02-29", "1999-12-31", "2026-03-01", "0001-01-01", "9999-12-31"])
      expect(dayText(dayNumber(day)!)).toBe(day);
  });
});

describe("daysBetween", () => {
  it("counts from the first day to the second, across a leap day", () => {
    expect(daysBetween("2024-02-27", "2024-03-01")).toBe(3);
    expect(daysBetween("2026-02-27", "2026-03-01")).toBe(2);
  });

  it("is negative when the second day comes first", () => {
    expect(daysBetween("2026-03-01", "2026-02-27")).toBe(-2);
  });

  it("tells somebody with a timestamp how to cut it", () => {
    const [found] = raisedBy(() => daysBetween("2026-03-01T23:30:00Z", "2026-03-02"));
    expect(found!.remedy).toBe('cut the time off in the zone your books are kept in: "2026-03-01"');
  });
});
