import type { Column } from "../numeric/column.js";

/**
 * Sorts the rows of a range by inserting, the greatest score first: quick where each is already close to its place.
 *
 * @param from the first place
 * @param to the place after the last
 * @param rows what is sorted
 * @param scores the score of each row
 */
export function insertDown(from: number, to: number, rows: Int32Array, scores: Column): void {
  if (from === to) return;
  let last = scores[rows[from]!]!;
  for (let k = from + 1; k < to; k++) {
    const row = rows[k]!;
    const score = scores[row]!;
    if (last >= score) {
      last = score;
      continue;
    }
    let at = k;
    do {
      rows[at] = rows[at - 1]!;
      at--;
    } while (at > from && scores[rows[at - 1]!]! < score);
    rows[at] = row;
  }
}
