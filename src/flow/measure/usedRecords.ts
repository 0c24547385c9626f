import { truthOf } from "../../expression/truthOf.js";
import type { FactValue } from "../../expression/holds.js";
import type { Condition } from "../../method/condition.js";
import { STRANGER, note } from "./events.js";
import type { Events } from "./events.js";
import { isMissing } from "./fields.js";
import type { PlacedEvents } from "./intake.js";

/** The days of a window by number, the last excluded. */
export interface Days {
  /** The first day. */
  readonly from: number;
  /** The day after the last. */
  readonly to: number;
}

/**
 * Finds the records that a metric's condition holds for.
 *
 * @param where the condition; all records where there is none
 * @param placed the records with their rows
 * @param strangers whether records of nobody in the table count too, as for what is new to the company
 * @returns their places, in the order of day and id
 */
export function matchingRecords(where: Condition | undefined, placed: PlacedEvents, strangers: boolean): number[] {
  const { events, rows } = placed;
  const matching: number[] = [];
  for (let index = 0; index < rows.length; index++) {
    if (!isLookedAt(rows[index]!, strangers)) continue;
    if (holdsWhere(where, events, index)) matching.push(index);
    else note(events, index, "where");
  }
  return matching;
}

/**
 * Lists the records that a metric's condition is held against.
 *
 * @param placed the records with their rows
 * @param strangers whether records of nobody in the table count too
 * @returns their places, in the order of day and id
 */
export function lookedAt({ rows }: PlacedEvents, strangers: boolean): number[] {
  return [...rows.keys()].filter((index) => isLookedAt(rows[index]!, strangers));
}

function isLookedAt(row: number, strangers: boolean): boolean {
  return row >= 0 || (strangers && row === STRANGER);
}

/**
 * Keeps the records of the table's people in a window.
 *
 * @param matching places of records
 * @param placed the records with their rows
 * @param days the window
 * @returns those in it
 */
export function inWindow(matching: readonly number[], { events, rows }: PlacedEvents, days: Days): number[] {
  return matching.filter((index) => {
    if (rows[index] === STRANGER) return false;
    const isIn = events.days[index]! >= days.from && events.days[index]! < days.to;
    if (!isIn) note(events, index, "window");
    return isIn;
  });
}

/**
 * Tells whether a condition holds for a record. Absent, null and "" are one and the same nothing, here as in a metric's
 * figures.
 *
 * @param where the condition
 * @param events the records
 * @param index the record
 * @returns true where it holds, or where there is none; false also where it is unknown
 */
export function holdsWhere(where: Condition | undefined, events: Events, index: number): boolean {
  if (where === undefined) return true;
  const record = events.records[index]!;
  const value = (field: string) => {
    const found = events.read(record, field);
    return isMissing(found) ? null : (found as FactValue);
  };
  return truthOf(where, (fact) => value((fact as { field: string }).field)) === true;
}
