import { UNSCORED } from "../numeric/publish.js";
import { placeOf } from "./ties.js";
import type { Ties } from "./ties.js";

/** Counting needs a slot per value between the lowest and the highest; beyond this many a row they are sorted instead. */
const SLOTS_PER_ROW = 16;

/**
 * Ranks whole units by counting how often each occurs.
 *
 * @param values published units
 * @param rows the rows to rank; null for all
 * @param ties what people who tie are given
 * @param isDown whether the greatest is first
 * @param into where the places go, by row
 * @returns how many rows have a place; null where the units lie too far apart to be counted
 * @example
 * const places = column([0, 0])
 * rankByCounting(Int32Array.of(5, 9), null, "competition", true, places)
 * Array.from(places) // => [2, 1]
 */
export function rankByCounting(
  values: Int32Array,
  rows: Int32Array | null,
  ties: Ties,
  isDown: boolean,
  into: Float64Array,
): number | null {
  const count = rows === null ? values.length : rows.length;
  let low = Infinity;
  let high = -Infinity;
  for (let k = 0; k < count; k++) {
    const value = values[rows === null ? k : rows[k]!]!;
    if (value === UNSCORED) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (high < low) return 0;
  if (high - low >= SLOTS_PER_ROW * count) return null;
  const slots = new Float64Array(high - low + 1);
  for (let k = 0; k < count; k++) {
    const value = values[rows === null ? k : rows[k]!]!;
    if (value !== UNSCORED) slots[value - low]!++;
  }
  const ranked = placeSlots(slots, ties, isDown);
  const step = ties === "ordinal" ? 1 : 0;
  for (let k = 0; k < count; k++) {
    const row = rows === null ? k : rows[k]!;
    const value = values[row]!;
    if (value === UNSCORED) continue;
    into[row] = slots[value - low]!;
    slots[value - low]! += step;
  }
  return ranked;
}

/** Turns how often each unit occurs into its place; tells how many rows there were. */
function placeSlots(slots: Float64Array, ties: Ties, isDown: boolean): number {
  let ahead = 0;
  let groups = 0;
  for (let k = 0; k < slots.length; k++) {
    const slot = isDown ? slots.length - 1 - k : k;
    const here = slots[slot]!;
    if (here === 0) continue;
    slots[slot] = placeOf(ties, ahead, here, groups++);
    ahead += here;
  }
  return ahead;
}
