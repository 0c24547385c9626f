import { ONE, ZERO } from "../money/decimal.js";
import type { Exactly } from "../money/decimal.js";
import { sumOf } from "./bounds.js";

/** One who takes part in what is shared out. */
export interface Part {
  /** In proportion to what. */
  readonly size: Exactly;
  /** The most that it can take. */
  readonly room: Exactly;
}

/** What one of the parts takes. */
export interface Portion {
  /** How much. */
  readonly amount: Exactly;
  /** Whether it would have taken more, had it had the room. */
  readonly stopped: boolean;
}

/**
 * Shares an amount out in proportion to sizes; what does not fit into one goes to the others, still in proportion. Parts
 * of size 0 take what is left when all others are full, alike.
 *
 * @param whole the amount, 0 or more; what fits nowhere is not given
 * @param parts sizes and rooms, none negative
 * @returns what each takes, in the same order
 */
export function shareOut(whole: Exactly, parts: readonly Part[]): Portion[] {
  const taken: Portion[] = parts.map(() => ({ amount: ZERO, stopped: false }));
  const places = parts.map((_, place) => place);
  const sized = places.filter((place) => !parts[place]!.size.isZero());
  const unsized = places.filter((place) => parts[place]!.size.isZero());
  const left = pour(whole, sized, parts, (place) => parts[place]!.size, taken);
  pour(left, unsized, parts, () => ONE, taken);
  return taken;
}

/** Fills those first that are full first; tells what is left when all are. */
function pour(
  whole: Exactly,
  places: readonly number[],
  parts: readonly Part[],
  sizeOf: (place: number) => Exactly,
  taken: Portion[],
): Exactly {
  const roomOf = (place: number) => parts[place]!.room;
  const byFullness = [...places].sort((a, b) =>
    roomOf(a)
      .times(sizeOf(b))
      .cmp(roomOf(b).times(sizeOf(a))),
  );
  let left = whole;
  let isSharedOut = false;
  let sizes = sumOf(places.map(sizeOf));
  for (const place of byFullness) {
    const [size, room] = [sizeOf(place), roomOf(place)];
    const wanted = left.times(size);
    const stopped = wanted.gt(room.times(sizes));
    const amount = stopped ? room : wanted.div(sizes);
    taken[place] = { amount, stopped };
    // Those who are not full all take the same part of their size, so the order and what remains decide nothing more.
    if (stopped) [left, sizes] = [left.minus(amount), sizes.minus(size)];
    else isSharedOut = true;
  }
  return isSharedOut ? ZERO : left;
}
