import type { Shared } from "../../payout/shared.js";
import type { Calibration } from "../calibration.js";
import type { Payout } from "../payoutForm.js";
import { checkBases, checkFigures, checkRows } from "./checkPaid.js";
import { checkScores } from "../score/checkScores.js";
import type { Scores } from "../score/score.js";
import { factsOf, factsWith, sharedOf } from "./facts.js";
import type { FactSources, RowFacts } from "./facts.js";

/** What paying lays out once, however many people are asked about. */
export interface PreparedPay {
  /** The plan as steps. */
  readonly payout: Payout;
  /** What several people share; null where they share nothing. */
  readonly shared: Shared | null;
  /** The facts of a row, with what it shares. */
  readonly facts: RowFacts;
}

interface LaidOut {
  readonly calibration: Calibration;
  readonly sources: FactSources;
  readonly prepared: PreparedPay;
}

const laidOut = new WeakMap<Scores, LaidOut>();

/**
 * Checks what belongs together and lays out the facts that people are paid by; the same sources are laid out once.
 *
 * @param calibration the resolved scheme
 * @param sources table, scores and credit lines
 * @returns the plan and its facts; null where the scheme has no plan
 * @throws Fault "other-scores", "other-rows", "too-many-digits", "missing-column", "missing-attribute", "missing-credits",
 * "nobody-eligible", "no-room"
 */
export function preparedPay(calibration: Calibration, sources: FactSources): PreparedPay | null {
  const { table, scores, credits } = sources;
  const before = laidOut.get(scores);
  if (before?.calibration === calibration && before.sources.table === table && before.sources.credits === credits) {
    return before.prepared;
  }
  checkScores(calibration, scores);
  checkRows(sources);
  const { payout } = calibration;
  if (payout === undefined) return null;
  checkFigures(calibration, payout, sources);
  checkBases(calibration, payout, sources);
  const own = factsOf(payout.steps, calibration, sources);
  const shared = sharedOf(payout, own, table.ids);
  const prepared = { payout, shared, facts: factsWith(own, shared) };
  laidOut.set(scores, { calibration, sources, prepared });
  return prepared;
}
