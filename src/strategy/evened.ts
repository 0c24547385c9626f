import { decimal } from "../money/decimal.js";
import type { Exactly } from "../money/decimal.js";
import { round } from "../money/round.js";
import { byCodeUnits } from "../table/table.js";
import { lesser, sumOf } from "../weight/bounds.js";

/** A part that may have more digits than anybody could read. */
export interface Uneven {
  readonly id: string;
  readonly amount: Exactly;
  /** The most that it can take. */
  readonly room: Exactly;
}

const DIGITS = 12;

/**
 * Cuts amounts to 12 digits after the point, so that thirds can be written down and still add up: what the cuts leave goes
 * by 10⁻¹² each to those who lost most, of those who lost as much to the first in code-unit order. Whoever has no room left
 * keeps its amount as it is.
 *
 * @param total what the amounts add up to
 * @param parts the amounts, and the room of each
 * @returns the amounts, in the same order, with the total as their exact sum
 */
export function evened(total: Exactly, parts: readonly Uneven[]): Exactly[] {
  const amounts = parts.map(({ amount, room }) => (amount.eq(room) ? amount : round(amount, DIGITS, "down")));
  const lost = amounts.map((amount, place) => parts[place]!.amount.minus(amount));
  const places = parts.map((_, place) => place);
  places.sort((a, b) => lost[b]!.cmp(lost[a]!) || byCodeUnits(parts[a]!.id, parts[b]!.id));
  const step = decimal("0.000000000001");
  let left = total.minus(sumOf(amounts));
  for (const place of places) {
    const more = lesser(left, lesser(step, parts[place]!.room.minus(amounts[place]!)));
    amounts[place] = amounts[place]!.plus(more);
    left = left.minus(more);
  }
  return amounts;
}
