import { fault } from "../../fault/fault.js";
import { refusal } from "../../payout/refusal.js";
import type { Result } from "../../payout/run.js";
import type { Payout } from "../payoutForm.js";

/**
 * Checks that nobody's figures lie beyond what a component or a step pays on, where it refuses that.
 *
 * @param payout the plan as steps
 * @param results the results of the steps for one person
 * @param person whose they are
 * @throws Fault that names the person and the figure: "beyond-table", "beyond-ceiling", "out-of-range"
 */
export function refuseBeyond({ refusals = [] }: Payout, results: readonly Result[], person: string): void {
  const refused = refusals.find(({ when }) => results[when] === true);
  if (refused !== undefined) throw fault(refusal(refused, refused.place, results[refused.of]!, person));
}
