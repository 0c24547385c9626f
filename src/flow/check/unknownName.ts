import { issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { nearest } from "../../fault/nearest.js";
import type { Guesses } from "../../fault/nearest.js";

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
  const near = nearest(name, known, guesses);
  const some = [...known].slice(0, 8).join(", ");
  const others = some === "" ? "" : `, or name one of: ${some}`;
  const declare =
    what === "attribute" ? "declare it in a source, or in the scheme's own attributes" : `declare the ${what}`;
  const remedy = near === null ? `${declare}${others}` : `did you mean "${near}"?`;
  const article = what === "credits" ? "" : /^[aeiou]/.test(what) ? "an " : "a ";
  return issue({ code: `unknown-${what}`, path, received: name, expected: `${article}${what} of the scheme`, remedy });
}
