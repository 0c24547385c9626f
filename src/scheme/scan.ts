import { issue, joined } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { itemName } from "../method/itemName.js";

/** What untrusted JSON may measure. */
export const LIMITS = { depth: 64, values: 200_000, text: 10_000 } as const;

/** Keys that would reach an object's machinery. */
const RESERVED = new Set(["__proto__", "prototype", "constructor"]);

interface Level {
  readonly value: object;
  readonly path: string;
  readonly keys: readonly string[];
  next: number;
}

/**
 * Looks an untrusted value over before anything recursive touches it: depth, size, cycles, prototypes, accessors.
 *
 * It walks with a stack of its own, so no nesting can exhaust the engine's.
 *
 * @param root the value
 * @param most how many values it may hold
 * @returns the first issue found, or null
 * @example
 * scan({ a: [1, "x", null] }) // => null
 */
export function scan(root: unknown, most: number = LIMITS.values): Issue | null {
  const stack: Level[] = [];
  const above = new Set<unknown>();
  let values = 0;
  const enter = (value: unknown, path: string): Issue | null => {
    values++;
    if (values > most) return report("too-large", path, values, `at most ${most} values`, "split it up");
    const found = trouble(value, path, stack.length, above);
    if (found !== null || typeof value !== "object" || value === null) return found;
    stack.push({ value, path, keys: Object.keys(value), next: 0 });
    above.add(value);
    return null;
  };
  let found = enter(root, "");
  while (found === null && stack.length > 0) {
    const level = stack[stack.length - 1]!;
    const key = level.keys[level.next++];
    if (key === undefined) {
      above.delete(level.value);
      stack.pop();
      continue;
    }
    const property = Object.getOwnPropertyDescriptor(level.value, key);
    const name = Array.isArray(level.value) ? itemName(property?.value, Number(key)) : key.slice(0, 64);
    const path = joined(level.path, name);
    if (RESERVED.has(key)) found = report("reserved-key", path, key, "a key of one's own", "rename it");
    else if (property === undefined || !("value" in property))
      found = report("accessor", path, "an accessor", "plain data", "pass JSON");
    else found = enter(property.value, path);
  }
  return found;
}

function trouble(value: unknown, path: string, depth: number, above: ReadonlySet<unknown>): Issue | null {
  if (typeof value === "string") {
    const isLong = value.length > LIMITS.text;
    return isLong ? report("too-long", path, value, `at most ${LIMITS.text} characters`, "shorten the text") : null;
  }
  if (value === undefined || value === null || typeof value === "boolean") return null;
  if (typeof value === "number") {
    return Number.isFinite(value)
      ? null
      : report("not-json", path, value, "a finite number", "JSON has no such number");
  }
  if (typeof value !== "object")
    return report("not-json", path, value, "a JSON value", "pass the result of JSON.parse");
  if (above.has(value)) return report("circular", path, "a value that contains itself", "a tree", "pass JSON");
  if (depth >= LIMITS.depth) return report("too-deep", path, depth, `at most ${LIMITS.depth} levels`, "flatten it");
  const prototype: unknown = Object.getPrototypeOf(value);
  const plain = Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
  return plain ? null : report("not-plain", path, value, "a plain object", "pass the result of JSON.parse");
}

function report(code: string, path: string, received: unknown, expected: string, remedy: string): Issue {
  return issue({ code, path, received, expected, remedy });
}
