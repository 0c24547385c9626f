import { issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { IssueList } from "../../fault/issueList.js";
import { firstSeen } from "../../metric/count.js";
import { note } from "./events.js";
import type { Events } from "./events.js";
import { isMissing } from "./fields.js";

/**
 * Reads what records are counted by: a text, or a number or truth value as text.
 *
 * @param events the records
 * @param field the field
 * @param places which of them
 * @param issues where issues go
 * @returns the texts by place; a record without one is not among them
 */
export function textsOf(
  events: Events,
  field: string,
  places: readonly number[],
  issues: IssueList,
): Map<number, string> {
  const { source, read, records, keys } = events;
  const texts = new Map<number, string>();
  for (const index of places) {
    const value = read(records[index]!, field);
    if (isMissing(value)) note(events, index, "value");
    else if (isCountable(value)) texts.set(index, String(value));
    else {
      const path = `${source.id}.${keys[index]!}.${field}`;
      const expected = "a text, a finite number or a truth value, since it is counted by";
      const remedy = "write a text, or count by another field";
      issues.add(
        issue({ code: "not-a-text", path, received: outlined(value), expected, remedy }),
        `${source.id}.${field}`,
      );
    }
  }
  return texts;
}

function isCountable(value: unknown): value is string | number | boolean {
  return typeof value === "number" ? Number.isFinite(value) : typeof value === "string" || typeof value === "boolean";
}

/**
 * Tells which records show their text for the first time. Every earlier record is used by that: it decides whether a
 * later one is new.
 *
 * @param events the records
 * @param texts their texts, in the order of day and id
 * @param per whether a text is new to the person or to the company
 * @param to the day before which a record is used
 * @returns the places of those that are new
 */
export function newPlaces(
  events: Events,
  texts: ReadonlyMap<number, string>,
  per: "person" | "company",
  to: number,
): Set<number> {
  const sightings = [...texts].map(([index, value]) => ({ person: events.persons[index]!, value }));
  const isNew = firstSeen(sightings, per);
  for (const index of texts.keys()) if (events.days[index]! < to) note(events, index, "used");
  return new Set([...texts.keys()].filter((_, place) => isNew[place]!));
}
