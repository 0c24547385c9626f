import { fault, isFault } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";

/** Every calibration more than this asks for patience, or for a number of one's own. */
export const MOST_PEOPLE = 500;

/**
 * Checks how much work is allowed, and that no more is asked for.
 *
 * @param asked how many calibrations it takes
 * @param atMost how many are allowed
 * @param code what to call it where they are too many
 * @param path the place of what makes them many
 * @param what what they are
 * @param of what makes them that many, in words
 * @throws Fault of that code; "out-of-range" for a limit that is not one
 */
export function checkWork(
  asked: number,
  atMost: number,
  {
    code,
    path,
    what,
    of,
  }: { readonly code: string; readonly path: string; readonly what: string; readonly of?: string },
): void {
  if (!(Number.isInteger(atMost) && atMost >= 1)) {
    const expected = "a whole number of 1 or more";
    throw fault({ code: "out-of-range", path: "atMost", received: atMost, expected, remedy: "leave it out" });
  }
  if (asked <= atMost) return;
  const expected = `at most ${atMost} ${what}, each of which is a calibration of its own`;
  const remedy = `${of === undefined ? "narrow it down" : `shorten ${of}`}, or write atMost: ${asked} and wait`;
  throw fault({ code, path, received: asked, expected, remedy });
}

/** What came of an attempt: a value, or what is wrong. */
export type Attempt<T> =
  { readonly value: T; readonly issues: null } | { readonly value: null; readonly issues: readonly Issue[] };

/**
 * Tries something that may raise a Fault, so that the others of its kind can go on.
 *
 * @param work what is tried
 * @returns its value, or the issues
 */
export function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { value: work(), issues: null };
  } catch (error) {
    if (!isFault(error)) throw error;
    return { value: null, issues: error.issues };
  }
}
