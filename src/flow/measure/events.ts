import { dayNumber, notADay } from "../../calendar/day.js";
import { issue } from "../../fault/fault.js";
import type { IssueList } from "../../fault/issueList.js";
import { idIssue } from "../../table/ids.js";
import { byCodeUnits } from "../../table/table.js";
import { isMissing } from "./fields.js";
import type { ReadField, SourceRecord } from "./fields.js";
import type { SourceDefinition } from "../scheme/scheme.js";

/** How far a record has come on its way into a metric; the last word is the one it is counted under. */
export const REASONS = ["source", "deal", "person", "date", "asOf", "alias", "where", "window", "value"] as const;

/** Why a record is not used. */
export type Reason = (typeof REASONS)[number];

/** The stage of a record that some metric used. */
export const USED = REASONS.length;

/** In place of a row: the record cannot be used by any metric. */
export const UNFIT = -1;

/** In place of a row: a sound record of nobody in the table, which still decides whether a value is new to the company. */
export const STRANGER = -2;

/** The records of one source in the order of day and id, so that the order in which they were passed changes nothing. */
export interface Events {
  /** The source. */
  readonly source: SourceDefinition;
  /** Reads its fields. */
  readonly read: ReadField;
  /** The records. */
  readonly records: readonly SourceRecord[];
  /** Their ids. */
  readonly keys: readonly string[];
  /** Whom they name; undefined where nobody. */
  readonly persons: readonly (string | undefined)[];
  /** Their days since 1970-01-01; NaN where there is none. */
  readonly days: Float64Array;
  /** How far each came, as a place in {@link REASONS}. */
  readonly stages: Uint8Array;
}

/**
 * Reads key, person and day of a source's records.
 *
 * @param source the source
 * @param read reads its fields
 * @param records its records, in any order
 * @param issues where issues go
 * @returns the records in the order of day and id
 */
export function eventsOf(
  source: SourceDefinition,
  read: ReadField,
  records: readonly SourceRecord[],
  issues: IssueList,
): Events {
  const keys = keysOf(source, read, records, issues);
  const days = records.map((record, index) => dayOf(record, source, read, keys[index]!, issues));
  const persons = records.map((record, index) => personOf(record, source, read, keys[index]!, issues));
  const order = records.map((_, index) => index);
  order.sort((a, b) => compareDays(days[a]!, days[b]!) || byCodeUnits(keys[a]!, keys[b]!));
  return {
    source,
    read,
    records: order.map((index) => records[index]!),
    keys: order.map((index) => keys[index]!),
    persons: order.map((index) => persons[index]),
    days: Float64Array.from(order, (index) => days[index]!),
    stages: new Uint8Array(order.length),
  };
}

/**
 * Reads the ids of records.
 *
 * @param source their source
 * @param read reads its fields
 * @param records the records
 * @param issues where issues go
 * @returns one id per record
 */
export function keysOf(
  source: SourceDefinition,
  read: ReadField,
  records: readonly SourceRecord[],
  issues: IssueList,
): string[] {
  const field = source.key!;
  const seen = new Set<unknown>();
  return records.map((record, index) => {
    const key = read(record, field);
    const trouble = idIssue(`${source.id}.${index}.${field}`, key, seen);
    if (trouble !== null) issues.add(trouble, `${source.id}.${field}`);
    seen.add(key);
    return typeof key === "string" ? key : String(index);
  });
}

/**
 * Notes how far a record has come; it keeps the furthest stage.
 *
 * @param events the records
 * @param index the record
 * @param stage a reason, or "used"
 */
export function note(events: Events, index: number, stage: Reason | "used"): void {
  const place = stage === "used" ? USED : REASONS.indexOf(stage);
  if (place > events.stages[index]!) events.stages[index] = place;
}

/**
 * Tells whether all aliased fields of a record hold a known value.
 *
 * @param events the records
 * @param index the record
 * @returns false when a field that lists its known values holds another one
 */
export function isKnown(events: Events, index: number): boolean {
  const record = events.records[index]!;
  return events.source.aliases.every(({ field, known }) => {
    const value = known === undefined ? undefined : events.read(record, field);
    return isMissing(value) || known!.includes(value as string);
  });
}

function dayOf(
  record: SourceRecord,
  source: SourceDefinition,
  read: ReadField,
  key: string,
  issues: IssueList,
): number {
  const field = source.date!;
  const day = read(record, field);
  if (isMissing(day)) return NaN;
  const number = typeof day === "string" ? dayNumber(day) : null;
  if (number !== null) return number;
  issues.add(issue(notADay(`${source.id}.${key}.${field}`, day)), `${source.id}.${field}`);
  return NaN;
}

function personOf(
  record: SourceRecord,
  source: SourceDefinition,
  read: ReadField,
  key: string,
  issues: IssueList,
): string | undefined {
  const field = source.person!;
  const person = read(record, field);
  if (isMissing(person)) return undefined;
  const trouble = idIssue(`${source.id}.${key}.${field}`, person, NOBODY);
  if (trouble === null) return person as string;
  issues.add(trouble, `${source.id}.${field}`);
  return undefined;
}

const NOBODY = new Set<unknown>();

function compareDays(a: number, b: number): number {
  if (a === b || (a !== a && b !== b)) return 0;
  return a !== a ? 1 : b !== b ? -1 : a - b;
}
