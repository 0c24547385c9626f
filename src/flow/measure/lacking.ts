import type { Notice } from "../../fault/notice.js";
import { shown } from "../../fault/outline.js";
import { EXAMPLES, few } from "./few.js";
import type { Events } from "./events.js";
import { isMissing } from "./fields.js";
import type { FigureSpec, Lookup } from "./figures.js";
import { otherSpelling, textOf } from "./spelling.js";

/**
 * Says that records which a metric would count give nothing: they lack the figure or text, or hold a key that the keyed
 * table has no row for.
 *
 * @param metric the metric's id
 * @param field what it takes from a record; undefined where it takes nothing
 * @param events the records
 * @param lacking the places of those that give nothing
 * @param lookups the keyed tables
 * @returns a notice of each, or none
 */
export function lackingNotices(
  metric: string,
  field: FigureSpec | undefined,
  events: Events,
  lacking: readonly number[],
  lookups: ReadonlyMap<string, Lookup>,
): Notice[] {
  if (typeof field !== "object" || !("lookup" in field)) return figuresMissing(metric, events, lacking);
  const { lookup, by } = field;
  const rows = lookups.get(lookup)!.byKey;
  const keyOf = (index: number) => events.read(events.records[index]!, by);
  const strays = lacking.filter((index) => isStray(keyOf(index), rows));
  const others = lacking.filter((index) => !isStray(keyOf(index), rows));
  const sources = { source: events.source.id, by, lookup };
  return [
    ...figuresMissing(metric, events, others),
    ...keysNotFound({ metric, ...sources }, counted(events, strays), strays.map(keyOf), rows),
  ];
}

function isStray(key: unknown, rows: Lookup["byKey"]): boolean {
  return !isMissing(key) && !(typeof key === "string" && rows.has(key));
}

function figuresMissing(metric: string, events: Events, places: readonly number[]): Notice[] {
  if (places.length === 0) return [];
  return [{ code: "figures-missing", path: `metrics.${metric}`, values: { metric, ...counted(events, places) } }];
}

function keysNotFound(
  about: { readonly metric: string; readonly source: string; readonly by: string; readonly lookup: string },
  records: { readonly count: number; readonly examples: string },
  strays: readonly unknown[],
  rows: Lookup["byKey"],
): Notice[] {
  if (strays.length === 0) return [];
  const byText = new Map(strays.map((key) => [textOf(key), key]));
  const near = [...byText.keys()].slice(0, EXAMPLES).flatMap((text) => otherSpelling(text, rows.keys()) ?? []);
  const keys = few([...byText.values()].map(shown), EXAMPLES);
  const values = { ...about, ...records, keys, near: few([...new Set(near)].map(shown), EXAMPLES) };
  return [{ code: "key-not-found", path: `metrics.${about.metric}.from.field.by`, values }];
}

function counted({ keys }: Events, places: readonly number[]) {
  const ids = places.map((index) => keys[index]!);
  return { count: places.length, examples: few(ids, EXAMPLES) };
}
