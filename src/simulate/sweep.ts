import { fault } from "../fault/fault.js";
import { checkOptions } from "../fault/checkOptions.js";
import { snapShare } from "../numeric/snap.js";
import type { Weights } from "../weight/weights.js";
import { leaderChanges } from "./leaderChanges.js";
import type { LeaderChange } from "./leaderChanges.js";
import { checkedField } from "./scoreColumns.js";
import type { ScoreColumns } from "./scoreColumns.js";
import { scoresOf, standingOf } from "./standing.js";
import type { Standing } from "./standing.js";
import { tiltedOf, weightsAt } from "./tilted.js";

/** Which weight varies, and how far. */
export interface SweepOptions {
  /** The id of the column whose weight varies. */
  readonly vary: string;
  /** The first weight; 0 when left out. */
  readonly from?: number;
  /** The last weight; 1 when left out. */
  readonly to?: number;
  /** In how many steps, 1 to 10,000; there is a row more than steps. */
  readonly steps: number;
}

/** What becomes of people while one weight varies. */
export interface Sweep {
  /** The people, in whose order scores and places stand. */
  readonly ids: readonly string[];
  /** The column whose weight varies. */
  readonly vary: string;
  /** A row for each weight. */
  readonly rows: readonly SweepRow[];
  /**
   * The exact weights between the two ends at which somebody else comes to be first. Who swaps further down stands in `rows`
   * only, and so does who has no score at an end, where one column alone counts.
   */
  readonly changes: readonly LeaderChange[];
}

/** Scores and places at one weight. */
export interface SweepRow extends Standing {
  /** The weight. */
  readonly weight: number;
  /** Who is first; several where they tie, nobody where nobody has a score. */
  readonly leaders: readonly string[];
}

/** More steps than this nobody looks at. */
const MOST_STEPS = 10_000;

/** More scores than this would not fit in memory beside their places. */
const MOST_SCORES = 1e7;

/**
 * Scores and ranks people while the weight of one column varies and the others keep their proportions.
 *
 * One weight at a time: what happens when several vary together is for `rankAcceptability`. `changes` are about the first
 * place alone; places further down stand in `rows`, and two people swap where `criticalWeight` says.
 * Source: E. Triantaphyllou & A. Sánchez, Decision Sciences 28 (1997), 151–194.
 *
 * @param field people and columns
 * @param weights what the columns weigh
 * @param options `vary`, `from`, `to`, `steps`
 * @returns a row for each weight, and where the first place changes hands
 * @throws Fault as `criticalWeight`; "out-of-range" for weights and steps; "empty-range" where `to` is not above `from`;
 * "field-too-large" beyond 10,000,000 scores, one per person and weight
 * @example
 * const field = { ids: ["ana", "bo"], columns: [{ id: "calls", values: [80, 60] }, { id: "mails", values: [40, 70] }] }
 * const weights = { shares: [{ id: "calls", weight: 0.5 }, { id: "mails", weight: 0.5 }] }
 * sweep(field, weights, { vary: "calls", steps: 2 }).changes // => [{ weight: 0.6, before: ["bo"], after: ["ana"] }]
 */
export function sweep(field: ScoreColumns, weights: Weights, options: SweepOptions): Sweep {
  checkOptions(options, ["vary", "from", "to", "steps"]);
  const { vary, from = 0, to = 1, steps } = options;
  checkRange(from, to, steps);
  const checked = checkedField(field);
  const { ids, parts, columns } = checked;
  checkSize(ids.length, steps);
  const tilted = tiltedOf(weights, vary, parts);
  const rows = Array.from({ length: steps + 1 }, (_, step) => {
    const weight = snapShare(from + ((to - from) * step) / steps);
    const standing = standingOf(scoresOf(columns, weightsAt(tilted, weight)), columns);
    return { weight, leaders: ids.filter((_, row) => standing.ranks[row] === 1), ...standing };
  });
  return { ids, vary, rows, changes: leaderChanges(checked, tilted, from, to) };
}

function checkRange(from: number, to: number, steps: number): void {
  const isShare = (value: number) => value >= 0 && value <= 1;
  const share = "a share from 0 to 1";
  if (!isShare(from)) throw wrong("out-of-range", "from", from, share, "write 0.2 for 20 %");
  if (!isShare(to)) throw wrong("out-of-range", "to", to, share, "write 0.8 for 80 %");
  if (!(to > from)) throw wrong("empty-range", "to", to, `more than ${from}, where it begins`, "swap the two ends");
  if (Number.isInteger(steps) && steps >= 1 && steps <= MOST_STEPS) return;
  throw wrong("out-of-range", "steps", steps, `a whole number from 1 to ${MOST_STEPS}`, "write 20");
}

function checkSize(people: number, steps: number): void {
  const scores = people * (steps + 1);
  if (scores <= MOST_SCORES) return;
  const expected = `at most ${MOST_SCORES} scores, one per person and weight`;
  const most = Math.floor(MOST_SCORES / people) - 1;
  const remedy = most >= 1 ? `write steps: ${most}, or compare within smaller groups` : "compare within smaller groups";
  throw wrong("field-too-large", "steps", scores, expected, remedy);
}

function wrong(code: string, path: string, received: number, expected: string, remedy: string) {
  return fault({ code, path, received, expected, remedy });
}
