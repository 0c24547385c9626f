import { Fault, fault } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { Notice } from "../../fault/notice.js";
import { UNMAPPED, unmappedWord } from "../../normalize/categorical.js";
import type { Reads, Vocabulary } from "../../normalize/normalizer.js";
import { byCodeUnits } from "../../table/table.js";
import type { MetricColumn, Table } from "../../table/table.js";
import { figures, metricColumn } from "./aims.js";
import type { Aimed } from "./aims.js";

/**
 * What a leaf's curve reads for every row: one of the metric's figures, or the position of the metric's word.
 *
 * @param table the table
 * @param metric the metric with its aims
 * @param reads what the curve reads
 * @param vocabulary the words that it knows, where it reads words
 * @returns one figure per row, NaN where it is missing
 * @throws Fault "missing-column", "not-finite", "not-figures", "not-words"; "unmapped-word" for words that earn nothing
 */
export function leafFigures(table: Table, metric: Aimed, reads: Reads, vocabulary?: Vocabulary): Float64Array {
  if (vocabulary === undefined) return figures(table, metric, reads === "category" ? "value" : reads);
  return positions(table, metric.id, vocabulary);
}

/**
 * Counts people whose word is none that the scheme lists, so that a misspelt one does not go unseen.
 *
 * @param table the table
 * @param metric the metric's id
 * @param vocabulary the words that are listed
 * @returns one notice, or none
 */
export function unmappedNotices(table: Table, metric: string, vocabulary: Vocabulary): Notice[] {
  const { values, labels } = wordsOf(table, metric);
  const known = new Set(vocabulary.words);
  const people = new Int32Array(labels.length);
  for (let row = 0; row < values.length; row++) if (values[row]! >= 0) people[values[row]!]!++;
  const others = labels.flatMap((word, code) => {
    const count = people[code]!;
    return known.has(word) || count === 0 ? [] : [{ word, count }];
  });
  if (others.length === 0) return [];
  others.sort((a, b) => byCodeUnits(a.word, b.word));
  const count = others.reduce((so, one) => so + one.count, 0);
  const listed = others.slice(0, MOST_WORDS).map(({ word }) => word);
  const words = [...listed, ...(others.length > MOST_WORDS ? ["…"] : [])].join(", ");
  return [{ code: "words-unmapped", path: `metrics.${metric}`, values: { metric, count, words } }];
}

const MOST_WORDS = 8;

/** Another table may have other codes for the same words, so words are found by their text. */
function positions(table: Table, metric: string, { words, others }: Vocabulary): Float64Array {
  const { values, labels } = wordsOf(table, metric);
  const places = new Map(words.map((word, place) => [word, place]));
  const byCode = Float64Array.from(labels, (label) => places.get(label) ?? UNMAPPED);
  if (!others && byCode.includes(UNMAPPED)) refuseUnmapped(table, metric, words, byCode);
  const found = new Float64Array(values.length);
  for (let row = 0; row < found.length; row++) found[row] = values[row]! >= 0 ? byCode[values[row]!]! : NaN;
  return found;
}

function refuseUnmapped(table: Table, metric: string, words: readonly string[], byCode: Float64Array): void {
  const { values, labels } = wordsOf(table, metric);
  const first = new Map<number, number>();
  values.forEach((code, row) => {
    if (byCode[code] === UNMAPPED && !first.has(code)) first.set(code, row);
  });
  const issues = [...first]
    .map(([code, row]) => ({ word: labels[code]!, path: `columns.${metric}.${table.ids[row]!}` }))
    .sort((a, b) => byCodeUnits(a.word, b.word))
    .map(({ word, path }) => unmappedWord(word, words, path));
  if (issues.length > 0) throw new Fault(issues);
}

function wordsOf(table: Table, metric: string): Required<MetricColumn> {
  const { labels, ...column } = metricColumn(table, metric);
  if (labels !== undefined) return { ...column, labels };
  const first = column.values.find((value) => value === value);
  // A column in which nobody has anything is as good as one without words.
  if (first === undefined) return { ...column, labels: [] };
  throw fault({
    code: "not-words",
    path: `columns.${metric}`,
    received: outlined(first),
    expected: `words, since ${metric} is scored by them`,
    remedy: "pass texts, or normalize the figures by piecewise",
  });
}
