import { fault } from "../../fault/fault.js";
import type { Fault } from "../../fault/fault.js";
import type { Notice } from "../../fault/notice.js";
import { pointsOf } from "../../numeric/publish.js";
import { runSteps } from "../../payout/run.js";
import type { Payout, PayoutContest } from "../calibration.js";
import type { Ranks, Scores } from "../score/score.js";
import type { RowFacts } from "./facts.js";

/**
 * Checks that nobody ties for a place with a prize, and says which contests have too small a field.
 *
 * Places are those of the ranking; only people whom the component is for share a prize.
 *
 * @param payout the plan as steps
 * @param scores published scores
 * @param facts the facts of the rows
 * @returns the notices
 * @throws Fault "tie-meets-prize"
 */
export function contestNotices(payout: Payout, scores: Scores, facts: RowFacts): Notice[] {
  return payout.contests.flatMap((contest) => {
    const { component, rank, minimumField } = contest;
    const ranks = scores.ranks.find(({ id }) => id === rank)!;
    const sharing = tiedRows(contest, ranks, (row) => isFor(contest, payout, facts, row));
    if (sharing !== undefined) throw tied(component, ranks, sharing, scores);
    const path = `plan.components.${component}`;
    const small = Array.from(ranks.ranked).filter((ranked) => ranked < minimumField);
    return small.map((ranked) => ({ code: "field-too-small", path, values: { component, ranked, minimumField } }));
  });
}

function isFor({ member }: PayoutContest, payout: Payout, facts: RowFacts, row: number): boolean {
  return member === undefined || runSteps(payout.steps.slice(0, member + 1), facts(row))[member] === true;
}

/** The first people, by row, who share a paid place of one group; steps are run only for those who share it in the ranking. */
function tiedRows(
  { places, minimumField }: PayoutContest,
  ranks: Ranks,
  takesPart: (row: number) => boolean,
): readonly number[] | undefined {
  const taken = new Map<string, number[]>();
  ranks.ranks.forEach((rank, row) => {
    const group = groupOf(ranks, row);
    if (rank === 0 || rank > places || ranks.ranked[group]! < minimumField) return;
    const key = `${group} ${rank}`;
    const before = taken.get(key);
    if (before === undefined) taken.set(key, [row]);
    else before.push(row);
  });
  return [...taken.values()]
    .filter((rows) => rows.length > 1)
    .map((rows) => rows.filter(takesPart))
    .find((rows) => rows.length > 1);
}

function groupOf({ codes }: Ranks, row: number): number {
  return codes === null ? 0 : codes[row]!;
}

function tied(component: string, ranks: Ranks, sharing: readonly number[], { ids, nodes, precision }: Scores): Fault {
  const [row] = sharing as [number];
  const { units } = nodes.find(({ id }) => id === ranks.node)!;
  const score = pointsOf(units[row]!, precision)!.toFixed(precision);
  const people = `${sharing.length} of ${ranks.ranked[groupOf(ranks, row)]!} people with ${score}`;
  return fault({
    code: "tie-meets-prize",
    path: `plan.components.${component}`,
    received: `place ${ranks.ranks[row]!}: ${people}: ${sharing.map((one) => ids[one]!).join(", ")}`,
    expected: "nobody tied for a place with a prize",
    remedy: "publish scores with more decimals, or add a metric that tells them apart",
  });
}
