import type { Notice } from "../fault/notice.js";
import type { CalibratedNode, Calibration } from "../flow/calibration.js";
import type { TreeShares } from "../flow/score/treeShares.js";
import type { Column } from "../numeric/column.js";
import { FULL_MARKS } from "../numeric/publish.js";
import type { Weights } from "../weight/weights.js";
import type { ScoreColumns } from "./scoreColumns.js";

/** People and the points of the parts of a node, with what these weigh in it. */
export interface WeighedColumns extends ScoreColumns {
  /** The node. */
  readonly node: string;
  /** One column of points per part, 100 for full marks, before anything is published; NaN where missing. */
  readonly columns: readonly {
    /** The part. */
    readonly id: string;
    /** One figure per person. */
    readonly values: Column;
  }[];
  /** What the parts weigh for everybody without a profile, together 1. */
  readonly weights: Weights;
  /** Where, and for how many people, the weighted mean of the columns is not the score of the node. */
  readonly notices: readonly Notice[];
}

/**
 * Points of a part, for those who have a score of the whole.
 *
 * @param part shares of the part
 * @param whole shares of the whole
 * @returns points, NaN where either is missing
 * @example
 * Array.from(pointsWhereScored(column([0.5, 0.25]), column([1, NaN]))) // => [50, NaN]
 */
export function pointsWhereScored(part: Column, whole: Column): Column {
  return part.map((share, row) => (whole[row] === whole[row] ? share * FULL_MARKS : NaN));
}

/**
 * Finds whom limits and profiles of a node score by something else than the weighted mean of everybody's weights.
 *
 * @param node the node
 * @param calibration the profiles
 * @param shares what everybody has
 * @param isApart where those rows are marked
 * @returns a notice each for limits and profiles that touch somebody with a score
 */
export function apartNotices(
  node: CalibratedNode,
  calibration: Calibration,
  { own, joined, codes }: TreeShares,
  isApart: Uint8Array = new Uint8Array(codes.length),
): Notice[] {
  const path = `score.${node.id}`;
  const scores = own.get(node.id)!;
  const before = joined.get(node.id) ?? scores;
  const touching = new Set(node.of.flatMap(({ weight }) => weight.profiles.map(({ id }) => id)));
  let [limited, profiled] = [0, 0];
  for (let row = 0; row < scores.length; row++) {
    if (scores[row] !== scores[row]) continue;
    const isLimited = before[row] !== scores[row];
    const isProfiled = codes[row]! > 0 && touching.has(calibration.profiles[codes[row]! - 1]!.id);
    if (isLimited) limited++;
    if (isProfiled) profiled++;
    if (isLimited || isProfiled) isApart[row] = 1;
  }
  const notices: Notice[] = [];
  if (limited > 0) notices.push({ code: "columns-limited", path, values: { node: node.id, count: limited } });
  if (profiled > 0) notices.push({ code: "columns-profiled", path, values: { node: node.id, count: profiled } });
  return notices;
}

/**
 * Tells whether a node joins its parts by the weighted arithmetic mean.
 *
 * @param node the node
 * @returns true for the arithmetic mean
 */
export function isPlainMean({ blend: { join } }: CalibratedNode): boolean {
  return join.kind === "power" && join.exponent === 1;
}
