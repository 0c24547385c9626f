import type { Notice } from "../../fault/notice.js";
import { lastDayOf, yearToDate } from "../../calendar/period.js";
import type { Period } from "../../calendar/period.js";
import type { Scheme } from "../scheme/scheme.js";
import type { FigureLog } from "./figures.js";
import type { Intake } from "./intake.js";
import { windowOf } from "./window.js";

/**
 * What is worth saying of a measured period as a whole.
 *
 * @param scheme the scheme
 * @param given what was passed
 * @param log what reading came to
 * @param period the period
 * @param asOf the day on which the records were seen
 * @returns the notices
 */
export function measureNotices(scheme: Scheme, given: Intake, log: FigureLog, period: Period, asOf: string): Notice[] {
  const notices: Notice[] = [];
  if (given.ids.length === 0) notices.push({ code: "nobody", path: "", values: {} });
  if (log.rounded > 0) notices.push({ code: "amounts-rounded", path: "", values: { count: log.rounded } });
  if (log.unsafe > 0) notices.push({ code: "unsafe-integers", path: "", values: { count: log.unsafe } });
  const last = lastDayOf(period);
  if (asOf < last) notices.push({ code: "period-open", path: "", values: { asOf, last } });
  return [...notices, ...yearNotices(scheme, period), ...paidWindowNotices(scheme, period)];
}

/**
 * Something paid on days of their own is easily paid twice: what lies before or after the period is paid there, too. What
 * is limited to the period and has no day in it pays nothing, which may be meant.
 */
function paidWindowNotices({ metrics, plan }: Scheme, period: Period): Notice[] {
  const paid = new Set(plan?.components.map(({ base }) => base?.metric));
  return metrics.flatMap(({ id, window }) => {
    if (typeof window === "string" || !paid.has(id)) return [];
    const { from, to } = windowOf(window, period);
    const isInside = from >= period.from && to <= period.to;
    if (isInside && from < to) return [];
    return [
      {
        code: isInside ? "window-outside-period" : "window-beyond-period",
        path: `metrics.${id}.window`,
        values: { metric: id, from: window.from, to: window.to },
      },
    ];
  });
}

/** A year to date is shorter than its period where a year begins inside. */
function yearNotices({ metrics }: Scheme, period: Period): Notice[] {
  const { from } = yearToDate(period);
  if (from <= period.from) return [];
  return metrics
    .filter(({ window }) => window === "yearToDate")
    .map(({ id }) => ({ code: "year-begins-inside", path: `metrics.${id}.window`, values: { metric: id, from } }));
}
