import { dayNumber, notADay } from "../../calendar/day.js";
import type { Day } from "../../calendar/day.js";
import type { TimeCount } from "../../calendar/active.js";
import type { Period } from "../../calendar/period.js";
import { isFault, issue, within } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import type { IssueList } from "../../fault/issueList.js";
import type { Notice } from "../../fault/notice.js";
import type { Made } from "../../metric/metricMethod.js";
import type { CalendarDefinition } from "../scheme/calendar.js";
import type { MetricDefinition } from "../scheme/scheme.js";
import { EXAMPLES, few } from "./few.js";
import { isMissing } from "./fields.js";
import type { PersonRows } from "./people.js";
import { windowOf } from "./window.js";

/** What a metric of dates is measured with. */
export interface DatesGiven {
  /** The people. */
  readonly ids: readonly string[];
  /** The rows of person sources. */
  readonly persons: readonly PersonRows[];
  /** The calendars of the scheme. */
  readonly calendars: readonly CalendarDefinition[];
  /** The period. */
  readonly period: Period;
  /** Where issues go. */
  readonly issues: IssueList;
}

type MadeOfDates = Extract<Made, { readonly from: "dates" }>;

/**
 * Measures a metric that is counted from dates in people's rows, or from the period alone.
 *
 * @param metric the metric
 * @param made how it is made
 * @param given people, calendars, the period
 * @returns its column, and notices of those who lack the date or of whom no day counts
 * @throws Fault "no-working-days"
 */
export function dateColumn(
  metric: MetricDefinition,
  made: MadeOfDates,
  given: DatesGiven,
): { readonly values: Float64Array; readonly notices: readonly Notice[] } {
  const { ids, persons, period } = given;
  const from: Readonly<Record<string, unknown>> = { ...metric.from };
  const time = { days: windowOf(metric.window, period), count: countOf(from["calendar"], given.calendars) };
  if (made.fields.length === 0) {
    const figure = within(`metrics.${metric.id}`, () => made.figure([], time, metric.from));
    return { values: new Float64Array(ids.length).fill(figure), notices: [] };
  }
  const person = persons.find(({ source }) => source.id === from["source"])!;
  const absent = metric.onMissing === "zero" ? 0 : NaN;
  const [without, outside]: [string[], string[]] = [[], []];
  const values = Float64Array.from(ids, (id, row) => {
    const days = made.fields.map((name) => dayIn(person, row, from[name], id, given.issues));
    if (days.includes(WRONG)) return absent;
    const figure = figured(
      () => made.figure(days, time, metric.from),
      (option, found) => {
        const named = from[option];
        const field = typeof named === "string" ? named : option;
        given.issues.add({ ...found, path: `${person.source.id}.${id}.${field}` }, `${person.source.id}.${field}`);
      },
    );
    if (figure === null) return absent;
    if (figure === 0 && made.zeroIsOutside === true) outside.push(id);
    if (figure === figure) return figure;
    without.push(id);
    return absent;
  });
  const told = { metric: metric.id, field: String(from[made.fields[0]!]) };
  const path = `metrics.${metric.id}.from`;
  const about = (people: readonly string[]) => ({
    ...told,
    count: people.length,
    examples: few(people, EXAMPLES),
  });
  const notices: Notice[] = [];
  if (without.length > 0) notices.push({ code: "dates-missing", path, values: about(without) });
  if (outside.length > 0) notices.push({ code: "no-active-day", path, values: about(outside) });
  return { values, notices };
}

function countOf(id: unknown, calendars: readonly CalendarDefinition[]): TimeCount {
  const calendar = calendars.find((one) => one.id === id);
  if (calendar === undefined) return { kind: "calendarDays" };
  return { kind: "workingDays", weekend: calendar.weekend, holidays: calendar.holidays };
}

/** Stands for what is no day, which is an issue. */
const WRONG = "";

/** The day of a field; null where it is missing, undefined where the metric names no field. */
function dayIn(
  { source, read, rows }: PersonRows,
  row: number,
  field: unknown,
  id: string,
  issues: IssueList,
): Day | null | undefined {
  if (typeof field !== "string") return undefined;
  const record = rows[row];
  const value = record === undefined ? null : read(record, field);
  if (isMissing(value)) return null;
  if (typeof value === "string" && dayNumber(value) !== null) return value;
  issues.add(issue(notADay(`${source.id}.${id}.${field}`, value)), `${source.id}.${field}`);
  return WRONG;
}

/** What is wrong with a date is said at the option that names its field. */
function figured(make: () => number, tell: (option: string, found: Issue) => void): number | null {
  try {
    return make();
  } catch (error) {
    if (!isFault(error)) throw error;
    for (const one of error.issues) tell(one.path, one);
    return null;
  }
}
