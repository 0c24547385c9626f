import { issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import { notFinite } from "../../numeric/column.js";
import { pointsOf } from "../../numeric/publish.js";
import { columnOf } from "../../table/table.js";
import type { Table } from "../../table/table.js";
import { GUESSES } from "../../fault/nearest.js";
import { unknownName } from "../check/unknownName.js";
import type { Scores } from "../score/score.js";

/** A figure of each person: a metric of the table, or the published score of a node in points. */
export type PersonFigure = { readonly metric: string } | { readonly node: string };

/** What each person's figure is held against: a number, or another figure of the same person, such as the quota. */
export type Bar = number | PersonFigure;

/** A column of the teams: how it is made of the figures of their people. */
export type TeamColumn = { readonly id: string } & (
  | { readonly kind: "mean" | "total" | "count"; readonly of: PersonFigure }
  | { readonly kind: "weighted"; readonly of: PersonFigure; readonly by: PersonFigure }
  | ({ readonly kind: "share"; readonly of: PersonFigure } & ShareTest)
  | { readonly kind: "people" }
);

/** What a share asks of each person's figure: exactly one test. */
export type ShareTest =
  { readonly atLeast: Bar } | { readonly moreThan: Bar } | { readonly atMost: Bar } | { readonly lessThan: Bar };

/** The tests of a share, in the words of a condition. */
export const BARS = {
  atLeast: (value: number, bar: number) => value >= bar,
  moreThan: (value: number, bar: number) => value > bar,
  atMost: (value: number, bar: number) => value <= bar,
  lessThan: (value: number, bar: number) => value < bar,
} as const;

const WORDS = Object.keys(BARS) as (keyof typeof BARS)[];

/**
 * The test of a share and what it holds each person's figure against.
 *
 * @param column a column that is a share
 * @returns the word of its test, and the bar
 */
export function barOf(column: TeamColumn & { readonly kind: "share" }): readonly [keyof typeof BARS, Bar] {
  const word = WORDS.find((name) => name in column)!;
  // TypeScript does not open a union by a word found at run time.
  return [word, (column as unknown as Record<keyof typeof BARS, Bar>)[word]];
}

/** What figures are read from. */
export interface PeopleSources {
  /** One row per person. */
  readonly table: Table;
  /** The published scores of the same people; needed where a column reads a node. */
  readonly scores?: Scores;
}

/**
 * A figure of every person.
 *
 * @param figure a metric or a node that is there
 * @param sources table and scores
 * @returns one number per row, NaN where it is missing
 */
export function figuresOf(figure: PersonFigure, { table, scores }: PeopleSources): Float64Array {
  if ("metric" in figure) return columnOf(table, figure.metric)!;
  const { units } = scores!.nodes.find(({ id }) => id === figure.node)!;
  return Float64Array.from(units, (one) => pointsOf(one, scores!.precision) ?? NaN);
}

/**
 * Says what is wrong with the columns that somebody asks for.
 *
 * @param columns the columns
 * @param sources what they would read
 * @returns the issues found
 */
export function columnIssues(columns: readonly TeamColumn[], sources: PeopleSources): Issue[] {
  const guesses = { left: GUESSES };
  const seen = new Set<string>();
  return columns.flatMap((column) => {
    const path = `columns.${column.id}`;
    const again = seen.has(column.id);
    seen.add(column.id);
    const issues = again
      ? [report("duplicate-id", path, column.id, "an id that occurs once", "call one of the two something else")]
      : [];
    if (!KINDS.includes(column.kind))
      return [...issues, report("unknown-kind", `${path}.kind`, column.kind, KINDS.join(", "), "write one of these")];
    const missing = (place: string, figure: PersonFigure) =>
      figureIssues(figure, `${path}.${place}`, sources, guesses, column.kind === "count");
    if (column.kind === "people") return issues;
    issues.push(...missing("of", column.of));
    if (column.kind === "weighted") issues.push(...missing("by", column.by));
    if (column.kind !== "share") return issues;
    const words = WORDS.filter((word) => word in column);
    if (words.length !== 1)
      return [...issues, report("bad-share", path, words, `one of ${WORDS.join(", ")}`, 'write "atLeast": 70')];
    const [word, bar] = barOf(column);
    if (typeof bar === "object") return [...issues, ...missing(word, bar)];
    return Math.abs(bar) < Infinity ? issues : [...issues, notFinite(bar, `${path}.${word}`)];
  });
}

const KINDS: readonly string[] = ["mean", "total", "weighted", "share", "count", "people"];

function figureIssues(
  figure: PersonFigure,
  path: string,
  { table, scores }: PeopleSources,
  guesses: { left: number },
  isCounted: boolean,
): Issue[] {
  if (!isFigure(figure)) {
    const remedy =
      typeof figure === "string" ? `write { metric: ${JSON.stringify(figure)} }` : 'write { metric: "calls" }';
    return [report("wrong-type", path, figure, "{ metric } or { node }", remedy)];
  }
  if ("metric" in figure) {
    const found = table.columns.find(({ id }) => id === figure.metric);
    if (found?.labels !== undefined && !isCounted) {
      const remedy = "count them, or score the words and roll up the score";
      return [report("not-figures", path, figure.metric, `a metric of figures; ${figure.metric} holds words`, remedy)];
    }
    if (found !== undefined) return [];
    return [unknownName("metric", figure.metric, path, new Set(table.columns.map(({ id }) => id)), guesses)];
  }
  if (scores === undefined)
    return [report("missing-scores", path, figure.node, "scores to read it from", "pass { table, scores }")];
  const known = new Set(scores.nodes.map(({ id }) => id));
  return known.has(figure.node) ? [] : [unknownName("node", figure.node, path, known, guesses)];
}

/** For callers whom no compiler watches. */
function isFigure(figure: unknown): figure is PersonFigure {
  return typeof figure === "object" && figure !== null && ("metric" in figure || "node" in figure);
}

function report(code: string, path: string, received: unknown, expected: string, remedy: string): Issue {
  return issue({ code, path, received: outlined(received), expected, remedy });
}
