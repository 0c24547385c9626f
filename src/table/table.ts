import type { Period } from "../calendar/period.js";
import { IssueList } from "../fault/issueList.js";
import type { Notice } from "../fault/notice.js";
import { column } from "../numeric/column.js";
import type { Column } from "../numeric/column.js";
import { checkFigures, checkIndex, checkInput, checkTexts } from "./checks.js";
import type { IndexFigure } from "./indices.js";
import { idIssues } from "./ids.js";

/** A column of one metric: a number per row, NaN where it is missing. Words stand in it as codes. */
export interface MetricColumn {
  /** The metric's id. */
  readonly id: string;
  /** The figures; money in major units. With `labels` each row's place in them. */
  readonly values: Column;
  /** The words that occur, in code-unit order, where the metric is one of words. */
  readonly labels?: readonly string[];
}

/** A column of codes: one attribute, a small integer per row. */
export interface CodeColumn {
  /** The attribute's name. */
  readonly id: string;
  /** The texts that occur, in code-unit order. */
  readonly labels: readonly string[];
  /** Each row's place in `labels`; −1 where the attribute is missing. */
  readonly codes: Int32Array;
}

/** How a metric or its source is defined, so that a calibration can tell whether it fits. */
export interface Definition {
  /** The metric's id; "sources." and its id for a source that metrics read. */
  readonly id: string;
  /** The definition as JSON text. */
  readonly by: string;
}

/** One row per person (or team) of one period: figures and codes in columns. */
export interface Table {
  /** What this value is. */
  readonly type: "table";
  /** The version of its shape. */
  readonly schemaVersion: 1;
  /** Whose rows these are. */
  readonly ids: readonly string[];
  /** The period measured; null for a table made by hand. */
  readonly period: Period | null;
  /** The day on which the records were seen; null for a table made by hand. */
  readonly asOf: string | null;
  /** The figures. */
  readonly columns: readonly MetricColumn[];
  /** The codes. */
  readonly attributes: readonly CodeColumn[];
  /** What indices are in the period, where targets follow some. */
  readonly indices?: readonly IndexFigure[];
  /** How the columns were made; null for a table made by hand. */
  readonly defined: readonly Definition[] | null;
  /** What is worth saying about it. */
  readonly notices: readonly Notice[];
}

/** What {@link table} is made from. */
export interface TableInput {
  /** Whose rows these are; each once. */
  readonly ids: readonly string[];
  /** One list of figures, or of words, per metric, in the order of `ids`; null where one is missing. */
  readonly columns: Readonly<Record<string, ArrayLike<number | null> | ArrayLike<string | null>>>;
  /** One list of texts per attribute, in the order of `ids`; null where one is missing. */
  readonly attributes?: Readonly<Record<string, readonly (string | null)[]>>;
  /** What each index is that targets follow. */
  readonly indices?: Readonly<Record<string, number>>;
}

/**
 * Makes a Table from columns at hand, without records.
 *
 * @param input ids, columns by metric, and attributes
 * @returns the table; its `defined` is null, which calibration takes with a notice
 * @throws Fault "duplicate-id", "bad-id", "wrong-length", "not-a-number", "not-a-text", "wrong-type"
 * @example
 * table({ ids: ["ana", "bo"], columns: { calls: [40, null] } }).columns[0].values[0] // => 40
 */
export function table(input: TableInput): Table {
  checkInput(input);
  const issues = new IssueList();
  for (const one of idIssues(input.ids)) issues.add(one);
  const columns = Object.entries(input.columns).map(([id, values]) => {
    if (isOfWords(values)) {
      checkTexts(`columns.${id}`, values, input.ids.length, issues);
      return wordColumn(id, Array.from(values));
    }
    checkFigures(`columns.${id}`, values, input.ids.length, issues);
    return { id, values: column(values) };
  });
  const attributes = Object.entries(input.attributes ?? {}).map(([id, texts]) => {
    checkTexts(`attributes.${id}`, texts, input.ids.length, issues);
    return codeColumn(id, texts);
  });
  const indices = Object.entries(input.indices ?? {}).map(([id, value]) => {
    checkIndex(`indices.${id}`, value, issues);
    return { id, value };
  });
  issues.raise();
  const shape = { type: "table", schemaVersion: 1, period: null, asOf: null, defined: null, notices: [] } as const;
  return { ...shape, ids: [...input.ids], columns, attributes, ...(indices.length === 0 ? {} : { indices }) };
}

/**
 * Turns texts into codes. Labels stand in code-unit order, so the order of rows changes nothing.
 *
 * @param id the attribute's name
 * @param texts one text per row, null where missing
 * @returns the code column
 * @example
 * Array.from(codeColumn("role", ["hunter", null, "farmer"]).codes) // => [1, -1, 0]
 */
export function codeColumn(id: string, texts: readonly (string | null)[]): CodeColumn {
  const labels = [...new Set(texts.filter(isThere))].sort(byCodeUnits);
  const places = new Map(labels.map((label, place) => [label, place]));
  return { id, labels, codes: Int32Array.from(texts, (text) => (isThere(text) ? places.get(text)! : -1)) };
}

/**
 * Turns the words of a metric into codes among its figures. An empty text is a missing word, as it is in records.
 *
 * @param id the metric's id
 * @param words one word per row, null or "" where it is missing
 * @returns the column
 * @example
 * Array.from(wordColumn("grade", ["B", null, "A"]).values) // => [1, NaN, 0]
 */
export function wordColumn(id: string, words: readonly (string | null)[]): MetricColumn {
  const { codes, labels } = codeColumn(id, words);
  return { id, values: Float64Array.from(codes, (code) => (code < 0 ? NaN : code)), labels };
}

function isThere(text: string | null): text is string {
  return text !== null && text !== "";
}

/** The first value that is there says what a column holds. */
function isOfWords(values: ArrayLike<unknown>): values is ArrayLike<string | null> {
  let row = 0;
  while (row < values.length && values[row] === null) row++;
  return typeof values[row] === "string";
}

/**
 * Compares texts by their code units, the same in every locale.
 *
 * @param a one text
 * @param b another
 * @returns negative when `a` comes first
 * @example
 * ["b", "a", "B"].sort(byCodeUnits) // => ["B", "a", "b"]
 */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Finds a metric's column.
 *
 * @param from the table
 * @param id the metric's id
 * @returns its figures, the codes of its words, or undefined when the table has no such column
 * @example
 * columnOf(table({ ids: ["ana"], columns: { calls: [40] } }), "mails") // => undefined
 */
export function columnOf(from: Table, id: string): Column | undefined {
  return from.columns.find((one) => one.id === id)?.values;
}
