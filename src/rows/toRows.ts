import type { Explanation } from "../explain/explanation.js";
import { wrongType } from "../fault/wrongType.js";
import type { Notice } from "../fault/notice.js";
import type { Calibration } from "../flow/calibration.js";
import type { Statement } from "../flow/reward/statement.js";
import type { Totals } from "../flow/reward/totals.js";
import type { Scores } from "../flow/score/score.js";
import type { RankingComparison } from "../simulate/compareRankings.js";
import type { LeaveOneOut } from "../simulate/leaveOneOut.js";
import type { ScoreColumns } from "../simulate/scoreColumns.js";
import type { Sweep } from "../simulate/sweep.js";
import type { WeightSample } from "../simulate/weightSample.js";
import type { ObjectiveWeights } from "../strategy/alignment.js";
import type { Swot } from "../strategy/swot.js";
import type { Credits } from "../table/credits.js";
import type { Table } from "../table/table.js";
import type { Consistency, Weights } from "../weight/weights.js";
import { creditRows } from "./credits.js";
import { flatRows } from "./flatRows.js";
import { noticeRows, objectiveRows, sampleRows, sweepRows, weightRows, withoutRows } from "./found.js";
import { columnRows, scoreRows, tableRows } from "./people.js";
import type { Row } from "./row.js";
import { statementRows } from "./statements.js";

/** Scores of a run, with what is paid. */
export interface ScoredRun {
  /** Published scores, ranks and quadrants. */
  readonly scores: Scores;
  /** What everybody is paid, if people are. */
  readonly totals?: Totals | null;
}

/** A result that has rows, as most experiments do. */
export interface WithRows {
  /** The rows. */
  readonly rows: readonly object[];
  /** The people whom lists of figures in rows are about. */
  readonly ids?: readonly string[];
}

/** What {@link toRows} makes rows of. */
export type Tabular =
  | readonly object[]
  | WithRows
  | Table
  | Credits
  | Scores
  | ScoredRun
  | Calibration
  | Explanation
  | Statement
  | Weights
  | Consistency
  | ScoreColumns
  | WeightSample
  | LeaveOneOut
  | RankingComparison
  | Swot
  | ObjectiveWeights;

/**
 * Makes plain rows of a result: objects of text, figures and null, for `console.table`, a chart or a CSV file.
 *
 * A run, scores, a table and columns give a row per person; a calibration a row per part, with its weight; an explanation a
 * row per metric, with its points; a statement, or a list of them, a row per line; notices a row each, with their sentence;
 * a sample a row per draw; a comparison its pairs; `swot` its shifts; `alignment` a row per objective; another experiment its
 * own rows. A list of objects is made plain as it is: `toRows(found.moves)`. A list alone does not know whose its figures are;
 * say so: `toRows({ ids, rows: found.without })`. Rows that are plain already are given back themselves. Figures are not rounded.
 *
 * @param value the result
 * @returns one object per row, all with the same columns
 * @throws Fault "wrong-type" for a value that is no such result
 * @example
 * const scheme = draft({ metrics: ["calls", "mails"], ranks: [{ id: "place", by: { node: "total" } }] })
 * const people = table({ ids: ["ana", "bo"], columns: { calls: [10, 30], mails: [6, null] } })
 * toRows(people)[1] // => { id: "bo", calls: 30, mails: null }
 * toRows(score(calibrate(scheme, people), people))[1] // => { id: "bo", total: 100, place: 1 }
 */
export function toRows(value: Tabular): readonly Row[] {
  const one: unknown = value;
  if (isList(one)) return listRows(one);
  if (!isThing(one)) throw unknownValue(one);
  if ("type" in one) return typedRows(one as { readonly type: unknown });
  if ("scores" in one && isOfType(one["scores"], "scores")) {
    const { scores, totals } = one as unknown as ScoredRun;
    return scoreRows(scores, totals);
  }
  return foundRows(one);
}

function listRows(list: readonly object[]): readonly Row[] {
  if (list.length > 0 && list.every(isNotice)) return noticeRows(list);
  if (list.length > 0 && list.every(isStatement)) return list.flatMap(statementRows);
  if (list.length > 0 && list.every(isLaid)) return objectiveRows(list);
  return flatRows(list);
}

function typedRows(value: { readonly type: unknown }): readonly Row[] {
  if (isOfType(value, "table")) return tableRows(value as Table);
  if (isOfType(value, "credits")) return creditRows(value as Credits);
  if (isOfType(value, "scores")) return scoreRows(value as Scores);
  if (isOfType(value, "calibration")) return weightRows((value as Calibration).score);
  if (isOfType(value, "explanation")) return flatRows((value as Explanation).points);
  if (isStatement(value)) return statementRows(value);
  throw unknownValue(value.type);
}

/** What carries no type is known by what it has. */
function foundRows(value: Readonly<Record<string, unknown>>): readonly Row[] {
  const has = (...keys: readonly string[]) =>
    keys.every((key) => typeof value[key] === "object" && value[key] !== null);
  if (has("ids", "rows", "changes")) return sweepRows(value as unknown as Sweep);
  if (isList(value["rows"])) return flatRows(value["rows"], namesOf(value["rows"], value["ids"]));
  if (has("ids", "columns")) return columnRows(value as unknown as ScoreColumns);
  if (has("ids", "values") && "draws" in value) return sampleRows(value as unknown as WeightSample);
  if (has("ids", "all", "without")) return withoutRows(value as unknown as LeaveOneOut);
  if (isLaid(value)) return objectiveRows([value, ...profilesOf(value)]);
  if ("ratio" in value && "leastConsistent" in value) return flatRows([value]);
  for (const key of ["pairs", "shifts", "shares"]) {
    const list = value[key];
    if (isList(list)) return flatRows(list);
  }
  throw unknownValue(value);
}

/** Who beats whom is said in the order of the rows themselves. */
function namesOf(rows: readonly object[], ids: unknown): readonly string[] {
  if (isNames(ids)) return ids;
  const own: unknown = rows.map((row) => ("beats" in row && "id" in row ? row.id : null));
  return isNames(own) ? own : [];
}

function profilesOf(laid: object): readonly ObjectiveWeights[] {
  return "profiles" in laid && isList(laid.profiles) ? laid.profiles.filter(isLaid) : [];
}

function isThing(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isNotice(value: object): value is Notice {
  return "code" in value && "path" in value && "values" in value && isThing(value.values);
}

function isLaid(value: object): value is ObjectiveWeights {
  return (
    "objectives" in value && isList(value.objectives) && "withoutObjective" in value && isList(value.withoutObjective)
  );
}

function isStatement(value: object): value is Statement {
  return isOfType(value, "statement") && "lines" in value && isList(value.lines);
}

function isOfType(value: unknown, type: string): boolean {
  return isThing(value) && value["type"] === type;
}

function isList(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.every((one) => isThing(one) && !Array.isArray(one));
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function unknownValue(received: unknown) {
  const expected =
    "a table, scores, a run, a calibration, an explanation, a statement, weights, a list of objects, or what an experiment found";
  return wrongType("", received, expected, "pass such a value, or one of its lists");
}
