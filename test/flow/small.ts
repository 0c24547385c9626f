import { measure, parseScheme } from "scorewright";
import type { Measured, Period, SourceRecord } from "scorewright";

/** The first quarter of 2026, seen when it was over. */
export const FIRST_QUARTER = { period: { from: "2026-01-01", to: "2026-04-01" }, asOf: "2026-04-05" };

/** What a small case changes: parts of the metric, of the deals' source, the roster, other sources, days. */
export interface SmallCase {
  readonly metric?: Readonly<Record<string, unknown>>;
  readonly source?: Readonly<Record<string, unknown>>;
  readonly roster?: readonly SourceRecord[];
  readonly others?: readonly Readonly<Record<string, unknown>>[];
  readonly records?: Readonly<Record<string, readonly SourceRecord[]>>;
  readonly period?: Period;
  readonly asOf?: string;
}

/** A scheme with one metric `x` over a source `deals`. */
export function smallScheme(from: unknown, small: SmallCase = {}) {
  const attributes = small.roster?.some((row) => "office" in row) === true ? ["office"] : [];
  const person = { id: "roster", grain: "person", person: "id", attributes };
  const normalize = { kind: "goalposts", low: 0, high: 100 };
  return parseScheme({
    schemaVersion: 1,
    id: "small",
    sources: [
      { id: "deals", key: "id", person: "owner", date: "on", ...small.source },
      ...(small.roster === undefined ? [] : [person]),
      ...(small.others ?? []),
    ],
    metrics: [{ id: "x", direction: "higherIsBetter", from, ...small.metric }],
    score: { id: "total", of: [{ metric: "x", weight: 1, normalize }] },
  });
}

/** Measures the one metric of a small case. */
export function measured(from: unknown, deals: readonly SourceRecord[], small: SmallCase = {}): Measured {
  const { period = FIRST_QUARTER.period, asOf = FIRST_QUARTER.asOf } = small;
  const roster = small.roster === undefined ? {} : { roster: small.roster };
  return measure(smallScheme(from, small), { deals, ...roster, ...small.records }, { period, asOf });
}

/** The metric's figure by person, null where it is missing. */
export function figures(from: unknown, deals: readonly SourceRecord[], small: SmallCase = {}) {
  const { table } = measured(from, deals, small);
  const values = table.columns[0]!.values;
  return Object.fromEntries(table.ids.map((id, row) => [id, Number.isNaN(values[row]) ? null : values[row]!]));
}

/** A deal of ana's on a day of the quarter. */
export function deal(id: string, over: Readonly<Record<string, unknown>> = {}): SourceRecord {
  return { id, owner: "ana", on: "2026-02-01", amount: 10, ...over };
}
