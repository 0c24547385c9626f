import type { Rows } from "./workspace.js";

/**
 * Sorts a range by inserting, the greatest first: quick where each score is already close to its place.
 *
 * @param from the first place
 * @param to the place after the last
 * @param sorted what is sorted
 */
export function insertDown(from: number, to: number, sorted: Rows): void {
  const { values, rows } = sorted;
  for (let k = from + 1; k < to; k++) {
    const value = values[k]!;
    if (values[k - 1]! >= value) continue;
    const row = rows[k]!;
    let at = k;
    do {
      values[at] = values[at - 1]!;
      rows[at] = rows[at - 1]!;
      at--;
    } while (at > from && values[at - 1]! < value);
    values[at] = value;
    rows[at] = row;
  }
}
