import { dayNumber, daysBetween, previousPeriod, yearToDate } from "scorewright/calendar";
import type { Period } from "scorewright/calendar";
import { truthOf } from "scorewright/expression";
import type { FactValue } from "scorewright/expression";
import { count, countDistinct, firstSeen, last, max, mean, min, prorated, ratio, sum } from "scorewright/metric";
import type { CreditSpec, DaysSpec, MonthsSpec } from "scorewright/metric";
import { minorDigits, minorUnits, sumUnits } from "scorewright/money";
import type { Case, CaseMetric, CaseRecord } from "./case.js";
import { plainCalendarMonths, plainDays, plainMonths } from "./plainDays.js";
import { plainCredits } from "./plainCredits.js";
import type { Exercised } from "./kinds.js";

/** The columns of a team by metric, and the records behind each sum of money. */
export interface PlainMeasured {
  readonly ids: readonly string[];
  readonly columns: ReadonlyMap<string, readonly number[]>;
  readonly words: ReadonlyMap<string, readonly (string | null)[]>;
  readonly credits: ReadonlyMap<string, readonly (readonly PlainCredit[])[]>;
  readonly season: number;
}

/** One credited record of a person. */
export interface PlainCredit {
  readonly record: string;
  readonly day: string;
  readonly units: number;
  /** How it came about, where deals are split. */
  readonly share?: string;
  readonly deal?: string;
  readonly role?: string;
  readonly through?: string;
  readonly cut?: string;
}

const isMissing = (value: unknown) => value === undefined || value === null || value === "";
const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Makes every metric's column by a loop over people, with the plain functions for what is folded. */
export function plainMeasure(drawn: Case, exercised: Exercised): PlainMeasured {
  const { scheme, sources } = drawn;
  const ids = sources.roster.map(({ id }) => id as string);
  const columns = new Map<string, readonly number[]>();
  const words = new Map<string, readonly (string | null)[]>();
  const credits = new Map<string, PlainCredit[][]>();
  for (const metric of scheme.metrics) {
    exercised.note("plain", "measure", metric.from.kind);
    if (metric.from.kind === "category") {
      const { field } = metric.from;
      words.set(
        metric.id,
        sources.roster.map((record) => wordOf(record[field])),
      );
    } else if (metric.from.kind === "field") columns.set(metric.id, fieldColumn(metric, sources.roster));
    else if (metric.from.kind === "credit")
      columns.set(metric.id, creditColumn(metric, metric.from, drawn, ids, credits));
    else if (metric.from.kind === "activeDays" || metric.from.kind === "periodDays")
      columns.set(metric.id, dayColumn(metric, metric.from, drawn));
    else if (metric.from.kind === "monthsSince") columns.set(metric.id, monthColumn(metric, metric.from, drawn));
    else if (metric.from.kind !== "ratio" && metric.from.kind !== "prorated")
      columns.set(metric.id, recordColumn(metric, drawn, ids, credits));
  }
  for (const { id, from, unit } of scheme.metrics) {
    if (from.kind === "prorated") {
      const digits = minorDigits(unit!.currency);
      const lengths = typeof from.length === "string" ? columns.get(from.length)! : null;
      const parts = [columns.get(from.of)!, columns.get(from.active)!] as const;
      const length = (row: number) => lengths?.[row] ?? (from.length as number);
      const part = (row: number) => prorated(parts[0][row]!, parts[1][row]!, length(row), { digits, mode: from.round });
      columns.set(
        id,
        ids.map((_, row) => part(row)),
      );
    }
    if (from.kind !== "ratio") continue;
    const [of, to] = [columns.get(from.of)!, columns.get(from.to)!];
    columns.set(
      id,
      ids.map((_, row) => ratio(of[row]!, to[row]!)),
    );
  }
  const { value: season } = drawn.seasons.find(({ from, to }) => from <= drawn.period.from && to >= drawn.period.to)!;
  return { ids, columns, words, credits, season };
}

/** The days of the period, for each person those from the first day to the last. */
function dayColumn({ onMissing }: CaseMetric, from: DaysSpec, drawn: Case): number[] {
  const calendar = drawn.scheme.calendars.find(({ id }) => id === from.calendar);
  const none = onMissing === "zero" ? 0 : NaN;
  return drawn.sources.roster.map((record) => {
    if (from.kind === "periodDays") return plainDays(drawn.period, null, null, calendar);
    const [first, last] = [record[from.firstDay], from.lastDay === undefined ? null : record[from.lastDay]];
    if (isMissing(first)) return none;
    return plainDays(drawn.period, first as string, isMissing(last) ? null : (last as string), calendar);
  });
}

/** The full months from a day to the first of the period, or to the day after its last. */
function monthColumn({ onMissing }: CaseMetric, from: MonthsSpec, { period, sources }: Case): number[] {
  const { atLeast = -Infinity, atMost = Infinity } = from;
  const until = from.until === "periodStart" ? period.from : period.to;
  return sources.roster.map((record) => {
    if (isMissing(record[from.field])) return onMissing === "zero" ? 0 : NaN;
    const counted = from.months === "calendar" ? plainCalendarMonths : plainMonths;
    return Math.min(Math.max(counted(record[from.field] as string, until), atLeast), atMost);
  });
}

/** The word of a field, with what the roster's aliases make of it; null where it is missing. */
export function wordOf(value: unknown): string | null {
  if (isMissing(value)) return null;
  return value === "grade A" ? "A" : (value as string);
}

function fieldColumn(metric: CaseMetric, roster: readonly CaseRecord[]): number[] {
  const { field } = metric.from as { field: string };
  const none = metric.onMissing === "zero" ? 0 : NaN;
  return roster.map((record) => (isMissing(record[field]) ? none : figureOf(metric, record[field])));
}

/** A number as it stands; money through its whole minor units. */
function figureOf(metric: CaseMetric, value: unknown): number {
  if (metric.unit === undefined) return (value as number) + 0;
  const digits = minorDigits(metric.unit.currency);
  return (minorUnits(value, digits) as number) / 10 ** digits;
}

function recordColumn(
  metric: CaseMetric,
  drawn: Case,
  ids: readonly string[],
  credits: Map<string, PlainCredit[][]>,
): number[] {
  const { from } = metric;
  const zero = from.kind === "sum" || from.kind.startsWith("count");
  const none = (metric.onMissing ?? (zero ? "zero" : "missing")) === "zero" ? 0 : NaN;
  const used = usedRecords(metric, drawn, ids);
  const own = ids.map((id) => used.filter(({ owner }) => owner === id));
  if (metric.unit !== undefined && from.kind === "sum") {
    const digits = minorDigits(metric.unit.currency);
    const line = (record: CaseRecord) => ({
      record: record["id"] as string,
      day: record["closedOn"] as string,
      units: minorUnits(figureText(record, drawn, metric), digits) as number,
    });
    credits.set(
      metric.id,
      own.map((records) => records.map(line)),
    );
  }
  if (from.kind === "count") {
    const one = (record: CaseRecord) => ({
      record: record["id"] as string,
      day: record["closedOn"] as string,
      units: 1,
    });
    credits.set(
      metric.id,
      own.map((records) => records.map(one)),
    );
  }
  return own.map((records) => (records.length === 0 ? none : folded(metric, records, drawn)));
}

/** What everybody is credited with, and the lines that add up to it. */
function creditColumn(
  metric: CaseMetric,
  spec: CreditSpec,
  drawn: Case,
  ids: readonly string[],
  credits: Map<string, PlainCredit[][]>,
): number[] {
  const everybody = [...ids, ...drawn.sources.deals.map((deal) => deal["owner"] as string)];
  const lines = usedRecords(metric, drawn, everybody)
    .filter((deal) => !isMissing(deal["amount"]))
    .flatMap((deal) => plainCredits(deal, drawn, spec));
  const own = ids.map((id) => lines.filter(({ person }) => person === id).map(({ line }) => line));
  credits.set(metric.id, own);
  const none = metric.onMissing === "missing" ? NaN : 0;
  const scale = 10 ** minorDigits(drawn.scheme.credits[0]!.currency);
  return own.map((some) => (some.length === 0 ? none : (sumUnits(some.map(({ units }) => units)) as number) / scale));
}

function usedRecords(metric: CaseMetric, drawn: Case, ids: readonly string[]): CaseRecord[] {
  const { where, kind } = metric.from as { where?: Parameters<typeof truthOf>[0]; kind: string };
  const window = windowOf(metric, drawn.period);
  const field = kind.startsWith("count") ? (metric.from as { field?: string }).field : undefined;
  const per = kind === "countFirst" ? (metric.from as { per: "person" | "company" }).per : null;
  const isOurs = (deal: CaseRecord) => ids.includes(deal["owner"] as string);
  const known = drawn.sources.deals.filter((deal) => {
    const day = deal["closedOn"] as string;
    // What anyone sold before is not new to the company, also if the seller is not in the team.
    if ((per !== "company" && !isOurs(deal)) || isMissing(day) || day > drawn.asOf) return false;
    const read = (fact: object) => {
      const value = deal[(fact as { field: string }).field];
      return isMissing(value) ? null : (value as FactValue);
    };
    if (where !== undefined && truthOf(where, read) !== true) return false;
    return field === undefined || !isMissing(deal[field]);
  });
  known.sort((a, b) => dayOf(a) - dayOf(b) || before(a["id"] as string, b["id"] as string));
  const sightings = known.map((deal) => ({ person: deal["owner"] as string, value: deal[field ?? "id"] as string }));
  const isNew = per === null ? [] : firstSeen(sightings, per);
  return known.filter((deal, place) => {
    const day = deal["closedOn"] as string;
    if (!isOurs(deal) || day < window.from || day >= window.to || isNew[place] === false) return false;
    return kind.startsWith("count") || kind === "credit" || !isMissing(figureText(deal, drawn, metric));
  });
}

const dayOf = (deal: CaseRecord) => dayNumber(deal["closedOn"] as string)!;

function windowOf({ window }: CaseMetric, period: Period): Period {
  if (window === undefined || window === "period") return period;
  return window === "previousPeriod" ? previousPeriod(period) : window === "yearToDate" ? yearToDate(period) : window;
}

/** What a metric takes from a deal: a field, the days between two, or the price of its product. */
function figureText(deal: CaseRecord, { sources }: Case, metric: CaseMetric): unknown {
  const { field } = metric.from as { field: string | { daysBetween: string[] } | { by: string; field: string } };
  if (typeof field === "string") return deal[field];
  if ("by" in field) return sources.products.find(({ id }) => id === deal[field.by])?.[field.field];
  const [opened, closed] = field.daysBetween.map((name) => deal[name]);
  return isMissing(opened) || isMissing(closed) ? null : daysBetween(opened as string, closed as string);
}

const FOLDS = { sum, mean, min, max, last };

function folded(metric: CaseMetric, records: readonly CaseRecord[], drawn: Case): number {
  const { from } = metric;
  if (from.kind === "count" || from.kind === "countFirst") return count(records);
  if (from.kind === "countDistinct") return countDistinct(records.map((deal) => deal[from.field] as string));
  const raw = records.map((deal) => figureText(deal, drawn, metric));
  const fold = FOLDS[from.kind as keyof typeof FOLDS];
  if (metric.unit === undefined) return fold(raw as number[]);
  const digits = minorDigits(metric.unit.currency);
  const units = raw.map((value) => minorUnits(value, digits) as number);
  if (from.kind === "mean") return mean(units.map((one) => one / 10 ** digits));
  return (from.kind === "sum" ? (sumUnits(units) as number) : fold(units)) / 10 ** digits;
}
