import { shown } from "../fault/outline.js";
import { cellOf, isCell } from "./row.js";
import type { CellValue } from "./row.js";

/** Takes one cell. */
type Take = (name: string, cell: CellValue) => void;

/** The columns of a list of bare figures: of so many under a key. */
export type ListNames = (key: string, length: number) => readonly string[];

/** What is nested deeper than this is put into words. */
const DEEPEST = 3;

/**
 * Reads cells out of what stands under a key: one of a scalar, several of what has parts.
 *
 * @param key the name of the column, or how the names of several begin
 * @param value what stands there
 * @param namesOf names the columns of a list of bare figures
 * @param take takes the cells with the names of their columns
 * @param depth how deep it is nested
 */
export function readCells(key: string, value: unknown, namesOf: ListNames, take: Take, depth = 0): void {
  if (isCell(value)) take(key, value);
  else if (Array.isArray(value) || ArrayBuffer.isView(value)) readList(key, Array.from(value as never), namesOf, take);
  else if (typeof value === "boolean") take(key, String(value));
  else if (typeof value !== "object") take(key, null);
  else if (depth === DEEPEST) take(key, shown(value));
  else if ("shares" in value && pairsOf(value.shares) !== null) readCells(key, value.shares, namesOf, take, depth + 1);
  else for (const [name, one] of Object.entries(value)) readCells(`${key}.${name}`, one, namesOf, take, depth + 1);
}

function readList(key: string, list: readonly unknown[], namesOf: ListNames, take: Take): void {
  if (list.length > 0 && list.every(isFigure)) {
    const names = namesOf(key, list.length);
    list.forEach((figure, place) => {
      take(names[place]!, figure === null ? null : cellOf(figure));
    });
    return;
  }
  const pairs = pairsOf(list);
  if (pairs === null) take(key, list.map(wordOf).join(list.some(isThing) ? "; " : ", "));
  else for (const [name, figure] of pairs) take(`${key}.${name}`, figure);
}

/**
 * Makes the names of a list's columns once, however many rows have such a list.
 *
 * @param names what the figures of lists are about: the people
 * @returns names by these, where there are as many, else by place
 * @example
 * listNames(["ana", "bo"])("ranks", 2) // => ["ranks.ana", "ranks.bo"]
 */
export function listNames(names: readonly string[]): ListNames {
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

/** Figures by name, such as the weights of parts or the points of columns; null for any other list. */
function pairsOf(list: unknown): [string, number | null][] | null {
  if (!Array.isArray(list) || list.length === 0) return null;
  const pairs: [string, number | null][] = [];
  for (const one of list as readonly unknown[]) {
    const [name, figure, ...others] = isThing(one) ? Object.values(one) : [];
    if (typeof name !== "string" || !isFigure(figure) || others.length > 0) return null;
    pairs.push([name, figure === null ? null : cellOf(figure)]);
  }
  return new Set(pairs.map(([name]) => name)).size === list.length ? pairs : null;
}

function isFigure(one: unknown): one is number | null {
  return one === null || typeof one === "number";
}

function isThing(one: unknown): one is Readonly<Record<string, unknown>> {
  return typeof one === "object" && one !== null && !Array.isArray(one);
}

/** The word by which something in a list is known, and what it has to say. */
function wordOf(one: unknown): string {
  if (typeof one === "string") return one;
  if (!isThing(one)) return shown(one);
  const textOf = (key: string) => (typeof one[key] === "string" ? one[key] : null);
  const word = NAMES.map(textOf).find((name) => name !== null) ?? shown(one);
  const [because, remedy] = [textOf("because"), textOf("remedy")];
  if (because !== null) return `${word}: ${because}`;
  if (remedy === null) return word;
  const [path, expected, received] = ["path", "expected", "received"].map(textOf);
  return `${word} at ${path}: expected ${expected}, received ${received}, try: ${remedy}`;
}

const NAMES = ["id", "metric", "person", "column", "code", "kind"];
