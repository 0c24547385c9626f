import type { Calibration } from "../flow/calibration.js";
import { checkFits } from "../flow/checkFits.js";
import { checkOptions } from "../fault/checkOptions.js";
import { published, weightsBelow } from "../flow/nominalWeights.js";
import { treeShares } from "../flow/score/treeShares.js";
import type { Column } from "../numeric/column.js";
import { isFlat } from "../numeric/flat.js";
import { average, extent } from "../numeric/summary.js";
import { total } from "../numeric/sum.js";
import type { Table } from "../table/table.js";
import { weightsByPerson } from "./effectiveWeights.js";
import { nodeAt } from "./nodeAt.js";
import type { NodeOption } from "./nodeAt.js";

/** What moves a score: the weights that are stated, those that people were judged by, and what made people differ. */
export interface Influence {
  /** The node whose score it is. */
  readonly node: string;
  /** How many people have a score of it; the figures are about them. */
  readonly people: number;
  /** One row per scored metric, in the order of the tree. */
  readonly rows: readonly InfluenceRow[];
  /** What limits, other joins than the weighted mean, and nodes that are missing as a whole add to the variance; 0 without any. */
  readonly rest: number | null;
}

/** What one metric moves. */
export interface InfluenceRow {
  /** The metric. */
  readonly metric: string;
  /** What it weighs by the scheme, as in `nominalWeights`. */
  readonly nominal: number;
  /** The mean of what it really weighed for each person; null where nobody has a score. */
  readonly effective: number | null;
  /** Its share in the variance of the score; null where scores do not differ. */
  readonly variance: number | null;
}

/**
 * What moves a score in fact. A metric in which people hardly differ decides little, whatever it weighs.
 *
 *     effective   mean over people of Π (weight ÷ weights of the siblings that are counted)
 *     variance    cov(effective weight · share, score) ÷ var(score), which is w · cov(share, score) ÷ var(score) where
 *                 the weight is the same for everybody
 *
 * Effective weights differ from nominal ones where profiles apply or parts are missing; both add up to 1 where nothing
 * stands in the place of a node that is missing as a whole. Shares in the variance and `rest` add up to 1; a share below 0
 * is of a metric that is high where scores are low. A node that is not a weighted mean has no such weights: what it does
 * goes to `rest`, which is large then. These are figures about these people, not about the metric: with others they change.
 * Source: W. Becker, M. Saisana, P. Paruolo & I. Vandecasteele, Ecological Indicators 80 (2017), 12–22, on why weights are not
 * importance; the covariance shares are those of a linear index.
 *
 * @param calibration the calibration
 * @param table the people
 * @param options `node`, the root when left out
 * @returns one row per metric
 * @throws Fault "wrong-type", "unknown-key", "unknown-node", and as `score`
 * @example
 * const scheme = draft({ metrics: ["calls", "mails"] })
 * const people = table({ ids: ["ana", "bo", "cy"], columns: { calls: [10, 30, 20], mails: [5, 5, 5] } })
 * influence(calibrate(scheme, people), people).rows[1] // => { metric: "mails", nominal: 0.5, effective: 0.5, variance: 0 }
 */
export function influence(calibration: Calibration, table: Table, options: NodeOption = {}): Influence {
  checkFits(calibration, table);
  checkOptions(options, ["node"]);
  const node = nodeAt(calibration, options.node);
  const shares = treeShares(node, { base: calibration, table });
  const scores = shares.own.get(node.id)!;
  const { low, high, count } = extent(scores);
  const weights = weightsByPerson(node, calibration, shares);
  const isMoved = !isFlat(low, high);
  // Squares of tiny shares would be nothing, and those of huge ones endless.
  const unit = high - low;
  const apart = deviations(scores, unit);
  const spread = products(apart, apart);
  const rows = published(weightsBelow(node)).map(({ metric, weight }): InfluenceRow => {
    const own = weights.get(metric)!;
    const counted = shares.counted.get(metric)!;
    const points = own.map((one, row) => (one === 0 ? 0 : one * counted[row]!));
    return {
      metric,
      nominal: weight,
      effective: count === 0 ? null : average(own),
      variance: isMoved ? products(deviations(points, unit), apart) / spread + 0 : null,
    };
  });
  const explained = total(rows.map(({ variance }) => variance));
  const rest = isMoved ? noiseless(1 - explained) : null;
  return { node: node.id, people: count, rows, rest };
}

/** What lies between each figure and the mean, in some unit; NaN where there is none. */
function deviations(values: Column, unit: number): Column {
  const mean = average(values);
  return values.map((value) => (value - mean) / unit);
}

function products(a: Column, b: Column): number {
  return total(a.map((one, row) => one * b[row]!));
}

/** What rounding leaves of nothing is nothing. */
function noiseless(rest: number): number {
  return Math.abs(rest) < 1e-12 ? 0 : rest;
}
