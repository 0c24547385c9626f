import { shown } from "../../fault/outline.js";
import { byCodeUnits } from "../../table/table.js";

/** In words shorter than this another letter makes another word: a grade, a quarter. */
const SHORTEST = 3;

/**
 * Finds a word that differs from another only in case, or else by one letter: added, left out or replaced.
 *
 * Record values are many, so each is looked at once from the front; `nearest` is for the few names of a scheme.
 *
 * @param word what was written
 * @param known the words there are
 * @returns the first such word in code-unit order, or null
 * @example
 * otherSpelling("GTXPro", ["GTX Basic", "GTX Pro"]) // => "GTX Pro"
 */
export function otherSpelling(word: string, known: Iterable<string>): string | null {
  const lower = word.toLowerCase();
  let inCase: string | null = null;
  let byLetter: string | null = null;
  for (const one of known) {
    if (Math.abs(one.length - word.length) > 1) continue;
    const other = one.toLowerCase();
    if (other === lower) inCase = first(inCase, one);
    else if (word.length >= SHORTEST && isALetterAway(lower, other)) byLetter = first(byLetter, one);
  }
  return inCase ?? byLetter;
}

function isALetterAway(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [restOfA, restOfB] = [a.slice(at + 1), b.slice(at + 1)];
  return restOfA === restOfB || restOfA === b.slice(at) || a.slice(at) === restOfB;
}

/** The one that comes first in code-unit order, so that the order of records changes nothing. */
function first(a: string | null, b: string): string {
  return a === null || byCodeUnits(b, a) < 0 ? b : a;
}

/**
 * The text of any value, to be compared with others. A record may hold anything, also an object that String cannot read.
 *
 * @param value the value of a field
 * @returns a text as it stands, and in JSON what is none
 * @example
 * textOf(true) // => "true"
 */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : shown(value);
}
