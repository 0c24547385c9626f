import type { ScoreColumns, Weights } from "scorewright";

/** People by id, with one score per column. */
export function fieldOf(
  columns: readonly string[],
  people: Readonly<Record<string, readonly (number | null)[]>>,
): ScoreColumns {
  const rows = Object.values(people);
  return {
    ids: Object.keys(people),
    columns: columns.map((id, k) => ({ id, values: rows.map((row) => row[k]!) })),
  };
}

/** Weights by column. */
export function weightsOf(weights: Readonly<Record<string, number>>): Weights {
  return { shares: Object.entries(weights).map(([id, weight]) => ({ id, weight })) };
}
