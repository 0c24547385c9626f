import { issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { snapShare } from "../numeric/snap.js";
import { total } from "../numeric/sum.js";
import { LAST_BITS } from "../weight/bounds.js";
import type { NominalWeight } from "./nominalWeights.js";

/**
 * How much of the weight a profile moves.
 *
 *     ½ Σ |weight under the profile − weight of the scheme|        over the leaves; 0 for none, 1 for all
 *
 * @param own what the leaves weigh for everybody without a profile, not snapped
 * @param profiled what they weigh under it, in the same order
 * @returns the share, 0 to 1, without float noise
 */
export function profileShift(own: readonly NominalWeight[], profiled: readonly NominalWeight[]): number {
  return snapShare(total(own.map(({ weight }, place) => Math.abs(profiled[place]!.weight - weight))) / 2);
}

/**
 * Says where a profile moves more weight than the scheme allows. One that moves as much as it may is let pass, whatever the
 * last bits of doubles make of it.
 *
 * @param id the profile
 * @param received what it moves
 * @param limit what it may move
 * @returns the issue found, or none
 */
export function limitIssues(id: string, received: number, limit: number): Issue[] {
  if (received <= limit + LAST_BITS) return [];
  const expected = `at most ${limit} of the weight moved, the scheme's profileLimit`;
  const remedy = "bring its weights nearer to the scheme's own, or raise the limit";
  return [issue({ code: "profile-too-far", path: `profiles.${id}`, received, expected, remedy })];
}
