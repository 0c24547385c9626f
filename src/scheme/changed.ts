import { joined } from "../fault/fault.js";
import { isJson, own } from "./jsonObject.js";
import type { Json } from "./jsonObject.js";
import type { UnknownIds } from "./unknownIds.js";

/** The lists whose things have ids, and what each of them is called. */
const LISTS: Readonly<Record<string, string>> = {
  ...{ sources: "a source", metrics: "a metric", profiles: "a profile", ranks: "a ranking", quadrants: "a quadrant" },
  ...{
    currencies: "a currency",
    objectives: "an objective",
    indices: "an index",
    calendars: "a calendar",
    credits: "a declaration of credits",
    overlays: "an overlay",
    limits: "a limit",
    cells: "a cell",
    components: "a component",
    then: "a step",
  },
};

/** Objects of which a patch may name some keys and leave the others as they are. */
const PARTS = ["plan", "settle", "convert", "x", "y"];

/**
 * A thing with some of its keys changed: replaced as a whole, taken away by null, and lists of things with ids by id.
 *
 * @param thing the thing
 * @param change what is to be different
 * @param path the place of the change
 * @param unknown where ids go that nothing has
 * @returns another thing
 */
export function changed(thing: object, change: Json, path: string, unknown: UnknownIds): Json {
  const entries = new Map<string, unknown>(Object.entries(thing));
  for (const [key, value] of Object.entries(change)) {
    if (value === null) entries.delete(key);
    else if (value !== undefined)
      entries.set(key, changedKey(key, entries.get(key), value, joined(path, key), unknown));
  }
  return Object.fromEntries(entries);
}

function changedKey(key: string, before: unknown, value: unknown, path: string, unknown: UnknownIds): unknown {
  if (!isJson(value)) return value;
  if (Object.hasOwn(LISTS, key)) return changedList(LISTS[key]!, before, value, path, unknown);
  return PARTS.includes(key) ? changed(isJson(before) ? before : {}, value, path, unknown) : value;
}

function changedList(what: string, before: unknown, change: Json, path: string, unknown: UnknownIds): unknown[] {
  const list = (before ?? []) as readonly { readonly id: string }[];
  unknown.note(what, Object.keys(change), new Set(list.map(({ id }) => id)), (id) => joined(path, id));
  return list.flatMap((one): unknown[] => {
    const mine = own(change, one.id);
    if (mine === undefined) return [one];
    if (mine === null) return [];
    return [isJson(mine) ? changed(one, mine, joined(path, one.id), unknown) : mine];
  });
}
