/** An object of which nothing is known but that it is one: whatever does not fit is left for parsing to refuse. */
export type Json = Readonly<Record<string, unknown>>;

/**
 * Tells whether a value is an object with keys.
 *
 * @param value the value
 * @returns true for an object that is no list
 * @example
 * isJson([]) // => false
 */
export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * What an object holds itself under a key that somebody chose: nothing inherited.
 *
 * @param object the object
 * @param key the key
 * @returns the value, undefined where there is none
 * @example
 * own({}, "isPrototypeOf") // => undefined
 */
export function own(object: Json, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
