/**
 * What people who tie are given. Of four people whose second and third tie:
 *
 *     competition 1 2 2 4        dense 1 2 2 3        modified 1 3 3 4        fractional 1 2.5 2.5 4        ordinal 1 2 3 4
 */
export type Ties = "competition" | "dense" | "modified" | "fractional" | "ordinal";

/** Every convention, in the order of the docs. */
export const TIES = ["competition", "dense", "modified", "fractional", "ordinal"] as const satisfies readonly Ties[];

/**
 * The place that everybody in a tie is given; for `ordinal` the place of the first of them.
 *
 * @param ties the convention
 * @param ahead how many people stand before them
 * @param tied how many they are
 * @param groups how many different places were given before
 * @returns their place
 * @example
 * placeOf("fractional", 1, 2, 1) // => 2.5
 */
export function placeOf(ties: Ties, ahead: number, tied: number, groups: number): number {
  if (ties === "dense") return groups + 1;
  if (ties === "modified") return ahead + tied;
  return ties === "fractional" ? ahead + (tied + 1) / 2 : ahead + 1;
}

/**
 * The first of the places that people in a tie take up together: the inverse of {@link placeOf}.
 *
 * @param ties the convention
 * @param place the place that everybody in the tie is given
 * @param tied how many they are
 * @returns how many stand before them, and one more; for `dense`, which skips nothing, their place
 * @example
 * firstPlace("fractional", 2.5, 2) // => 2
 */
export function firstPlace(ties: Ties, place: number, tied: number): number {
  if (ties === "modified") return place - tied + 1;
  return ties === "fractional" ? place - (tied - 1) / 2 : place;
}
