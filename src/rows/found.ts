import type { Notice } from "../fault/notice.js";
import { childIdOf, isCalibratedLeaf } from "../flow/calibration.js";
import type { CalibratedNode } from "../flow/calibration.js";
import type { LeaveOneOut } from "../simulate/leaveOneOut.js";
import type { Sweep } from "../simulate/sweep.js";
import type { WeightSample } from "../simulate/weightSample.js";
import type { ObjectiveWeights } from "../strategy/alignment.js";
import { noticeText } from "../words/say.js";
import { flatRows } from "./flatRows.js";
import { cellOf } from "./row.js";
import type { Row } from "./row.js";

/**
 * One row per weight: places, who leads and the weight; the scores stand in the sweep.
 *
 * @param sweep what was found
 * @returns the rows
 */
export function sweepRows({ ids, rows }: Sweep): readonly Row[] {
  return flatRows(
    rows.map(({ weight, leaders, ranks }) => ({ weight, leaders, ranks })),
    ids,
  );
}

/**
 * One row per draw.
 *
 * @param sample the weights drawn
 * @returns the rows
 */
export function sampleRows({ ids, draws, values }: WeightSample): Row[] {
  const names = ids.map((id) => (id === "draw" ? "ids.draw" : id));
  return Array.from({ length: draws }, (_, draw) =>
    Object.fromEntries([
      ["draw", draw + 1],
      ...names.map((name, k) => [name, cellOf(values[draw * ids.length + k]!)] as const),
    ]),
  );
}

/**
 * One row per person: score and place, and the place without each column.
 *
 * @param found what was found
 * @returns the rows
 */
export function withoutRows({ ids, all, without }: LeaveOneOut): readonly Row[] {
  return flatRows(
    ids.map((id, row) => ({
      id,
      score: all.scores[row]!,
      rank: all.ranks[row]!,
      without: Object.fromEntries(without.map(({ column, ranks }) => [column, ranks[row]!])),
    })),
  );
}

/**
 * One row per objective, with the weight of each metric that serves it, and one for what serves none: splits add up to 1.
 *
 * @param laid the weights of everybody, of a profile, or of several
 * @returns the rows, with the profile where there is one
 */
export function objectiveRows(laid: readonly (ObjectiveWeights & { readonly profile?: string })[]): readonly Row[] {
  const isProfiled = laid.some(({ profile }) => profile !== undefined);
  return flatRows(
    laid.flatMap(({ profile = null, objectives, withoutObjective, unaligned }): readonly object[] => {
      const none = { objective: null, weight: unaligned, split: unaligned, metrics: withoutObjective };
      const rows = withoutObjective.length === 0 ? objectives : [...objectives, none];
      return isProfiled ? rows.map((row) => ({ profile, ...row })) : rows;
    }),
  );
}

/**
 * One row per notice, with its sentence in place of the figures that the sentence has.
 *
 * @param notices the notices
 * @returns the rows
 */
export function noticeRows(notices: readonly Notice[]): Row[] {
  return notices.map(({ code, path, values }) => ({ code, path, text: noticeText({ code, path, values }) }));
}

/**
 * One row per part of the tree: its weight, also under profiles.
 *
 * @param score the root
 * @returns the rows
 */
export function weightRows(score: CalibratedNode): readonly Row[] {
  return flatRows(weightsBelow(score));
}

function weightsBelow(node: CalibratedNode): object[] {
  return node.of.flatMap((child) => {
    const { base, profiles } = child.weight;
    const own = { node: node.id, part: childIdOf(child), weight: base };
    const under = profiles.map(({ id, weight }) => [id, weight] as const);
    const row = under.length === 0 ? own : { ...own, profiles: Object.fromEntries(under) };
    return [row, ...(isCalibratedLeaf(child) ? [] : weightsBelow(child))];
  });
}
