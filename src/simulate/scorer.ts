import type { Column } from "../numeric/column.js";

/** Scores the same people by one set of weights after another. */
export interface Scorer {
  /** The row of each score. Those with every figure stand first, always in the same order. */
  readonly rows: Int32Array;
  /** Whether nobody lacks anything: every row then stands at its own place. */
  readonly isWhole: boolean;
  /** Works scores out, in the order of `rows`, by one share per column; tells how many people have one. */
  readonly score: (weights: Column, into: Column) => number;
}

/** So many columns are added at a time. */
const STRIDE = 4;

/**
 * Packs columns, so that scoring people who lack nothing is one sum over contiguous figures.
 *
 *     Σ w · y        for those who lack something Σ w · y / Σ w over what is present
 *
 * @param columns one per part, NaN where missing
 * @returns the scorer; it makes nothing new from one time to the next
 * @example
 * const { score, rows } = scorer([column([1, NaN, 0]), column([0, 1, NaN])])
 * const scores = new Float64Array(3)
 * score(column([1, 0]), scores) // => 2
 * Array.from(rows.subarray(0, 2)) // => [0, 2]
 */
export function scorer(columns: readonly Column[]): Scorer {
  const all = Array.from({ length: columns[0]!.length }, (_, row) => row);
  const lacks = (row: number) => columns.some((values) => values[row] !== values[row]);
  const complete = all.filter((row) => !lacks(row));
  const partial = all.filter(lacks);
  const count = complete.length;
  const of = columns.map((values) => Float64Array.from(complete, (row) => values[row]!));
  // Columns of nothing fill the last four up; they weigh nothing.
  while (of.length % STRIDE !== 0) of.push(new Float64Array(count));
  const rows = Int32Array.from([...complete, ...partial]);
  return {
    rows,
    isWhole: partial.length === 0,
    score(weights, into) {
      into.fill(0, 0, count);
      for (let k = 0; k < of.length; k += STRIDE) addFour(of, weights, k, count, into);
      let end = count;
      for (let p = 0; p < partial.length; p++) {
        const score = meanOf(columns, weights, partial[p]!);
        if (score !== score) continue;
        rows[end] = partial[p]!;
        into[end++] = score;
      }
      return end;
    },
  };
}

function addFour(columns: readonly Column[], weights: Column, k: number, count: number, into: Column): void {
  const [a, b, c, d] = [columns[k]!, columns[k + 1]!, columns[k + 2]!, columns[k + 3]!];
  const u = weights[k]!;
  const v = weights[k + 1] ?? 0;
  const w = weights[k + 2] ?? 0;
  const x = weights[k + 3] ?? 0;
  for (let i = 0; i < count; i++) into[i]! += u * a[i]! + v * b[i]! + w * c[i]! + x * d[i]!;
}

function meanOf(columns: readonly Column[], weights: Column, row: number): number {
  let sum = 0;
  let weight = 0;
  for (let k = 0; k < columns.length; k++) {
    const value = columns[k]![row]!;
    if (value !== value) continue;
    sum += weights[k]! * value;
    weight += weights[k]!;
  }
  return sum / weight;
}
