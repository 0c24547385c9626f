/** Guessing what somebody meant is slow, and no more issues are shown than this holds: no input may take for ever. */
export interface Guesses {
  /** How many words may still be guessed at. */
  left: number;
}

/** As many guesses as a Fault lists issues. */
export const GUESSES = 100;

/** Ids are no longer than this; whoever writes more did not misspell one. */
const LONGEST = 64;
const MOST_KNOWN = 300;

/**
 * Finds the word that somebody may have meant: the one that the fewest changed letters lead to.
 *
 * @param word what was written
 * @param known the words there are
 * @param guesses how many words may still be guessed at; one less afterwards
 * @returns the nearest word, or null where none is near
 * @example
 * nearest("directon", ["id", "direction"], { left: 1 }) // => "direction"
 */
export function nearest(word: string, known: Iterable<string>, guesses: Guesses): string | null {
  if (guesses.left-- <= 0 || word.length > LONGEST) return null;
  let best: string | null = null;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const one of [...known].slice(0, MOST_KNOWN)) {
    const distance = editDistance(word.toLowerCase(), one.toLowerCase());
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
