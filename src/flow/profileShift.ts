import { fault } from "../fault/fault.js";
import { snap } from "../numeric/snap.js";
import { total } from "../numeric/sum.js";
import type { NominalWeight } from "./nominalWeights.js";

/**
 * How much of the weight a profile moves.
 *
 *     ½ Σ |weight under the profile − weight of the scheme|        over the leaves; 0 for none, 1 for all
 *
 * @param own what the leaves weigh for everybody without a profile
 * @param profiled what they weigh under it, in the same order
 * @returns the share, 0 to 1
 */
export function profileShift(own: readonly NominalWeight[], profiled: readonly NominalWeight[]): number {
  return snap(total(own.map(({ weight }, place) => Math.abs(profiled[place]!.weight - weight))) / 2);
}

/**
 * Says that a profile moves more weight than the scheme allows.
 *
 * @param id the profile
 * @param received what it moves
 * @param limit what it may move
 * @returns the fault, to be thrown by the caller
 */
export function tooFar(id: string, received: number, limit: number) {
  const expected = `at most ${limit} of the weight moved, the scheme's profileLimit`;
  const remedy = "bring its weights nearer to the scheme's own, or raise the limit";
  return fault({ code: "profile-too-far", path: `profiles.${id}`, received, expected, remedy });
}
