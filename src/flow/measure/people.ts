import { issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import { shown } from "../../fault/outline.js";
import type { IssueList } from "../../fault/issueList.js";
import { idIssue, isId } from "../../table/ids.js";
import { byCodeUnits, codeColumn } from "../../table/table.js";
import type { CodeColumn } from "../../table/table.js";
import { isMissing } from "./fields.js";
import type { ReadField, SourceRecord } from "./fields.js";
import type { SourceDefinition } from "../scheme/scheme.js";

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
 * @param read reads its fields
 * @param records its records
 * @param issues where issues go
 * @returns each id with the place of its record
 */
export function personPlaces(
  source: SourceDefinition,
  read: ReadField,
  records: readonly SourceRecord[],
  issues: IssueList,
): Map<string, number> {
  const places = new Map<string, number>();
  const field = source.person!;
  records.forEach((record, index) => {
    const id = read(record, field);
    const known = places.size;
    if (isId(id) && places.set(id, index).size > known) return;
    issues.add(idIssue(`${source.id}.${index}.${field}`, id, places)!, `${source.id}.${field}`);
  });
  return places;
}

/**
 * The people of records without a roster, in code-unit order, so that the order of records changes nothing.
 *
 * @param persons whom each record names
 * @returns each once, with a row
 */
export function namedPeople(persons: Iterable<string>): Map<string, number> {
  return new Map([...new Set(persons)].sort(byCodeUnits).map((id, row) => [id, row]));
}

/**
 * Lays the records of a person source along the table's rows.
 *
 * @param source the source
 * @param read reads its fields
 * @param records its records
 * @param places the place of each person's record
 * @param people the table's rows
 * @returns the rows, and the ids of records that belong to nobody in the table
 */
export function laidAlong(
  source: SourceDefinition,
  read: ReadField,
  records: readonly SourceRecord[],
  places: ReadonlyMap<string, number>,
  people: ReadonlyMap<string, number>,
): { readonly person: PersonRows; readonly strangers: readonly string[] } {
  if (places === people) return { person: { source, read, rows: records }, strangers: [] };
  const rows = new Array<SourceRecord | undefined>(people.size).fill(undefined);
  const strangers: string[] = [];
  for (const [id, index] of places) {
    const row = people.get(id);
    if (row === undefined) strangers.push(id);
    else rows[row] = records[index]!;
  }
  return { person: { source, read, rows }, strangers };
}

/**
 * Reads the attributes of a person source as code columns.
 *
 * @param person the source's rows
 * @param issues where issues go
 * @returns one code column per attribute
 */
export function attributeColumns(person: PersonRows, issues: IssueList): CodeColumn[] {
  return person.source.attributes.map((name) => codeColumn(name, rowTexts(person, name, "an attribute", issues)));
}

/**
 * Reads a field of a person source as texts.
 *
 * @param person the source's rows
 * @param field the field
 * @param what what the texts are, for an issue
 * @param issues where issues go
 * @returns one text per row, null where it is missing
 */
export function rowTexts(
  { source, read, rows }: PersonRows,
  field: string,
  what: string,
  issues: IssueList,
): (string | null)[] {
  return rows.map((record, row) => {
    const value = record === undefined ? undefined : read(record, field);
    if (isMissing(value)) return null;
    if (typeof value === "string") return value;
    const id = read(record!, source.person!);
    const path = `${source.id}.${isId(id) ? id : row}.${field}`;
    const remedy = `write ${JSON.stringify(shown(value))}`;
    const expected = `a text, since it is ${what}`;
    issues.add(
      issue({ code: "not-a-text", path, received: outlined(value), expected, remedy }),
      `${source.id}.${field}`,
    );
    return null;
  });
}
