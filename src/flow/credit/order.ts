import { issue } from "../../fault/fault.js";
import type { IssueList } from "../../fault/issueList.js";
import { outlined } from "../../fault/outline.js";
import { byCodeUnits } from "../../table/table.js";
import type { Events } from "../measure/events.js";
import { isMissing } from "../measure/fields.js";

/**
 * The order in which deals stand: by fields, then by day and id, never by the order in which they were passed.
 *
 * Figures stand by size, texts by code units and after all figures, and what is missing last.
 *
 * @param events the deals, which stand by day and id already
 * @param fields the fields, the first first
 * @param issues where issues go: a value that is neither figure nor text
 * @returns the place of each deal in that order
 */
export function orderOf(events: Events, fields: readonly string[], issues: IssueList): Int32Array {
  const keys = fields.map((field) =>
    events.records.map((record, index) => keyOf(events, index, field, record, issues)),
  );
  const order = events.records.map((_, index) => index);
  if (fields.length > 0) {
    order.sort((a, b) => {
      for (const values of keys) {
        const by = compareKeys(values[a]!, values[b]!);
        if (by !== 0) return by;
      }
      return a - b;
    });
  }
  const places = new Int32Array(order.length);
  order.forEach((index, place) => {
    places[index] = place;
  });
  return places;
}

type Key = number | string | null;

function keyOf(
  events: Events,
  index: number,
  field: string,
  record: Events["records"][number],
  issues: IssueList,
): Key {
  const value = events.read(record, field);
  if (isMissing(value)) return null;
  if (typeof value === "string" || (typeof value === "number" && Number.isFinite(value))) return value;
  const path = `${events.source.id}.${events.keys[index]!}.${field}`;
  const expected = "a finite number or a text, since deals are ordered by it";
  const remedy = "order by another field";
  issues.add(
    issue({ code: "not-orderable", path, received: outlined(value), expected, remedy }),
    `${events.source.id}.${field}`,
  );
  return null;
}

function compareKeys(a: Key, b: Key): number {
  const rank = (key: Key) => (key === null ? 2 : typeof key === "string" ? 1 : 0);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "number" && typeof b === "number") return a - b;
  return typeof a === "string" && typeof b === "string" ? byCodeUnits(a, b) : 0;
}
