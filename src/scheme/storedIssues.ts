import { issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";

/**
 * Checks that there is one value per row.
 *
 * @param path the place of the values
 * @param values the values
 * @param rows how many rows there are
 * @returns the issue, or none
 */
export function lengthIssues(path: string, values: ArrayLike<number>, rows: number): Issue[] {
  if (values.length === rows) return [];
  return [report("wrong-length", path, values.length, `${rows} values, one per row`, "store the value whole")];
}

/**
 * Checks that there is one code per row, each −1 or the place of a label.
 *
 * @param path the place of the codes
 * @param codes the codes
 * @param rows how many rows there are
 * @param labels how many labels there are
 * @returns the issue, or none
 */
export function codeIssues(path: string, codes: ArrayLike<number>, rows: number, labels: number): Issue[] {
  const bad = Array.from(codes).find((code) => code < -1 || code >= labels);
  if (bad === undefined) return lengthIssues(path, codes, rows);
  return [report("bad-code", path, bad, `codes from -1 to ${labels - 1}`, "store the value whole")];
}

/**
 * An issue of a stored value.
 *
 * @param code the kind of trouble
 * @param path the place
 * @param received the value found there
 * @param expected what belongs there
 * @param remedy what to do about it
 * @returns the issue
 */
export function report(code: string, path: string, received: unknown, expected: string, remedy: string): Issue {
  return issue({ code, path, received: outlined(received), expected, remedy });
}

/**
 * Checks that a node has published scores.
 *
 * @param path the place that names it
 * @param node the node
 * @param known the nodes that have
 * @returns the issue, or none
 */
export function missingNode(path: string, node: string, known: ReadonlySet<string>): Issue[] {
  return known.has(node)
    ? []
    : [report("unknown-node", path, node, "a node with published scores", "name one that has")];
}

/**
 * Checks the codes of words, which stand among figures: they may be no whole numbers, and a missing one is NaN.
 *
 * @param path the place of the codes
 * @param values the codes
 * @param rows how many rows there are
 * @param labels how many words there are
 * @returns the issue, or none
 */
export function wordIssues(path: string, values: Float64Array, rows: number, labels: number): Issue[] {
  const bad = values.find((code) => code === code && (code < 0 || code >= labels || code % 1 !== 0));
  if (bad === undefined) return lengthIssues(path, values, rows);
  const expected = `codes from 0 to ${labels - 1}, null for a missing word`;
  return [report("bad-code", path, bad, expected, "store the value whole")];
}
