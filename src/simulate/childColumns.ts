import { childIdOf } from "../flow/calibration.js";
import type { Calibration } from "../flow/calibration.js";
import { checkFits } from "../flow/checkFits.js";
import { checkOptions } from "../fault/checkOptions.js";
import { treeShares } from "../flow/score/treeShares.js";
import type { Table } from "../table/table.js";
import { inProportion } from "./matching.js";
import { nodeAt } from "./nodeAt.js";
import type { NodeOption } from "./nodeAt.js";
import { apartNotices, isPlainMean, pointsWhereScored } from "./weighedColumns.js";
import type { WeighedColumns } from "./weighedColumns.js";

/**
 * The points of a node's children over a population, with their weights: what experiments with weights take.
 *
 *     Σ w · column = the node's points before publishing        where the node is a weighted mean
 *
 * A child that is missing has what the scheme counts in its place; where it counts nothing, the figure is missing. Whoever
 * has no score of the node, because too little is there, has no figure in any column: an experiment judges nobody whom the
 * scheme does not. Other joins, limits and profiles stand in `notices`; under them the columns still tell what there is to
 * weigh, but their mean is not the score.
 *
 * @param calibration the calibration
 * @param table the people
 * @param options `node`, the root when left out
 * @returns ids, one column per child, and `weights`
 * @throws Fault "wrong-type", "unknown-key", "unknown-node", and as `score`
 * @example
 * const scheme = draft({ metrics: ["calls", "mails"] })
 * const people = table({ ids: ["ana", "bo", "cy"], columns: { calls: [10, 30, 20], mails: [6, 2, 4] } })
 * const field = childColumns(calibrate(scheme, people), people)
 * Array.from(field.columns[1].values) // => [100, 0, 50]
 * sweep(field, field.weights, { vary: "calls", steps: 1 }).changes // => [{ weight: 0.5, before: ["ana"], after: ["bo"] }]
 */
export function childColumns(calibration: Calibration, table: Table, options: NodeOption = {}): WeighedColumns {
  checkFits(calibration, table);
  checkOptions(options, ["node"]);
  const node = nodeAt(calibration, options.node);
  const shares = treeShares(node, { base: calibration, table });
  const scores = shares.own.get(node.id)!;
  const ids = node.of.map(childIdOf);
  const weights = inProportion(
    node.of.map(({ weight }) => weight.base),
    `score.${node.id}`,
  );
  const joined = { code: "columns-joined", path: `score.${node.id}`, values: { node: node.id } };
  return {
    node: node.id,
    ids: table.ids,
    columns: ids.map((id) => ({ id, values: pointsWhereScored(shares.counted.get(id)!, scores) })),
    weights: { shares: ids.map((id, k) => ({ id, weight: weights[k]! })) },
    notices: [...(isPlainMean(node) ? [] : [joined]), ...apartNotices(node, calibration, shares)],
  };
}
