import { fault, issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { IssueList } from "../../fault/issueList.js";
import type { Notice } from "../../fault/notice.js";
import type { SourceDefinition } from "../scheme/scheme.js";

/** A record as CRMs export it. */
export type SourceRecord = Readonly<Record<string, unknown>>;

/** Lists of records by the name of their source. */
export type Sources = Readonly<Record<string, readonly SourceRecord[]>>;

/** Reads a field of a record, with the source's aliases applied. */
export type ReadField = (record: SourceRecord, field: string) => unknown;

/**
 * Makes the reader of a source's fields.
 *
 * @param source the source
 * @returns the reader; a value that is absent is undefined
 */
export function fieldReader(source: SourceDefinition): ReadField {
  if (source.aliases.length === 0) return ownValue;
  const aliases = new Map(
    source.aliases.map(({ field, values }) => [field, new Map(values.map(({ from, to }) => [from, to]))]),
  );
  return (record, field) => {
    const value = ownValue(record, field);
    const alias = typeof value === "string" ? aliases.get(field)?.get(value) : undefined;
    return alias ?? value;
  };
}

function ownValue(record: SourceRecord, field: string): unknown {
  return Object.hasOwn(record, field) ? record[field] : undefined;
}

/**
 * Counts the values that aliases stood for.
 *
 * @param source the source
 * @param records its records
 * @returns one notice per alias that was found
 */
export function aliasNotices(source: SourceDefinition, records: readonly SourceRecord[]): Notice[] {
  return source.aliases.flatMap(({ field, values }) =>
    values.flatMap(({ from, to }) => {
      const count = records.filter((record) => Object.hasOwn(record, field) && record[field] === from).length;
      const path = `${source.id}.${field}`;
      return count === 0 ? [] : [{ code: "alias-applied", path, values: { from, to, count } }];
    }),
  );
}

/**
 * Tells whether a value is missing: absent, null, or the empty text that a spreadsheet writes for nothing. Everything that
 * reads records means this by missing: figures, texts, days, attributes and conditions.
 *
 * @param value the value of a field
 * @returns true when there is nothing
 */
export function isMissing(value: unknown): value is undefined | null | "" {
  return value === undefined || value === null || value === "";
}

/**
 * Finds the records of a source and checks that they are plain objects.
 *
 * @param sources what the caller passed
 * @param source the source asked for
 * @param issues where issues go
 * @returns the records; none where something is wrong with them
 */
export function recordsOf(sources: Sources, source: SourceDefinition, issues: IssueList): readonly SourceRecord[] {
  const list: unknown = Object.hasOwn(sources, source.id) ? sources[source.id] : undefined;
  if (!Array.isArray(list)) {
    const remedy = `pass { ${source.id}: [ … ] }, an empty list if there are none`;
    issues.add(
      issue({
        code: "missing-source",
        path: source.id,
        received: outlined(list),
        expected: "a list of records",
        remedy,
      }),
    );
    return [];
  }
  const bad = list.findIndex((record) => typeof record !== "object" || record === null || Array.isArray(record));
  if (bad < 0) return list as readonly SourceRecord[];
  const remedy = "pass plain objects, one per record";
  const path = `${source.id}.${bad}`;
  issues.add(
    issue({ code: "not-a-record", path, received: outlined(list[bad] as unknown), expected: "an object", remedy }),
  );
  return [];
}

/**
 * Checks that sources are passed as an object of lists.
 *
 * @param sources what the caller passed
 * @returns the same object
 * @throws Fault "not-sources"
 */
export function checkedSources(sources: unknown): Sources {
  if (typeof sources === "object" && sources !== null && !Array.isArray(sources)) return sources as Sources;
  const remedy = "pass { deals: [ … ], roster: [ … ] }";
  throw fault({
    code: "not-sources",
    path: "",
    received: outlined(sources),
    expected: "lists of records by source",
    remedy,
  });
}
