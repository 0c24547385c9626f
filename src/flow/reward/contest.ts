import { fault } from "../../fault/fault.js";
import type { Fault } from "../../fault/fault.js";
import type { Notice } from "../../fault/notice.js";
import { pointsOf } from "../../numeric/publish.js";
import { runSteps } from "../../payout/run.js";
import { firstPlace } from "../../rank/ties.js";
import type { Ties } from "../../rank/ties.js";
import type { Payout, PayoutContest } from "../payoutForm.js";
import type { RankDefinition } from "../scheme/scheme.js";
import type { Ranks } from "../score/rankings.js";
import type { Scores } from "../score/score.js";
import type { RowFacts } from "./facts.js";

/**
 * Checks that nobody ties for a place with a prize, and says which contests have too small a field.
 *
 * Places are those of the ranking; only people whom the component is for share a prize. A tie takes up as many places
 * as there are people in it, whichever of them its convention gives; a place with a half has no prize of its own.
 *
 * @param payout the plan as steps
 * @param definitions the rankings
 * @param scores published scores
 * @param facts the facts of the rows
 * @returns the notices
 * @throws Fault "tie-meets-prize"
 */
export function contestNotices(
  payout: Payout,
  definitions: readonly RankDefinition[],
  scores: Scores,
  facts: RowFacts,
): Notice[] {
  return payout.contests.flatMap((contest) => {
    const { component, rank, minimumField } = contest;
    const ranks = scores.ranks.find(({ id }) => id === rank)!;
    const { ties } = definitions.find(({ id }) => id === rank)!;
    const sharing = contest.pooled
      ? undefined
      : tiedRows(contest, ranks, ties, (row) => isFor(contest, payout, facts, row));
    if (sharing !== undefined) throw tied(component, ranks, sharing, scores);
    const path = `plan.components.${component}`;
    const small = Array.from(ranks.ranked).filter((ranked) => ranked < minimumField);
    return small.map((ranked) => ({ code: "field-too-small", path, values: { component, ranked, minimumField } }));
  });
}

function isFor({ member }: PayoutContest, payout: Payout, facts: RowFacts, row: number): boolean {
  return member === undefined || runSteps(payout.steps.slice(0, member + 1), facts(row))[member] === true;
}

/** The first people, by row, who tie for a paid place of one group; steps are run only for those who tie in the ranking. */
function tiedRows(
  { places, minimumField }: PayoutContest,
  ranks: Ranks,
  ties: Ties,
  takesPart: (row: number) => boolean,
): readonly number[] | undefined {
  const isPlaceTheFirst = ties !== "modified" && ties !== "fractional";
  const taken = new Map<string, number[]>();
  ranks.ranks.forEach((rank, row) => {
    const group = groupOf(ranks, row);
    if (rank === 0 || (isPlaceTheFirst && rank > places) || ranks.ranked[group]! < minimumField) return;
    const key = `${group} ${rank}`;
    const before = taken.get(key);
    if (before === undefined) taken.set(key, [row]);
    else before.push(row);
  });
  return [...taken.values()]
    .filter((rows) => rows.length > 1 && firstPlace(ties, ranks.ranks[rows[0]!]!, rows.length) <= places)
    .map((rows) => rows.filter(takesPart))
    .find((rows) => rows.length > 1 || (rows.length === 1 && !Number.isInteger(ranks.ranks[rows[0]!])));
}

function groupOf({ codes }: Ranks, row: number): number {
  return codes === null ? 0 : codes[row]!;
}

function tied(component: string, ranks: Ranks, sharing: readonly number[], { ids, nodes, precision }: Scores): Fault {
  const [row] = sharing as [number];
  const { units } = nodes.find(({ id }) => id === ranks.node)!;
  const scores = sharing.map((one) => units[one]!).sort((a, b) => a - b);
  const [least, most] = [scores[0]!, scores.at(-1)!].map((one) => pointsOf(one, precision)!.toFixed(precision));
  const range = least === most ? least : `${least} to ${most}`;
  const people = `${sharing.length} of ${ranks.ranked[groupOf(ranks, row)]!} people with ${range}`;
  return fault({
    code: "tie-meets-prize",
    path: `plan.components.${component}`,
    received: `place ${ranks.ranks[row]!}: ${people}: ${sharing.map((one) => ids[one]!).join(", ")}`,
    expected: "nobody tied for a place with a prize",
    remedy: `tell them apart by "tieBreaks" of the ranking ${ranks.id}, or at last by "remaining": "personId"`,
  });
}
