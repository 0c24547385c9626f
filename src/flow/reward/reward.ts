import type { Notice } from "../../fault/notice.js";
import type { Calibration } from "../calibration.js";
import { contestNotices } from "./contest.js";
import type { FactSources } from "./facts.js";
import { preparedPay } from "./prepared.js";
import type { Scores } from "../score/score.js";
import { totalsOf } from "./totals.js";
import type { Totals } from "./totals.js";
import { uncountedNotices } from "./uncounted.js";

/** Something that a place in a quadrant sets off: training, mentoring, an improvement plan. */
export interface Action {
  /** For whom. */
  readonly person: string;
  /** The quadrant. */
  readonly quadrant: string;
  /** The cell. */
  readonly cell: string;
  /** What the scheme says it triggers. */
  readonly trigger: string;
}

/** What rewarding gives. */
export interface Rewards {
  /** What everybody is paid; null where the scheme has no plan. */
  readonly totals: Totals | null;
  /** What quadrants set off. */
  readonly actions: readonly Action[];
  /** What is worth saying. */
  readonly notices: readonly Notice[];
}

/**
 * Pays: runs the plan's steps over all rows at once, exact to the minor unit, and lists what quadrants set off.
 *
 * Statements are not kept: {@link statementOf} writes one when somebody asks for it.
 *
 * @param calibration the resolved scheme
 * @param sources the table, its scores, and the credit lines where something is paid deal by deal
 * @returns totals, actions and notices
 * @throws Fault "tie-meets-prize" where people who tie would share a prize; "nobody-eligible" for a pool that nobody may
 * share; "beyond-table" where somebody's figure lies beyond what is paid on; "too-large" for a total beyond 10^15 minor units;
 * "missing-credits"; "other-rows"; "other-scores"
 */
export function reward(calibration: Calibration, sources: FactSources): Rewards {
  const prepared = preparedPay({ ...sources, calibration });
  const actions = actionsOf(calibration, sources.scores);
  if (prepared === null) return { totals: null, actions, notices: [] };
  const contests = contestNotices(prepared.payout, calibration.ranks, sources.scores, prepared.facts);
  const { totals, someUnknown } = totalsOf(calibration, sources, prepared);
  const notices = [...contests, ...(someUnknown ? uncountedNotices(calibration, sources, prepared) : [])];
  return { totals, actions, notices };
}

function actionsOf(calibration: Calibration, scores: Scores): Action[] {
  return calibration.quadrants.flatMap(({ id, cells }) => {
    const { codes } = scores.quadrants.find((one) => one.id === id)!;
    return Array.from(codes).flatMap((code, row) => {
      const cell = cells[code];
      return (cell?.triggers ?? []).map((trigger) => ({
        person: scores.ids[row]!,
        quadrant: id,
        cell: cell!.id,
        trigger,
      }));
    });
  });
}
