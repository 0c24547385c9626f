import { measure, parseScheme } from "scorewright";
import type { Measured, SourceRecord } from "scorewright";

/** The first quarter of 2026, seen when it was over. */
const QUARTER = { period: { from: "2026-01-01", to: "2026-04-01" }, asOf: "2026-04-05" };

/** What a case of credits changes of the team of four below. */
export interface CreditCase {
  /** Keys of the declaration of credits; undefined takes one away. */
  readonly credits?: Readonly<Record<string, unknown>>;
  /** Options of the metrics of quota credit and of pay credit. */
  readonly metric?: Readonly<Record<string, unknown>>;
  /** Keys of both metrics. */
  readonly around?: Readonly<Record<string, unknown>>;
  readonly deals?: readonly SourceRecord[];
  readonly splits?: readonly SourceRecord[];
  readonly roster?: readonly SourceRecord[];
  /** Who is whose manager from a day on. */
  readonly lines?: readonly SourceRecord[];
  readonly plan?: Readonly<Record<string, unknown>>;
  readonly period?: typeof QUARTER.period;
}

const ROSTER = [
  { id: "ana", boss: "dora" },
  { id: "bo", boss: "dora" },
  { id: "cy", boss: "bo" },
  { id: "dora", boss: null },
];

/** A scheme in which deals are split; ana and bo report to dora, cy to bo. */
export function creditScheme({ credits = {}, metric = {}, around = {}, plan }: CreditCase = {}) {
  const unit = { currency: "USD" };
  const spec = { kind: "credit", credits: "sales", ...metric };
  const normalize = { kind: "goalposts", low: 0, high: 1000 };
  const declared: Readonly<Record<string, unknown>> = {
    id: "sales",
    source: "deals",
    field: "amount",
    currency: "USD",
    splits: { source: "splits", share: "share", role: "role", kind: "counts", group: "group" },
    overlays: [{ id: "specialists" }],
    ...credits,
  };
  return parseScheme({
    schemaVersion: 1,
    id: "credited",
    sources: [
      { id: "deals", key: "id", person: "owner", date: "on" },
      { id: "splits", grain: "split", key: "deal", person: "rep" },
      { id: "roster", grain: "person", person: "id" },
      { id: "lines", key: "id", person: "person", date: "from" },
    ],
    credits: [Object.fromEntries(Object.entries(declared).filter(([, value]) => value !== undefined))],
    metrics: [
      { id: "quota", unit, direction: "higherIsBetter", ...around, from: { ...spec, as: "quota" } },
      { id: "paid", unit, ...around, from: { ...spec, as: "pay" } },
    ],
    score: { id: "total", of: [{ metric: "quota", weight: 1, normalize }] },
    ...(plan === undefined ? {} : { plan }),
  });
}

/** The records of a case. */
export function creditSources({ deals = [], splits = [], roster = ROSTER, lines = [] }: CreditCase) {
  return { deals, splits, roster, lines };
}

/** Measures a case. */
export function credited(drawn: CreditCase): Measured {
  const { period = QUARTER.period } = drawn;
  return measure(creditScheme(drawn), creditSources(drawn), { ...QUARTER, period });
}

/** The figures of one of the metrics by person, without those who have nothing. */
export function creditOf(drawn: CreditCase, metric: "quota" | "paid" = "quota"): Record<string, number> {
  const { table } = credited(drawn);
  const { values } = table.columns.find(({ id }) => id === metric)!;
  return Object.fromEntries(table.ids.flatMap((id, row) => (values[row] === 0 ? [] : [[id, values[row]!]])));
}

/** A deal of ana's. */
export function sale(id: string, amount: number | string, over: Readonly<Record<string, unknown>> = {}): SourceRecord {
  return { id, owner: "ana", on: "2026-02-01", amount, ...over };
}

/** A share of a deal. */
export function share(
  deal: string,
  rep: string,
  part: number | string,
  over: Readonly<Record<string, unknown>> = {},
): SourceRecord {
  return { deal, rep, share: part, role: null, counts: null, group: null, ...over };
}
