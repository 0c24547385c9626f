import type { IssueList } from "../../fault/issueList.js";
import { idIssue } from "../../table/ids.js";
import { REASONS, USED } from "../measure/events.js";
import type { Events, Reason } from "../measure/events.js";
import type { ReadField, SourceRecord } from "../measure/fields.js";
import type { SourceDefinition } from "../scheme/scheme.js";

/** The records of a source of splits: who is credited with which deal. */
export interface SplitRows {
  /** The source. */
  readonly source: SourceDefinition;
  /** Reads its fields. */
  readonly read: ReadField;
  /** The records. */
  readonly records: readonly SourceRecord[];
  /** The deal of each. */
  readonly deals: readonly string[];
  /** The payee of each. */
  readonly persons: readonly string[];
  /** The places of each deal's records. */
  readonly byDeal: ReadonlyMap<string, readonly number[]>;
  /** Which of them a metric used. */
  readonly used: Uint8Array;
}

/**
 * Reads deal and payee of a source's splits. Without either nobody could say whose the money is, so both must be there.
 *
 * @param source the source
 * @param read reads its fields
 * @param records its records, in any order
 * @param issues where issues go
 * @returns the splits
 */
export function splitRows(
  source: SourceDefinition,
  read: ReadField,
  records: readonly SourceRecord[],
  issues: IssueList,
): SplitRows {
  const ids = (field: string) =>
    records.map((record, index) => {
      const id = read(record, field);
      const trouble = idIssue(`${source.id}.${index}.${field}`, id, NOBODY);
      if (trouble !== null) issues.add(trouble, `${source.id}.${field}`);
      return typeof id === "string" ? id : "";
    });
  const deals = ids(source.key!);
  const byDeal = new Map<string, number[]>();
  deals.forEach((deal, index) => {
    const list = byDeal.get(deal);
    if (list === undefined) byDeal.set(deal, [index]);
    else list.push(index);
  });
  return { source, read, records, deals, persons: ids(source.person!), byDeal, used: new Uint8Array(records.length) };
}

const NOBODY = new Set<unknown>();

/**
 * How far splits came on their way into a metric: as far as their deal, if there is one and the payee is in the table.
 *
 * @param rows the splits
 * @param places the places of deals by id
 * @param deals the deals, whose own stages are known by now
 * @param people whether somebody is in the table
 * @returns a place in {@link REASONS} per split, or {@link USED}
 */
export function splitStages(
  rows: SplitRows,
  places: ReadonlyMap<string, number>,
  deals: Events,
  people: { has(id: string): boolean },
): Uint8Array {
  const stage = (reason: Reason) => REASONS.indexOf(reason);
  return Uint8Array.from(rows.records, (_, index) => {
    if (rows.used[index] === 1) return USED;
    const place = places.get(rows.deals[index]!);
    if (place === undefined) return stage("deal");
    if (!people.has(rows.persons[index]!)) return stage("person");
    // A deal may be used and one of its splits not: no metric asks for that kind or group.
    return deals.stages[place] === USED ? stage("source") : deals.stages[place]!;
  });
}
