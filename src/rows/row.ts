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
  const places = new Map<string, number>();
  const filled: boolean[] = [];
  const parted = new Set<string>();
  const namesOf = listNames(names);
  const rows = list.map((one) => {
    const cells: CellValue[] = [];
    for (const [key, value] of Object.entries(one))
      readCells(key, value, namesOf, (name, cell) => {
        if (name !== key) parted.add(key);
        const place = places.get(name) ?? places.size;
        places.set(name, place);
        cells[place] = cell;
        if (cell !== null) filled[place] = true;
      });
    return cells;
  });
  // What is an object, or a list of figures, in other rows is null as a whole where it is missing.
  const columns = [...places].filter(([name, place]) => filled[place] === true || !parted.has(name));
  // A copy has all columns at once: what is given hundreds of them one by one is slow.
  const blank: Record<string, CellValue> = Object.fromEntries(columns.map(([name]) => [name, null]));
  return rows.map((cells) => {
    const row = { ...blank };
    for (const [name, place] of columns) row[name] = cells[place] ?? null;
    return row;
  });
}

function isRow(one: object): one is Row {
  return Object.values(one).every(isCell);
}

/** What is nested deeper than this is put into words. */
const DEEPEST = 3;

/** Takes one cell. */
type Take = (name: string, cell: CellValue) => void;

/** The columns of a list of figures: of so many under a key. */
type ListNames = (key: string, length: number) => readonly string[];

function readCells(key: string, value: unknown, namesOf: ListNames, take: Take, depth = 0): void {
  if (isCell(value)) take(key, value);
  else if (Array.isArray(value) || ArrayBuffer.isView(value)) readList(key, Array.from(value as never), namesOf, take);
  else if (typeof value === "boolean") take(key, String(value));
  else if (typeof value !== "object") take(key, null);
  else if (depth === DEEPEST) take(key, shown(value));
  else {
    const parts: [string, unknown][] = isWeights(value)
      ? value.shares.map(({ id, weight }) => [id, weight])
      : Object.entries(value);
    for (const [name, one] of parts) readCells(`${key}.${name}`, one, namesOf, take, depth + 1);
  }
}

function isWeights(value: object): value is Weights {
  if (!("shares" in value) || !Array.isArray(value.shares)) return false;
  return value.shares.every(
    (one: unknown) => typeof one === "object" && one !== null && "id" in one && "weight" in one,
  );
}

function readList(key: string, list: readonly unknown[], namesOf: ListNames, take: Take): void {
  const isFigures = list.length > 0 && list.every((one) => one === null || typeof one === "number");
  if (!isFigures) {
    take(key, list.map(wordOf).join(", "));
    return;
  }
  const names = namesOf(key, list.length);
  list.forEach((one, place) => {
    take(names[place]!, isCell(one) ? one : null);
  });
}

/** Makes the names of a list's columns once, however many rows have such a list. */
function listNames(names: readonly string[]): ListNames {
  const made = new Map<string, readonly string[]>();
  return (key, length) => {
    const found = made.get(key);
    if (found?.length === length) return found;
    const own = Array.from({ length }, (_, place) => {
      const name = length === names.length ? names[place]! : String(place + 1);
      return `${key}.${name}`;
    });
    made.set(key, own);
    return own;
  };
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
