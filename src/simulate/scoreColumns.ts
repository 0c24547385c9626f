import { fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { IssueList } from "../fault/issueList.js";
import { outlined } from "../fault/outline.js";
import { wrongType } from "../fault/wrongType.js";
import { column, notFinite } from "../numeric/column.js";
import type { Column } from "../numeric/column.js";
import { idIssues } from "../table/ids.js";

/**
 * People and what they have earned: one column of scores or shares per part, all on one scale, of which more is better. A
 * Table is one, where its figures are scores already.
 */
export interface ScoreColumns {
  /** Whose rows these are; each once. */
  readonly ids: readonly string[];
  /** The columns. */
  readonly columns: readonly ScoreColumn[];
}

/** What people have earned in one part. */
export interface ScoreColumn {
  /** The part's id; weights are matched to it. */
  readonly id: string;
  /** One score per person, in the order of `ids`, at most 1e100 in size; null or NaN where it is missing. */
  readonly values: ArrayLike<number | null>;
}

/** Columns that were checked, as kernels read them. */
export interface CheckedColumns {
  /** Whose rows these are. */
  readonly ids: readonly string[];
  /** The parts. */
  readonly parts: readonly string[];
  /** One column per part, NaN where missing. */
  readonly columns: readonly Column[];
}

/**
 * Checks what an experiment is about.
 *
 * @param field people and columns
 * @returns the columns as kernels read them
 * @throws Fault "wrong-type"; "missing" without any column; "bad-id", "duplicate-id", "wrong-length", "not-a-number",
 * "not-finite", "out-of-range" for a score beyond 1e100, all at once
 * @example
 * checkedField({ ids: ["ana"], columns: [{ id: "calls", values: [0.5] }] }).parts // => ["calls"]
 */
export function checkedField(field: ScoreColumns): CheckedColumns {
  if (!isField(field))
    throw wrongType("field", field, "people and columns of scores", "pass childColumns(calibration, table)");
  const { ids, columns } = field;
  if (columns.length === 0) throw noColumn();
  const issues = new IssueList();
  for (const one of idIssues(ids)) issues.add(one);
  const seen = new Set<string>();
  for (const { id, values } of columns) {
    const path = `columns.${id}`;
    if (seen.has(id)) issues.add(twice(path, id));
    seen.add(id);
    addFigureIssues(ids, values, path, issues);
  }
  issues.raise();
  return { ids, parts: columns.map(({ id }) => id), columns: columns.map(({ values }) => column(values)) };
}

/** For callers whom no compiler watches. */
function isField(field: unknown): boolean {
  const { ids, columns } = (field ?? {}) as Partial<ScoreColumns>;
  return Array.isArray(ids) && Array.isArray(columns);
}

/**
 * Says what is wrong with one figure per person.
 *
 * @param ids the people
 * @param values their figures
 * @param path the place of the figures
 * @param issues where the issues go
 */
export function addFigureIssues(
  ids: readonly string[],
  values: ArrayLike<number | null>,
  path: string,
  issues: IssueList,
): void {
  if (values.length !== ids.length) issues.add(wrongLength(path, values.length, ids.length));
  for (let row = 0; row < values.length; row++) {
    const found = scoreIssue(values[row] ?? NaN, `${path}.${ids[row] ?? row}`);
    if (found !== null) issues.add(found, path);
  }
}

/** Squares of scores and their sums stay far from the ends of the doubles. */
const LARGEST = 1e100;

/**
 * Says what is wrong with a score: it is no number, endless, or beyond 1e100 in size.
 *
 * @param value the score; NaN is missing
 * @param path its place
 * @returns the issue, or null
 * @example
 * scoreIssue(80, "columns.calls.ana") // => null
 */
export function scoreIssue(value: unknown, path: string): Issue | null {
  if (typeof value !== "number") {
    const [expected, remedy] = ["a number", "write a finite number, or null where somebody has no score"];
    return issue({ code: "not-a-number", path, received: outlined(value), expected, remedy });
  }
  if (Math.abs(value) === Infinity) return notFinite(value, path);
  if (!(Math.abs(value) > LARGEST)) return null;
  const expected = `a score of at most ${LARGEST} in size`;
  return issue({ code: "out-of-range", path, received: value, expected, remedy: "write points, 100 for full marks" });
}

function noColumn() {
  const remedy = "pass a column of scores for each part that has a weight";
  return fault({ code: "missing", path: "columns", received: 0, expected: "at least one column", remedy });
}

function twice(path: string, received: string) {
  const remedy = "keep one of the two, or tell them apart by their ids";
  return issue({ code: "duplicate-id", path, received, expected: "an id that occurs once", remedy });
}

function wrongLength(path: string, received: number, people: number) {
  const expected = `${people} scores, one per person`;
  return issue({ code: "wrong-length", path, received, expected, remedy: "pass null where somebody has no score" });
}
