import { fault } from "./fault.js";

/**
 * Checks one of a few words, for callers whom no compiler watches: a wrong word must not pass for one of the others.
 *
 * @param word the word
 * @param of the words there are
 * @param path the place
 * @returns the word
 * @throws Fault "not-a-choice"
 * @example
 * choice("dense", ["dense", "ordinal"], "ties") // => "dense"
 */
export function choice<T extends string>(word: T, of: readonly T[], path: string): T {
  if (of.includes(word)) return word;
  const expected = `one of: ${of.join(", ")}`;
  throw fault({ code: "not-a-choice", path, received: word, expected, remedy: "write one of these words" });
}
