import type { Cut } from "./classify.js";

/**
 * Compares two cuts by where they part the scores. At one score the upper edge comes first: what lies between the two is
 * that score alone.
 *
 * @param a a cut
 * @param b another
 * @returns below 0 where `a` comes first, 0 where nothing lies between them, above 0 where `b` comes first
 * @example
 * compareCuts({ at: 50, edge: "upper" }, { at: 50, edge: "lower" }) < 0 // => true
 */
export function compareCuts(a: Cut, b: Cut): number {
  if (a.at !== b.at) return a.at - b.at;
  return Number(a.edge === "lower") - Number(b.edge === "lower");
}
