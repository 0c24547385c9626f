import type { Period } from "../../calendar/period.js";
import { Fault } from "../../fault/fault.js";
import type { Notice } from "../../fault/notice.js";
import type { CalibratedNode, CalibratedProfile } from "../calibration.js";
import { weightsBelow } from "../nominalWeights.js";
import { byOutcome, outcomesAsked } from "../outcomes.js";
import { limitIssues, profileShift } from "../profileShift.js";
import type { Scheme } from "../scheme/scheme.js";

/**
 * Finds how much of the weight each profile moves, now that all weights are known, and says which profiles ask about what
 * is judged.
 *
 * @param scheme the scheme
 * @param tree its tree with weights
 * @param period the period that is judged; null for a table made by hand
 * @param notices where notices go
 * @returns the profiles
 * @throws Fault "profile-too-far", "weighted-by-outcome"
 */
export function fittedProfiles(
  scheme: Scheme,
  tree: CalibratedNode,
  period: Period | null,
  notices: Notice[],
): CalibratedProfile[] {
  const own = weightsBelow(tree);
  const asked = outcomesAsked(scheme, period);
  const { profileLimit = 1 } = scheme;
  return scheme.profiles.map((profile) => {
    const { id, when } = profile;
    const shift = profileShift(own, weightsBelow(tree, id));
    const issues = limitIssues(id, shift, profileLimit);
    if (issues.length > 0) throw new Fault(issues);
    for (const metric of asked(profile)) {
      if (!profile.mayReadOutcome) throw new Fault([byOutcome(id, metric)]);
      notices.push({ code: "weighted-by-outcome", path: `profiles.${id}`, values: { profile: id, metric } });
    }
    return { id, when, shift };
  });
}
