import { checkOptions } from "../fault/checkOptions.js";
import type { Weights } from "../weight/weights.js";
import { sharesOf } from "./matching.js";
import { checkedField } from "./scoreColumns.js";
import type { ScoreColumns } from "./scoreColumns.js";
import { scoresOf, standingOf } from "./standing.js";
import type { Standing } from "./standing.js";

/** Scores and places with all columns, and without each of them. */
export interface LeaveOneOut {
  /** The people, in whose order everything stands. */
  readonly ids: readonly string[];
  /** With all columns. */
  readonly all: Standing;
  /** Without each of them, in the order of the columns. */
  readonly without: readonly Without[];
}

/** Scores and places without one column. */
export interface Without extends Standing {
  /** The column left out. */
  readonly column: string;
}

/** How scores are joined. */
export interface JoinOptions {
  /** The exponent of the power mean: 1, the default, for the arithmetic mean, 0 for the geometric, −1 for the harmonic. */
  readonly exponent?: number;
}

/**
 * Scores and ranks people without each of the columns in turn; the other weights keep their proportions.
 *
 * It shows what hangs on a column at all, not what it contributed: what is left out is not 0 but absent. For contributions
 * use `shapley`.
 * Source: M. Saisana, A. Saltelli & S. Tarantola, Journal of the Royal Statistical Society A 168 (2005), 307–323.
 *
 * @param field people and columns
 * @param weights what the columns weigh
 * @param options `exponent` of the mean
 * @returns scores and places; null for somebody who has nothing but the column that is left out
 * @throws Fault "missing", "bad-id", "duplicate-id", "wrong-length", "not-a-number", "not-finite", "out-of-range" for scores
 * beyond 1e100; "unknown-column", "bad-weight", "no-weight"; "unknown-key", "wrong-type" for options; "negative-share" under other means than the arithmetic one
 * @example
 * const field = { ids: ["ana", "bo"], columns: [{ id: "calls", values: [90, 10] }, { id: "mails", values: [40, 70] }] }
 * const weights = { shares: [{ id: "calls", weight: 0.5 }, { id: "mails", weight: 0.5 }] }
 * leaveOneOut(field, weights).without[0] // => { column: "calls", scores: [40, 70], ranks: [2, 1] }
 */
export function leaveOneOut(field: ScoreColumns, weights: Weights, options: JoinOptions = {}): LeaveOneOut {
  checkOptions(options, ["exponent"]);
  const { exponent = 1 } = options;
  const { ids, parts, columns } = checkedField(field);
  const shares = sharesOf(weights, parts);
  const all = standingOf(scoresOf(columns, shares, exponent), columns);
  const without = parts.map((column, k) => {
    const others = shares.map((share, other) => (other === k ? 0 : share));
    return { column, ...standingOf(scoresOf(columns, others, exponent), columns) };
  });
  return { ids, all, without };
}
