import { isFault } from "../fault/fault.js";
import type { Calibration } from "../flow/calibration.js";
import { nominalWeights } from "../flow/nominalWeights.js";
import { scoreBlock } from "../flow/score/kernel.js";
import type { NodeProgram } from "../flow/score/nodeProgram.js";
import { pointsOf } from "../numeric/publish.js";
import type { ExplainedProfile } from "./explanation.js";

/** What a profile changes for everybody who has it. */
export type ProfileChange = Omit<ExplainedProfile, "ownScore">;

/**
 * Finds what each profile changes: the weights. A tree's weights are worked out here once, not for each person.
 *
 * @param calibration the calibration
 * @returns the change by profile
 */
export function profileChanges(calibration: Calibration): ReadonlyMap<string, ProfileChange> {
  const own = nominalWeights(calibration);
  const weightsOf = (profile: string) =>
    nominalWeights(calibration, profile).map((one, place) => ({ ...one, own: own[place]!.weight }));
  return new Map(calibration.profiles.map(({ id, shift }) => [id, { shift, weights: weightsOf(id) }]));
}

/**
 * Says what a profile changes for one person: the weights, and the score that the scheme's own weights would give.
 *
 * @param program the tree laid out for one row; the replay writes over what it holds
 * @param row the person's row
 * @param change what the person's profile changes
 * @param precision how scores are published
 * @returns weights and scores with and without it
 */
export function explainedProfile(
  program: NodeProgram,
  row: number,
  { shift, weights }: ProfileChange,
  precision: number,
): ExplainedProfile {
  return { shift, weights, ownScore: ownScore(program, row, precision) };
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
