import { Fault, issue } from "../fault/fault.js";
import type { Notice } from "../fault/notice.js";
import type { CalibratedNode, Calibration } from "../flow/calibration.js";
import { checkFits } from "../flow/checkFits.js";
import { checkOptions } from "../fault/checkOptions.js";
import { nodesOf } from "../flow/nodesOf.js";
import { published, weightsBelow } from "../flow/nominalWeights.js";
import { treeShares } from "../flow/score/treeShares.js";
import { FULL_MARKS, NOISE } from "../numeric/publish.js";
import type { Table } from "../table/table.js";
import { nodeAt } from "./nodeAt.js";
import type { NodeOption } from "./nodeAt.js";
import { scoresOf } from "./standing.js";
import { apartNotices, isPlainMean, pointsWhereScored } from "./weighedColumns.js";
import type { WeighedColumns } from "./weighedColumns.js";

/**
 * The points of all scored metrics below a node, each with its nominal weight: the whole tree as one weighted mean.
 *
 *     Σ w · column = the node's points before publishing        w as in `nominalWeights`
 *
 * That is so where every node on the way is a weighted mean. Another join anywhere is a Fault, since no weights of metrics
 * make its score. Limits, profiles, and missing metrics whose weight stays within their node touch some people only:
 * `notices` say how many. As in {@link childColumns}, whoever has no score of the node has no figure.
 *
 * @param calibration the calibration
 * @param table the people
 * @param options `node`, the root when left out
 * @returns ids, one column per metric, and `weights`
 * @throws Fault "not-a-weighted-mean" for each node that is joined otherwise; "wrong-type", "unknown-key", "unknown-node",
 * and as `score`
 * @example
 * const scheme = draft({ score: ["calls", { id: "writing", of: ["mails", "posts"] }] })
 * const people = table({ ids: ["ana", "bo"], columns: { calls: [10, 30], mails: [6, 2], posts: [1, 0] } })
 * const { weights } = leafColumns(calibrate(scheme, people), people)
 * weights.shares[1] // => { id: "mails", weight: 0.25 }
 */
export function leafColumns(calibration: Calibration, table: Table, options: NodeOption = {}): WeighedColumns {
  checkFits(calibration, table);
  checkOptions(options, ["node"]);
  const node = nodeAt(calibration, options.node);
  const nodes = nodesOf(node);
  const others = nodes.filter((one) => !isPlainMean(one));
  if (others.length > 0) throw new Fault(others.map(notAMean));
  const shares = treeShares(node, { base: calibration, table });
  const scores = shares.own.get(node.id)!;
  const weights = published(weightsBelow(node)).map(({ metric, weight }) => ({ id: metric, weight }));
  const columns = weights.map(({ id }) => ({ id, values: pointsWhereScored(shares.counted.get(id)!, scores) }));
  const isApart = new Uint8Array(table.ids.length);
  const notices = nodes.flatMap((one) => apartNotices(one, calibration, shares, isApart));
  const means = scoresOf(
    columns.map(({ values }) => values),
    Float64Array.from(weights, ({ weight }) => weight),
  );
  const isOther = (mean: number, row: number) =>
    isApart[row] === 0 && scores[row] === scores[row] && !(Math.abs(mean - scores[row]! * FULL_MARKS) <= NOISE);
  const count = means.filter(isOther).length;
  const lacking: Notice = { code: "columns-missing", path: `score.${node.id}`, values: { node: node.id, count } };
  return {
    node: node.id,
    ids: table.ids,
    columns,
    weights: { shares: weights },
    notices: count === 0 ? notices : [...notices, lacking],
  };
}

function notAMean({ id, blend: { join } }: CalibratedNode) {
  const received = join.kind === "power" ? `power, exponent ${join.exponent}` : join.kind;
  const expected = "an arithmetic mean, since metrics weigh nothing in the whole under another join";
  const remedy = "take childColumns of a node, or give this one the aggregate arithmeticMean";
  return issue({ code: "not-a-weighted-mean", path: `score.${id}.aggregate`, received, expected, remedy });
}
