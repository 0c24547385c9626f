import { choice } from "../fault/choice.js";

/** Which way is better. */
export type Direction = "higherIsBetter" | "lowerIsBetter";

/**
 * Tells whether a higher figure is better.
 *
 * @param direction which way is better; higher when left out
 * @returns true where a higher figure is
 * @throws Fault "not-a-choice", so that no misspelled word turns a score around
 * @example
 * isUp("lowerIsBetter") // => false
 */
export function isUp(direction: Direction = "higherIsBetter"): boolean {
  return choice(direction, ["higherIsBetter", "lowerIsBetter"], "direction") === "higherIsBetter";
}
