import { previousPeriod, yearToDate } from "../../calendar/period.js";
import type { Period } from "../../calendar/period.js";
import type { Window } from "../scheme/window.js";

/**
 * The days that a window means.
 *
 * @param window the window of a metric
 * @param period the period measured
 * @returns the days; none, from the period's first to the same, where days of the window's own lie outside the period
 */
export function windowOf(window: Window, period: Period): Period {
  if (window === "period") return period;
  if (window === "previousPeriod") return previousPeriod(period);
  if (window === "yearToDate") return yearToDate(period);
  if (window.inPeriod !== true) return window;
  const from = window.from > period.from ? window.from : period.from;
  const to = window.to < period.to ? window.to : period.to;
  return from < to ? { from, to } : { from: period.from, to: period.from };
}
