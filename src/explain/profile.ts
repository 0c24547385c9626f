import { isFault } from "../fault/fault.js";
import type { Calibration } from "../flow/calibration.js";
import { nominalWeights } from "../flow/nominalWeights.js";
import { scoreBlock } from "../flow/score/kernel.js";
import type { NodeProgram } from "../flow/score/nodeProgram.js";
import { pointsOf } from "../numeric/publish.js";
import type { ExplainedProfile } from "./explanation.js";

/**
 * Says what a profile changes for one person: the weights, and the score that the scheme's own weights would give.
 *
 * @param program the tree laid out for one row; the replay writes over what it holds
 * @param calibration the calibration
 * @param row the person's row
 * @param profile the profile
 * @returns weights and scores with and without it
 */
export function explainedProfile(
  program: NodeProgram,
  calibration: Calibration,
  row: number,
  profile: string,
): ExplainedProfile {
  const { precision, profiles } = calibration;
  const own = nominalWeights(calibration);
  return {
    shift: profiles.find(({ id }) => id === profile)!.shift,
    weights: nominalWeights(calibration, profile).map((one, place) => ({ ...one, own: own[place]!.weight })),
    ownScore: ownScore(program, row, precision),
  };
}

/** What the profile spares somebody, such as a missing part that may not be missing, leaves no score without it. */
function ownScore(program: NodeProgram, row: number, precision: number): number | null {
  try {
    scoreBlock(program, row, 1, { precision, profiles: null, into: 0 });
  } catch (error) {
    if (isFault(error)) return null;
    throw error;
  }
  return pointsOf(program.units[0]!, precision);
}
