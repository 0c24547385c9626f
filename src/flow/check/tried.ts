import { isFault, joined } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";

/**
 * Tries a maker and returns the issues of its Fault.
 *
 * @param path the place of what is made
 * @param make the work
 * @returns the issues, none when it succeeds
 */
export function tried(path: string, make: () => unknown): Issue[] {
  try {
    make();
    return [];
  } catch (error) {
    if (!isFault(error)) throw error;
    return error.issues.map((one) => ({ ...one, path: joined(path, one.path) }));
  }
}
