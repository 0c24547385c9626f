import { shown } from "../fault/outline.js";
import type { Weights } from "../weight/weights.js";

/** What may stand in a cell. */
export type CellValue = string | number | null;

/** One row: cells by the name of their column. */
export type Row = Readonly<Record<string, CellValue>>;

/**
 * Tells whether a value can stand in a cell as it is.
 *
 * @param value any value
 * @returns true for text, a finite number, null
 * @example
 * isCell(NaN) // => false
 */
export function isCell(value: unknown): value is CellValue {
  return value === null || typeof value === "string" || Number.isFinite(value);
}

/**
 * Makes a cell of a figure.
 *
 * @param value a figure
 * @returns the figure; null for a missing one
 * @example
 * cellOf(NaN) // => null
 */
export function cellOf(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null;
}

/**
 * Makes rows of objects. Rows that are plain stay the very list that they were.
 *
 * What stands in an object becomes columns of its own, `weights.calls`, and so does a list of figures: by `names`, where it
 * is as long as they are, `ranks.ana`, else by place, `shares.1`. Other lists are joined by a comma. What a row lacks that
 * others have is null.
 *
 * @param list the objects
 * @param names what the figures of lists are about: the people
 * @returns rows that all have the same columns
 * @example
 * flatRows([{ weight: 0.5, ranks: [2, null] }], ["ana", "bo"]) // => [{ weight: 0.5, "ranks.ana": 2, "ranks.bo": null }]
 */
export function flatRows(list: readonly object[], names: readonly string[] = []): readonly Row[] {
  if (list.every(isRow)) return list;
  const parted = new Set<string>();
  const rows = list.map((one) => {
    const cells = Object.entries(one).flatMap(([key, value]) => {
      const own = cellsOf(key, value, names);
      if (own.some(([name]) => name !== key)) parted.add(key);
      return own;
    });
    return new Map(cells);
  });
  // What is an object, or a list of figures, in other rows is null as a whole where it is missing.
  const isHollow = (name: string) => parted.has(name) && rows.every((row) => (row.get(name) ?? null) === null);
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))].filter((name) => !isHollow(name));
  return rows.map((row) => Object.fromEntries(columns.map((name) => [name, row.get(name) ?? null])));
}

function isRow(one: object): one is Row {
  return Object.values(one).every(isCell);
}

/** What is nested deeper than this is put into words. */
const DEEPEST = 3;

function cellsOf(key: string, value: unknown, names: readonly string[], depth = 0): [string, CellValue][] {
  if (isCell(value)) return [[key, value]];
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return listCells(key, Array.from(value as never), names);
  if (typeof value === "boolean") return [[key, String(value)]];
  if (typeof value !== "object") return [[key, null]];
  if (depth === DEEPEST) return [[key, shown(value)]];
  const parts: [string, unknown][] = isWeights(value)
    ? value.shares.map(({ id, weight }) => [id, weight])
    : Object.entries(value);
  return parts.flatMap(([name, one]) => cellsOf(`${key}.${name}`, one, names, depth + 1));
}

function isWeights(value: object): value is Weights {
  if (!("shares" in value) || !Array.isArray(value.shares)) return false;
  return value.shares.every(
    (one: unknown) => typeof one === "object" && one !== null && "id" in one && "weight" in one,
  );
}

function listCells(key: string, list: readonly unknown[], names: readonly string[]): [string, CellValue][] {
  const isFigures = list.length > 0 && list.every((one) => one === null || typeof one === "number");
  if (!isFigures) return [[key, list.map(wordOf).join(", ")]];
  return list.map((one, place) => {
    const name = list.length === names.length ? names[place]! : String(place + 1);
    return [`${key}.${name}`, isCell(one) ? one : null];
  });
}

/** The word by which something in a list is known. */
function wordOf(one: unknown): string {
  if (typeof one === "string") return one;
  if (typeof one !== "object" || one === null) return shown(one);
  const named = one as Readonly<Record<string, unknown>>;
  const name = NAMES.find((key) => typeof named[key] === "string");
  return name === undefined ? shown(one) : (named[name] as string);
}

const NAMES = ["id", "metric", "person", "column", "code", "kind"];
