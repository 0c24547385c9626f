import { shortened } from "./fault.js";
import type { Outline } from "./fault.js";

/**
 * Puts any value into words for an issue.
 *
 * @param value anything, also what JSON cannot hold
 * @returns its outline
 * @example
 * outlined([1, "x"]) // => { outline: '[1,"x"]' }
 */
export function outlined(value: unknown): Outline {
  return { outline: shown(value) };
}

/**
 * Shows any value in at most 80 characters.
 *
 * @param value anything, also what JSON cannot hold
 * @returns JSON-like text, shortened with an ellipsis
 * @example
 * shown({ a: [1, "x"] }) // => '{"a":[1,"x"]}'
 */
export function shown(value: unknown): string {
  try {
    return shortened(outline(value, 0));
  } catch {
    return UNREADABLE;
  }
}

/** A proxy may throw whatever is asked of it, and must not do so inside an error message. */
const UNREADABLE = "a value that cannot be read";

function outline(value: unknown, depth: number): string {
  if (typeof value === "string") return JSON.stringify(value.length <= 80 ? value : value.slice(0, 80));
  if (typeof value === "function") return "a function";
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "symbol") return "a symbol";
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : String(value);
  if (isDate(value)) return "a Date";
  if (depth === 3) return "…";
  if (Array.isArray(value)) return `[${firstFew(value, (item) => outline(item, depth + 1))}]`;
  return `{${firstFew(ownData(value), ([key, item]) => `${JSON.stringify(key)}:${outline(item, depth + 1)}`)}}`;
}

/**
 * Knows a Date, of any realm, by its prototype: nothing of a stranger's value is run.
 *
 * @param value anything
 * @returns true for a Date
 * @example
 * isDate("2026-03-31") // => false
 */
export function isDate(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return typeof prototype === "object" && prototype !== null && Object.hasOwn(prototype, "toISOString");
}

const FEW = 8;

function firstFew<T>(list: readonly T[], text: (item: T) => string): string {
  return [...list.slice(0, FEW).map(text), ...(list.length > FEW ? ["…"] : [])].join(",");
}

/** Reads data properties only: an accessor of a stranger's object must not run inside an error message. */
function ownData(value: object): [string, unknown][] {
  const entries: [string, unknown][] = [];
  for (const key of Object.keys(value).slice(0, FEW + 1)) {
    const property = Object.getOwnPropertyDescriptor(value, key);
    entries.push([key, property && "value" in property ? property.value : "an accessor"]);
  }
  return entries;
}
