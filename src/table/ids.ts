import { issue } from "../fault/fault.js";
import { IssueList } from "../fault/issueList.js";
import type { Issue } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";

/**
 * Says what is wrong with the id of a person or record.
 *
 * Any text that is not blank and has no control characters will do; each may occur once.
 *
 * @param path its place
 * @param id the value found
 * @param seen the ids met before
 * @returns an issue, or null when all is well
 * @example
 * idIssue("ids.0", "ana", new Set()) // => null
 */
export function idIssue(path: string, id: unknown, seen: { has(id: unknown): boolean }): Issue | null {
  if (!isId(id)) {
    const expected = "a text that is not blank and has no control characters";
    return issue({
      code: "bad-id",
      path,
      received: outlined(id),
      expected,
      remedy: "give every person and record such an id",
    });
  }
  if (!seen.has(id)) return null;
  const remedy = "keep one of the two, or tell them apart by another key";
  return issue({ code: "duplicate-id", path, received: id, expected: "an id that occurs once", remedy });
}

/**
 * Says what is wrong with the ids of a table's rows.
 *
 * @param ids one id per row
 * @returns the issues found, at `ids.0`, `ids.1` …; of many that are alike the first five and their number
 * @example
 * idIssues(["ana", "ana"])[0].code // => "duplicate-id"
 */
export function idIssues(ids: readonly unknown[]): Issue[] {
  const issues = new IssueList();
  const seen = new Set<unknown>();
  for (let row = 0; row < ids.length; row++) {
    const trouble = idIssue(`ids.${row}`, ids[row], seen);
    if (trouble !== null) issues.add(trouble, "ids");
    seen.add(ids[row]);
  }
  return issues.all();
}

/**
 * Tells whether a value may be the id of a person or record.
 *
 * @param id the value
 * @returns true for a text that is not blank and has no control characters
 * @example
 * isId("Ana Müller") // => true
 */
export function isId(id: unknown): id is string {
  return typeof id === "string" && id.trim() !== "" && !hasControl(id);
}

function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 32 || (unit >= 127 && unit < 160)) return true;
  }
  return false;
}
