import { joinColumns } from "../aggregate/joinColumns.js";
import { checkExponent } from "../aggregate/powerMean.js";
import { rowJoin } from "../aggregate/reading.js";
import type { Column } from "../numeric/column.js";
import { rankColumn } from "../rank/rankColumn.js";
import { toleranceOf } from "./eachDraw.js";

/** Scores and places, one of each per person in the order of the field; null for somebody without a score. */
export interface Standing {
  /** The scores. */
  readonly scores: readonly (number | null)[];
  /** The places: 1 2 2 4, the greatest score first. */
  readonly ranks: readonly (number | null)[];
}

/**
 * Scores people by one set of weights.
 *
 * @param columns one per part, NaN where missing
 * @param weights one share per part
 * @param exponent of the power mean; 1 for the arithmetic one
 * @returns a score per person, NaN for somebody without one
 * @throws Fault "out-of-range" for an exponent that is no exponent; "negative-share" for shares below 0 under other exponents than 1
 */
export function scoresOf(columns: readonly Column[], weights: Column, exponent = 1): Column {
  checkExponent(exponent);
  return joinColumns(rowJoin({ kind: "power", exponent }), columns, weights);
}

/**
 * Ranks scores; those that differ by less than 1e-9 tie.
 *
 * @param scores a score per person, NaN for somebody without one
 * @param columns what they were made from
 * @returns scores and places
 * @example
 * standingOf(column([0.5, NaN]), []) // => { scores: [0.5, null], ranks: [1, null] }
 */
export function standingOf(scores: Column, columns: readonly Column[]): Standing {
  const { ranks } = rankColumn(scores, { tolerance: toleranceOf(columns) });
  return {
    scores: Array.from(scores, (score) => (score === score ? score + 0 : null)),
    ranks: Array.from(ranks, (rank) => (rank === 0 ? null : rank)),
  };
}
