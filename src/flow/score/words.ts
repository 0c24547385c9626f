import { Fault, fault } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { Notice } from "../../fault/notice.js";
import { UNMAPPED, unmappedWord } from "../../normalize/categorical.js";
import type { Reads, Vocabulary } from "../../normalize/normalizer.js";
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
  const { values, labels = [] } = metricColumn(table, metric);
  const known = new Set(vocabulary.words);
  const isOther = labels.map((label) => !known.has(label));
  const others = values.filter((code) => isOther[code]);
  if (others.length === 0) return [];
  const words = labels.filter((_, code) => others.includes(code));
  const listed = [...words.slice(0, MOST_WORDS), ...(words.length > MOST_WORDS ? ["…"] : [])].join(", ");
  return [
    { code: "words-unmapped", path: `metrics.${metric}`, values: { metric, count: others.length, words: listed } },
  ];
}

const MOST_WORDS = 8;

/** Another table may have other codes for the same words, so words are found by their text. */
function positions(table: Table, metric: string, { words, others }: Vocabulary): Float64Array {
  const { values, labels } = wordsOf(table, metric);
  const places = new Map(words.map((word, place) => [word, place]));
  const byCode = labels.map((label) => places.get(label) ?? UNMAPPED);
  if (!others && byCode.includes(UNMAPPED)) refuseUnmapped(table, metric, words, byCode);
  return values.map((code) => byCode[code] ?? NaN);
}

function refuseUnmapped(table: Table, metric: string, words: readonly string[], byCode: readonly number[]): void {
  const { values, labels } = wordsOf(table, metric);
  const issues = labels.flatMap((label, code) => {
    const row = byCode[code] === UNMAPPED ? values.indexOf(code) : -1;
    return row < 0 ? [] : [unmappedWord(label, words, `columns.${metric}.${table.ids[row]!}`)];
  });
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
