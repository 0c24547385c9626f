import { REASONS, USED } from "./events.js";
import type { Reason } from "./events.js";
import { EXAMPLES } from "./few.js";
import type { Intake } from "./intake.js";

/** Records that no metric used, counted once each under the reason they got furthest with. */
export interface Unused {
  /** Their source. */
  readonly source: string;
  /** Why: no metric reads the source, nobody it belongs to, no day, after `asOf`, an unknown value, `where`, the window, no figure. */
  readonly reason: Reason;
  /** How many there are. */
  readonly count: number;
  /** The ids of the first of them, at most five. */
  readonly examples: readonly string[];
}

/**
 * Counts the records that no metric used.
 *
 * @param given what was passed
 * @returns counts by source and reason
 */
export function unusedRecords(given: Intake): Unused[] {
  const strangers = [...given.strangers].flatMap(([source, ids]) => entry(source, "person", ids));
  const events = [...given.events.values()].flatMap(({ events: { source, keys, stages } }) =>
    REASONS.flatMap((reason, stage) =>
      entry(
        source.id,
        reason,
        keys.filter((_, index) => stages[index] === stage && stage < USED),
      ),
    ),
  );
  return [...strangers, ...events];
}

function entry(source: string, reason: Reason, ids: readonly string[]): Unused[] {
  return ids.length === 0 ? [] : [{ source, reason, count: ids.length, examples: ids.slice(0, EXAMPLES) }];
}
