import { issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";

/** Guessing what somebody meant is slow, and no more issues are shown than this holds: no input may take for ever. */
export interface Guesses {
  /** How many names may still be guessed at. */
  left: number;
}

/**
 * What to say of a name that nothing has.
 *
 * @param what the kind of thing: "metric", "node", …
 * @param name the name found
 * @param path its place
 * @param known the names there are
 * @param guesses how many names may still be guessed at
 * @returns the issue, with the nearest name as remedy
 */
export function unknownName(
  what: string,
  name: string,
  path: string,
  known: ReadonlySet<string>,
  guesses: Guesses,
): Issue {
  const near = guesses.left-- > 0 && name.length <= 64 ? nearest(name, [...known]) : null;
  const some = [...known].slice(0, 8).join(", ");
  const others = some === "" ? "" : `, or name one of: ${some}`;
  const remedy = near === null ? `declare the ${what}${others}` : `did you mean "${near}"?`;
  return issue({ code: `unknown-${what}`, path, received: name, expected: `a ${what} of the scheme`, remedy });
}

/**
 * Finds the name that somebody most likely meant.
 *
 * @param name the name found
 * @param known the names there are
 * @returns the nearest of them; null where none is near
 */
export function nearest(name: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const one of known.slice(0, 300)) {
    const distance = editDistance(name.toLowerCase(), one.toLowerCase());
    if (distance < least) [best, least] = [one, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
