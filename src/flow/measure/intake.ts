import { serial } from "../../calendar/day.js";
import type { IssueList } from "../../fault/issueList.js";
import type { Notice } from "../../fault/notice.js";
import type { Catalog } from "../../method/method.js";
import type { CodeColumn } from "../../table/table.js";
import { STRANGER, UNFIT, eventsOf, isKnown, keysOf, note } from "./events.js";
import type { Events } from "./events.js";
import { aliasNotices, fieldReader, recordsOf } from "./fields.js";
import type { Sources } from "./fields.js";
import { splitRows } from "../credit/splitRows.js";
import type { SplitRows } from "../credit/splitRows.js";
import type { Lookup } from "./figures.js";
import { absentFields } from "./namedFields.js";
import { attributeColumns, laidAlong, namedPeople, personPlaces } from "./people.js";
import type { PersonRows } from "./people.js";
import type { Scheme, SourceDefinition } from "../scheme/scheme.js";

/** The records of a source with the table row that each belongs to. */
export interface PlacedEvents {
  /** The records. */
  readonly events: Events;
  /** Their rows; {@link UNFIT} or {@link STRANGER} where a record belongs to no row. */
  readonly rows: Int32Array;
}

/** Everything that was passed, ready to be measured. */
export interface Intake {
  /** The people: the table's rows. */
  readonly ids: readonly string[];
  /** The row of each of them. */
  readonly people: ReadonlyMap<string, number>;
  /** Person sources along the table's rows. */
  readonly persons: readonly PersonRows[];
  /** Records of events by source. */
  readonly events: ReadonlyMap<string, PlacedEvents>;
  /** Who shares deals, by source. */
  readonly splits: ReadonlyMap<string, SplitRows>;
  /** Keyed tables by source. */
  readonly lookups: ReadonlyMap<string, Lookup>;
  /** The attributes of all person sources. */
  readonly attributes: readonly CodeColumn[];
  /** Ids of person records that belong to nobody in the table, by source. */
  readonly strangers: ReadonlyMap<string, readonly string[]>;
  /** What is worth saying. */
  readonly notices: readonly Notice[];
}

/**
 * Reads who is there, which records belong to whom, and which cannot be used by any metric.
 *
 * @param scheme the scheme
 * @param catalog the methods
 * @param sources what the caller passed
 * @param asOf the day on which the records were seen
 * @param issues where issues go
 * @returns the intake
 * @throws Fault when sources are no lists of records, or no record has a field that its grain needs
 */
export function intake(scheme: Scheme, catalog: Catalog, sources: Sources, asOf: string, issues: IssueList): Intake {
  const opened = scheme.sources.map((source) => {
    return { source, read: fieldReader(source), records: recordsOf(sources, source, issues) };
  });
  const given = new Map(opened.map(({ source, records }) => [source.id, records]));
  const absent = absentFields(scheme, catalog, given, issues);
  issues.raise();
  const of = (grain: SourceDefinition["grain"]) => opened.filter(({ source }) => source.grain === grain);
  const listed = of("person").map((one) => ({
    ...one,
    places: personPlaces(one.source, one.read, one.records, issues),
  }));
  const streams = of("record").map(({ source, read, records }) => eventsOf(source, read, records, issues));
  const splits = of("split").map(({ source, read, records }) => splitRows(source, read, records, issues));
  const named = () => [...streams.flatMap(({ persons }) => persons), ...splits.flatMap(({ persons }) => persons)];
  const people = listed[0]?.places ?? namedPeople(named().filter((one) => one !== undefined));
  const ids = [...people.keys()];
  const laid = listed.map((one) => laidAlong(one.source, one.read, one.records, one.places, people));
  const lookups = of("lookup").map(({ source, read, records }) => {
    const keys = keysOf(source, read, records, issues);
    return [source.id, { source, read, byKey: new Map(keys.map((key, index) => [key, records[index]!])) }] as const;
  });
  return {
    ids,
    people,
    persons: laid.map(({ person }) => person),
    events: new Map(
      streams.map((events) => [events.source.id, { events, rows: rowsOf(events, people, serial(asOf)) }]),
    ),
    splits: new Map(splits.map((rows) => [rows.source.id, rows])),
    lookups: new Map(lookups),
    attributes: laid.flatMap(({ person }) => attributeColumns(person, issues)),
    strangers: new Map(laid.map(({ person, strangers }) => [person.source.id, strangers])),
    notices: [
      ...opened.flatMap(({ source, records }) => aliasNotices(source, records)),
      ...unusedSources(scheme, sources),
      ...absent,
    ],
  };
}

function rowsOf(events: Events, people: ReadonlyMap<string, number>, asOf: number): Int32Array {
  return Int32Array.from(events.records, (_, index) => {
    const person = events.persons[index];
    const row = person === undefined ? undefined : people.get(person);
    const day = events.days[index]!;
    const trouble = day !== day ? "date" : day > asOf ? "asOf" : isKnown(events, index) ? null : "alias";
    if (row !== undefined && trouble === null) return row;
    note(events, index, row === undefined ? "person" : trouble!);
    return trouble === null ? STRANGER : UNFIT;
  });
}

function unusedSources(scheme: Scheme, sources: Sources): Notice[] {
  const known = new Set(scheme.sources.map(({ id }) => id));
  return Object.keys(sources)
    .filter((id) => !known.has(id))
    .map((source) => ({ code: "source-not-used", path: "", values: { source } }));
}
