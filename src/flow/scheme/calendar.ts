import { WEEKDAYS } from "../../calendar/active.js";
import type { Weekday } from "../../calendar/active.js";
import type { Day } from "../../calendar/day.js";
import type { Field } from "../../method/field.js";

/** On which days people work. */
export interface CalendarDefinition {
  /** Its name. */
  readonly id: string;
  /** The days of the week on which nobody works. */
  readonly weekend: readonly Weekday[];
  /** The other days on which nobody works. */
  readonly holidays: readonly Day[];
}

/** A calendar as data. */
export const CALENDAR = {
  type: "object",
  fields: {
    id: { type: "id" },
    weekend: { type: "list", of: { type: "choice", of: WEEKDAYS } },
    holidays: { type: "list", of: { type: "date" }, default: [] },
  },
} as const satisfies Field;
