import { issue, joined } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import { itemName } from "../method/itemName.js";
import { isPlain } from "./isPlain.js";

/** How large an untrusted value may be. */
export interface Limits {
  /** How deep it may nest. */
  readonly depth: number;
  /** How many values it may hold, counting objects and lists. */
  readonly values: number;
  /** How long each of its texts may be. */
  readonly text: number;
  /** How long all of its texts and keys may be together. */
  readonly characters: number;
}

/** What a scheme may measure, with its defaults written out: then what was parsed can be parsed again. */
export const SCHEME_LIMITS: Limits = { depth: 64, values: 200_000, text: 10_000, characters: 2_000_000 };

/**
 * What a stored value may measure: more than whatever can be made of a scheme within its limits and of any records.
 * A curve nests a few levels deeper than the option it was made from; a text holds no more values than half its length.
 */
export const STORED_LIMITS: Limits = {
  depth: SCHEME_LIMITS.depth + 8,
  values: 2 ** 28,
  text: Infinity,
  characters: Infinity,
};

/** Keys that would reach an object's machinery. */
const RESERVED = new Set(["__proto__", "prototype", "constructor"]);

interface Level {
  readonly value: object;
  readonly path: string;
  /** The keys of an object; null for a list, whose keys are its places. */
  readonly keys: readonly string[] | null;
  readonly count: number;
  next: number;
}

/**
 * Looks an untrusted value over before anything recursive touches it: depth, size, cycles, prototypes, accessors.
 *
 * It walks with a stack of its own, so no nesting can exhaust the engine's, and reads data properties only.
 *
 * @param root the value
 * @param limits how large it may be
 * @returns the first issue found, or null
 * @example
 * scan({ a: [1, "x", null] }) // => null
 */
export function scan(root: unknown, limits: Limits = SCHEME_LIMITS): Issue | null {
  try {
    return new Walk(limits).over(root);
  } catch (error) {
    return unreadable(error);
  }
}

/**
 * What to say of a value that throws where it is read: a proxy of somebody's.
 *
 * @param error what it threw
 * @returns the issue
 */
export function unreadable(error: unknown): Issue {
  return report("not-json", "", error, "a value that can be read", "pass the result of JSON.parse");
}

class Walk {
  private readonly stack: Level[] = [];
  private readonly above = new Set<unknown>();
  private values = 0;
  private characters = 0;

  constructor(private readonly limits: Limits) {}

  over(root: unknown): Issue | null {
    let found = this.enter(root, "");
    while (found === null && this.stack.length > 0) {
      const level = this.stack[this.stack.length - 1]!;
      if (level.next < level.count) found = this.step(level);
      else {
        this.above.delete(level.value);
        this.stack.pop();
      }
    }
    return found;
  }

  private step(level: Level): Issue | null {
    const key = level.keys === null ? String(level.next) : level.keys[level.next]!;
    const property = Object.getOwnPropertyDescriptor(level.value, key);
    const name = level.keys === null ? itemName(property?.value, level.next) : key.slice(0, 64);
    const path = joined(level.path, name);
    level.next++;
    if (level.keys !== null) this.characters += key.length;
    if (RESERVED.has(key)) return report("reserved-key", path, key, "a key of one's own", "rename it");
    if (property === undefined)
      return report("not-json", path, "a gap in a list", "a value", "write null, or close it");
    if (!("value" in property)) return report("accessor", path, "an accessor", "plain data", "pass JSON");
    return this.enter(property.value, path);
  }

  private enter(value: unknown, path: string): Issue | null {
    const { limits } = this;
    const isList = Array.isArray(value);
    this.values++;
    if (typeof value === "string") this.characters += value.length;
    const trouble = this.trouble(value, path);
    if (trouble !== null) return trouble;
    const keys = typeof value !== "object" || value === null || isList ? null : Object.getOwnPropertyNames(value);
    const count = isList ? value.length : (keys?.length ?? 0);
    const values = this.values + count;
    if (values > limits.values)
      return report("too-large", path, values, `at most ${limits.values} values`, "split it up");
    if (this.characters > limits.characters) {
      const expected = `at most ${limits.characters} characters in all`;
      return report("too-large", path, this.characters, expected, "split it up");
    }
    if (typeof value !== "object" || value === null) return null;
    this.stack.push({ value, path, keys, count, next: 0 });
    this.above.add(value);
    return null;
  }

  private trouble(value: unknown, path: string): Issue | null {
    const { limits } = this;
    if (typeof value === "string") {
      if (value.length <= limits.text) return null;
      return report("too-long", path, value, `at most ${limits.text} characters`, "shorten the text");
    }
    if (value === undefined || value === null || typeof value === "boolean") return null;
    if (typeof value === "number") {
      if (Number.isFinite(value)) return null;
      return report("not-json", path, value, "a finite number", "JSON has no such number");
    }
    const PARSE = "pass the result of JSON.parse";
    if (typeof value !== "object") return report("not-json", path, value, "a JSON value", PARSE);
    if (this.above.has(value)) return report("circular", path, "a value that contains itself", "a tree", "pass JSON");
    const depth = this.stack.length;
    if (depth >= limits.depth) return report("too-deep", path, depth, `at most ${limits.depth} levels`, "flatten it");
    return isPlain(value) ? null : report("not-plain", path, value, "a plain object", PARSE);
  }
}

function report(code: string, path: string, received: unknown, expected: string, remedy: string): Issue {
  return issue({ code, path, received: outlined(received), expected, remedy });
}
