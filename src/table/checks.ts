import { issue } from "../fault/fault.js";
import type { IssueList } from "../fault/issueList.js";
import { outlined } from "../fault/outline.js";
import { wrongType } from "../fault/wrongType.js";

/**
 * Checks what a table is made from, for callers whom no compiler watches.
 *
 * @param input ids and lists by name
 * @throws Fault "wrong-type"
 */
export function checkInput(input: unknown): void {
  const { ids, columns, attributes = {}, indices = {} } = (input ?? {}) as Readonly<Record<string, unknown>>;
  if (!Array.isArray(ids))
    throw wrongType("ids", ids, "a list of ids", 'write { ids: ["ana"], columns: { calls: [20] } }');
  if (typeof indices !== "object" || indices === null || Array.isArray(indices))
    throw wrongType("indices", indices, "an object of numbers", "write { indices: { season: 0.8 } }");
  for (const [name, lists] of Object.entries({ columns, attributes })) {
    if (typeof lists !== "object" || lists === null) throw wrongType(name, lists, "an object of lists", ONE_PER_ID);
    for (const [id, list] of Object.entries(lists)) {
      if (!Array.isArray(list) && !ArrayBuffer.isView(list))
        throw wrongType(`${name}.${id}`, list, "a list", ONE_PER_ID);
    }
  }
}

/**
 * Checks what an index is.
 *
 * @param path its place
 * @param received what was passed
 * @param issues where issues go
 */
export function checkIndex(path: string, received: unknown, issues: IssueList): void {
  if (typeof received === "number" && received > 0 && received < Infinity) return;
  const remedy = "write what the index is in the period, 1 where it changes nothing";
  const expected = "a number above 0";
  issues.add(issue({ code: "not-a-number", path, received: outlined(received), expected, remedy }));
}

const ONE_PER_ID = "give one value per id, null where one is missing";

/**
 * Checks a list of figures.
 *
 * @param path its place
 * @param values the list
 * @param length how many there should be
 * @param issues where issues go
 */
export function checkFigures(path: string, values: ArrayLike<unknown>, length: number, issues: IssueList): void {
  checkLength(path, values.length, length, issues);
  for (let row = 0; row < values.length; row++) {
    const received = values[row];
    if (received === null || (typeof received === "number" && Math.abs(received) < Infinity)) continue;
    const remedy = "write a finite number, or null where the figure is missing";
    issues.add(
      issue({
        code: "not-a-number",
        path: `${path}.${row}`,
        received: outlined(received),
        expected: "a number",
        remedy,
      }),
      path,
    );
  }
}

/**
 * Checks a list of texts. Counts its way: a list with holes says nothing of them to `forEach`.
 *
 * @param path its place
 * @param texts the list
 * @param length how many there should be
 * @param issues where issues go
 */
export function checkTexts(path: string, texts: ArrayLike<unknown>, length: number, issues: IssueList): void {
  checkLength(path, texts.length, length, issues);
  for (let row = 0; row < texts.length; row++) {
    const received = texts[row];
    if (received === null || typeof received === "string") continue;
    const remedy = "write a text, or null where it is missing";
    issues.add(
      issue({ code: "not-a-text", path: `${path}.${row}`, received: outlined(received), expected: "a text", remedy }),
      path,
    );
  }
}

function checkLength(path: string, received: number, length: number, issues: IssueList): void {
  if (received === length) return;
  issues.add(
    issue({ code: "wrong-length", path, received, expected: `${length} values, one per id`, remedy: ONE_PER_ID }),
  );
}
