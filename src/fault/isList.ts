/**
 * Tells whether something is a list, also where its type says so: JSON, storage and a host's method are watched by no
 * compiler.
 *
 * @param value anything
 * @returns true for an array
 */
export function isList(value: unknown): boolean {
  return Array.isArray(value);
}
