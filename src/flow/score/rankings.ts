import { FULL_MARKS, NOISE } from "../../numeric/publish.js";
import type { Column } from "../../numeric/column.js";
import { rankColumn, rankWithin } from "../../rank/rankColumn.js";
import type { RankOptions, Ranking } from "../../rank/rankColumn.js";
import { byCodeUnits } from "../../table/table.js";
import type { Table } from "../../table/table.js";
import type { CalibratedMetric, Calibration } from "../calibration.js";
import type { TieBreak } from "../scheme/scheme.js";
import { figures } from "./aims.js";
import { attributeOf } from "./groups.js";

/** One leaderboard. */
export interface Ranks extends Ranking {
  /** Its name. */
  readonly id: string;
  /** The node ranked by. */
  readonly node: string;
  /** The groups; empty where all are ranked together. */
  readonly labels: readonly string[];
  /** Each row's group; null where all are ranked together. */
  readonly codes: Int32Array | null;
}

/** What places are given by. */
export interface Ranked {
  /** The published units of a node. */
  readonly unitsOf: (node: string) => Int32Array;
  /** A node's shares before they are published; only of nodes that a ranking compares unrounded. */
  readonly sharesOf: (node: string) => Column;
}

/**
 * Ranks people on every leaderboard.
 *
 * Unrounded scores that differ by float noise only are equal: otherwise the order of a node's children could decide.
 *
 * @param calibration the rankings, and the metrics of their tie-breaks
 * @param table attributes, figures and ids
 * @param by published and unrounded scores
 * @returns one ranking per leaderboard
 * @throws Fault "missing-column", "missing-attribute"
 */
export function rankings(calibration: Calibration, table: Table, by: Ranked): Ranks[] {
  const { ranks, metrics } = calibration;
  const ids = ranks.some(({ remaining }) => remaining === "personId") ? [idColumn(table.ids)] : [];
  return ranks.map((definition) => {
    const { id, within, ties, decideOn, tolerance, tieBreaks, remaining } = definition;
    const { node } = definition.by;
    const isUnrounded = decideOn === "unrounded";
    const values = isUnrounded ? by.sharesOf(node).map((share) => share * FULL_MARKS) : by.unitsOf(node);
    const stated = tieBreaks.map((one) => tieBreakColumn(one, metrics, table, by));
    const options: RankOptions = {
      ties,
      tolerance: isUnrounded ? tolerance + NOISE : 0,
      tieBreaks: remaining === "personId" ? [...stated, ...ids] : stated,
    };
    if (within === undefined) return { id, node, labels: [], codes: null, ...rankColumn(values, options) };
    const { codes, labels } = attributeOf(table, within);
    return { id, node, labels, codes, ...rankWithin(values, codes, labels.length, options) };
  });
}

/** What a tie-break compares, turned round where less is better: the way gone to a target is better the longer it is. */
function tieBreakColumn(
  tieBreak: TieBreak,
  metrics: readonly CalibratedMetric[],
  table: Table,
  by: Ranked,
): ArrayLike<number> {
  if ("node" in tieBreak) return by.unitsOf(tieBreak.node);
  const metric = metrics.find(({ id }) => id === tieBreak.metric)!;
  const values = figures(table, metric, tieBreak.of);
  const isDown = metric.direction === "lowerIsBetter" && tieBreak.of !== "progress";
  return isDown ? values.map((value) => -value) : values;
}

/** A column that is greatest where the id comes first. */
function idColumn(ids: readonly string[]): Column {
  const order = Uint32Array.from(ids.keys()).sort((a, b) => byCodeUnits(ids[a]!, ids[b]!));
  const column = new Float64Array(ids.length);
  order.forEach((row, place) => (column[row] = -place));
  return column;
}
