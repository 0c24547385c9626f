import type { Credits } from "../table/credits.js";
import type { Table } from "../table/table.js";
import { linesOf } from "./reward/facts.js";
import type { Scores } from "./score/score.js";

/**
 * Packs one row into a table of its own, so that the kernels replay it without touching the others.
 *
 * @param table the table
 * @param row the row
 * @returns a table of one row
 */
export function tableRow(table: Table, row: number): Table {
  return {
    ...table,
    ids: [table.ids[row]!],
    columns: table.columns.map(({ id, values }) => ({ id, values: values.slice(row, row + 1) })),
    attributes: table.attributes.map((attribute) => {
      const label = attribute.labels[attribute.codes[row]!];
      return {
        id: attribute.id,
        labels: label === undefined ? [] : [label],
        codes: Int32Array.of(label === undefined ? -1 : 0),
      };
    }),
  };
}

/**
 * Packs the scores of one row; places and fields stay those of the whole population.
 *
 * @param scores the scores
 * @param row the row
 * @returns the scores of one row
 */
export function scoresRow(scores: Scores, row: number): Scores {
  const one = (codes: Int32Array) => codes.slice(row, row + 1);
  return {
    ...scores,
    ids: [scores.ids[row]!],
    nodes: scores.nodes.map(({ id, units, coverage }) => ({
      id,
      units: one(units),
      coverage: coverage?.slice(row, row + 1) ?? null,
    })),
    profiles: { labels: scores.profiles.labels, codes: scores.profiles.codes.slice(row, row + 1) },
    ranks: scores.ranks.map((rank) => ({
      ...rank,
      ranks: one(rank.ranks),
      codes: rank.codes === null ? null : one(rank.codes),
    })),
    quadrants: scores.quadrants.map((quadrant) => ({ ...quadrant, codes: one(quadrant.codes) })),
  };
}

/**
 * Packs the credit lines of one row.
 *
 * @param credits the credit lines
 * @param row the row
 * @returns the credit lines of one row
 */
export function creditsRow(credits: Credits, row: number): Credits {
  return {
    ...credits,
    ids: [credits.ids[row]!],
    of: credits.of.map((lines) => {
      const [from, to] = linesOf(lines, row);
      return {
        ...lines,
        persons: new Int32Array(to - from),
        records: lines.records.slice(from, to),
        days: lines.days.slice(from, to),
        units: lines.units.slice(from, to),
      };
    }),
  };
}
