import { splitStages } from "../credit/splitRows.js";
import type { SplitRows } from "../credit/splitRows.js";
import { REASONS, USED } from "./events.js";
import type { Events, Reason } from "./events.js";
import { EXAMPLES } from "./few.js";
import type { Intake } from "./intake.js";

/** Records that no metric used, counted once each under the reason they got furthest with. */
export interface Unused {
  /** Their source. */
  readonly source: string;
  /** Why: no metric reads the source, no such deal, nobody it belongs to, no day, after `asOf`, an unknown value, `where`, the window, no figure. */
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
 * @param dealsOf the deals that splits share, by the source of the splits
 * @returns counts by source and reason
 */
export function unusedRecords(given: Intake, dealsOf: ReadonlyMap<string, Events>): Unused[] {
  const strangers = [...given.strangers].flatMap(([source, ids]) => entry(source, "person", ids));
  const events = [...given.events.values()].flatMap(({ events: { source, keys, stages } }) =>
    byReason(source.id, keys, stages),
  );
  const splits = [...given.splits.values()].flatMap((rows) =>
    byReason(rows.source.id, rows.deals, stagesOf(rows, dealsOf.get(rows.source.id), given)),
  );
  return [...strangers, ...events, ...splits];
}

/** Splits that no credits of a metric read have come nowhere. */
function stagesOf(rows: SplitRows, deals: Events | undefined, { people }: Intake): Uint8Array {
  if (deals === undefined) return new Uint8Array(rows.records.length);
  return splitStages(rows, new Map(deals.keys.map((key, place) => [key, place])), deals, people);
}

function byReason(source: string, keys: readonly string[], stages: Uint8Array): Unused[] {
  return REASONS.flatMap((reason, stage) =>
    entry(
      source,
      reason,
      keys.filter((_, index) => stages[index] === stage && stage < USED),
    ),
  );
}

function entry(source: string, reason: Reason, ids: readonly string[]): Unused[] {
  return ids.length === 0 ? [] : [{ source, reason, count: ids.length, examples: ids.slice(0, EXAMPLES) }];
}
