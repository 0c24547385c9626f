import { issue, shown } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { idIssue } from "../table/ids.js";
import { byCodeUnits, codeColumn } from "../table/table.js";
import type { CodeColumn } from "../table/table.js";
import { isMissing } from "./fields.js";
import type { ReadField, SourceRecord } from "./fields.js";
import type { SourceDefinition } from "./scheme.js";

/** The rows of a person source, laid along the rows of the table. */
export interface PersonRows {
  /** The source. */
  readonly source: SourceDefinition;
  /** Reads its fields. */
  readonly read: ReadField;
  /** The record of each row of the table; undefined for a person whom the source does not list. */
  readonly rows: readonly (SourceRecord | undefined)[];
}

/**
 * Reads the ids of a person source.
 *
 * @param source the source
 * @param records its records
 * @param issues where issues go
 * @returns one id per record, in the source's order
 */
export function personIds(source: SourceDefinition, records: readonly SourceRecord[], issues: Issue[]): string[] {
  const seen = new Set<unknown>();
  return records.map((record, index) => {
    const id = record[source.person!];
    const trouble = idIssue(`${source.id}.${index}.${source.person!}`, id, seen);
    if (trouble !== null) issues.push(trouble);
    seen.add(id);
    return String(id);
  });
}

/**
 * The people of records without a roster, in code-unit order, so that the order of records changes nothing.
 *
 * @param persons whom each record names
 * @returns each once
 */
export function namedPeople(persons: Iterable<string>): string[] {
  return [...new Set(persons)].sort(byCodeUnits);
}

/**
 * Lays the records of a person source along the table's rows.
 *
 * @param source the source
 * @param read reads its fields
 * @param records its records
 * @param ids the id of each record
 * @param people the table's rows
 * @returns the rows, and how many records belong to nobody in the table
 */
export function laidAlong(
  source: SourceDefinition,
  read: ReadField,
  records: readonly SourceRecord[],
  ids: readonly string[],
  people: ReadonlyMap<string, number>,
): { readonly person: PersonRows; readonly strangers: readonly string[] } {
  const rows = new Array<SourceRecord | undefined>(people.size).fill(undefined);
  const strangers: string[] = [];
  records.forEach((record, index) => {
    const row = people.get(ids[index]!);
    if (row === undefined) strangers.push(ids[index]!);
    else rows[row] = record;
  });
  return { person: { source, read, rows }, strangers };
}

/**
 * Reads the attributes of a person source as code columns.
 *
 * @param person the source's rows
 * @param ids the people, for the place of an issue
 * @param issues where issues go
 * @returns one code column per attribute
 */
export function attributeColumns(person: PersonRows, ids: readonly string[], issues: Issue[]): CodeColumn[] {
  return person.source.attributes.map((name) => {
    const texts = person.rows.map((record, row) => {
      const value = record === undefined ? undefined : person.read(record, name);
      if (isMissing(value)) return null;
      if (typeof value === "string") return value;
      const path = `${person.source.id}.${ids[row]!}.${name}`;
      const remedy = `write ${JSON.stringify(shown(value))}`;
      issues.push(
        issue({ code: "not-a-text", path, received: value, expected: "a text, since it is an attribute", remedy }),
      );
      return null;
    });
    return codeColumn(name, texts);
  });
}
