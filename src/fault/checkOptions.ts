import { Fault, issue } from "./fault.js";
import { wrongType } from "./wrongType.js";
import { GUESSES, nearest } from "./nearest.js";

/**
 * Checks that options have no key that nobody reads, for callers whom no compiler watches: a misspelled one would be lost.
 *
 * @param options what was passed
 * @param known the keys that are read
 * @param path the place of the options
 * @throws Fault "unknown-key"; "wrong-type" for what is no object
 */
export function checkOptions(options: object, known: readonly string[], path = "options"): void {
  const passed: unknown = options;
  if (typeof passed !== "object" || passed === null || Array.isArray(passed))
    throw wrongType(path, passed, `an object with some of: ${known.join(", ")}`, `write { ${known[0]!}: … }`);
  const strange = Object.keys(options).filter((key) => !known.includes(key));
  if (strange.length === 0) return;
  const guesses = { left: GUESSES };
  const expected = `one of: ${known.join(", ")}`;
  throw new Fault(
    strange.map((key) => {
      const near = nearest(key, known, guesses);
      const remedy = near === null ? "leave it out" : `did you mean "${near}"?`;
      return issue({ code: "unknown-key", path: `${path}.${key}`, received: key, expected, remedy });
    }),
  );
}
