import { Fault, fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { GUESSES, nearest } from "../fault/nearest.js";
import { outlined } from "../fault/outline.js";

/** Names by importance, the most important first; names that are as important as each other stand in a list of their own. */
export type Order = readonly (string | readonly string[])[];

/** More things than anybody judges against each other; what is solved for them grows with the cube of their number. */
const MOST_JUDGED = 100;

/**
 * Checks that no more things are judged against each other than can be.
 *
 * @param received how many
 * @param path their place
 * @throws Fault "out-of-range"
 */
export function checkFew(received: number, path: string): void {
  if (received <= MOST_JUDGED) return;
  const expected = `at most ${MOST_JUDGED} names`;
  throw fault({
    code: "out-of-range",
    path,
    received,
    expected,
    remedy: "judge groups of them, as nodes of their own",
  });
}

/**
 * Checks that a judgement is about the children of a node: each of them, once, and nothing else.
 *
 * A name that is near to a child which is lacking is that child misspelled: one slip, one issue.
 *
 * @param judged the names that the judgement is about
 * @param path the place of the judgement
 * @param children the children; those that are judged where nobody else says which there are
 * @throws Fault "unknown-node", "duplicate-id", "missing"
 */
export function checkJudged(judged: readonly string[], path: string, children = judged): void {
  const known = new Set(children);
  const seen = new Set<string>();
  const lacking = new Set(children);
  for (const name of judged) lacking.delete(name);
  const guesses = { left: GUESSES };
  const issues: Issue[] = judged.flatMap((name) => {
    const report = (code: string, expected: string, remedy: string) => [
      issue({ code, path, received: name, expected, remedy }),
    ];
    if (known.has(name))
      return seen.size === seen.add(name).size ? report("duplicate-id", "each child once", "keep one of the two") : [];
    const near = nearest(name, lacking, guesses);
    if (near !== null) lacking.delete(near);
    const remedy = near === null ? "name a child of the node" : `did you mean "${near}"?`;
    return report("unknown-node", `one of: ${children.join(", ")}`, remedy);
  });
  if (lacking.size > 0) {
    const remedy = `add ${[...lacking].join(", ")}`;
    const expected = "every child of the node";
    issues.push(issue({ code: "missing", path, received: outlined(judged), expected, remedy }));
  }
  if (issues.length > 0) throw new Fault(issues);
}
