import type { Shared } from "../../payout/shared.js";
import type { Payout } from "../payoutForm.js";
import { checkBases, checkFigures, checkRows } from "./checkPaid.js";
import { checkScores } from "../score/checkScores.js";
import { factLabels } from "./lineFacts.js";
import type { FactLabels } from "./lineFacts.js";
import { factsOf, factsWith, sharedOf } from "./facts.js";
import type { RowFacts } from "./facts.js";
import { perRun } from "./perRun.js";
import type { Paid } from "./perRun.js";

/** What paying lays out once, however many people are asked about. */
export interface PreparedPay {
  /** The plan as steps. */
  readonly payout: Payout;
  /** What several people share; null where they share nothing. */
  readonly shared: Shared | null;
  /** The facts of a row, with what it shares. */
  readonly facts: RowFacts;
  /** What people read of metrics and nodes. */
  readonly labels: FactLabels;
}

/**
 * Checks what belongs together and lays out the facts that people are paid by, once for a run.
 *
 * @param run the resolved scheme, the table, its scores, and credit lines
 * @returns the plan and its facts; null where the scheme has no plan
 * @throws Fault "other-scores", "other-rows", "too-many-digits", "missing-column", "missing-attribute", "missing-credits",
 * "nobody-eligible", "no-room"
 */
export const preparedPay = /* @__PURE__ */ perRun((run: Paid): PreparedPay | null => {
  const { calibration, table, scores } = run;
  checkScores(calibration, scores);
  checkRows(run);
  const { payout } = calibration;
  if (payout === undefined) return null;
  checkFigures(calibration, payout, run);
  checkBases(calibration, payout, run);
  const own = factsOf(payout.steps, calibration, run);
  const shared = sharedOf(payout, own, table.ids);
  return { payout, shared, facts: factsWith(own, shared), labels: factLabels(calibration) };
});
