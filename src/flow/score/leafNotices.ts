import type { Notice } from "../../fault/notice.js";
import type { Column } from "../../numeric/column.js";
import type { Table } from "../../table/table.js";
import type { CalibratedLeaf } from "../calibration.js";
import { figures, metricColumn } from "./aims.js";
import type { Aimed } from "./aims.js";
import { unmappedNotices } from "./words.js";

/**
 * Says what is worth knowing of a leaf's figures: that nobody has one, who has no aim to be held against, which words nobody
 * listed.
 *
 * Where the leaf has no curve either, calibration has said so.
 *
 * @param leaf the leaf
 * @param metric its metric with its aims
 * @param read the figures that its curve reads
 * @param to the people, and where notices go
 */
export function noteLeaf(
  leaf: CalibratedLeaf,
  metric: Aimed,
  read: Column,
  { table, notices }: { readonly table: Table; readonly notices: Notice[] },
): void {
  const { metric: id, reads, curves, vocabulary } = leaf;
  const { values } = metricColumn(table, id);
  const isCurved = curves.some(({ curve }) => curve.knots.length > 0);
  if (isCurved && values.length > 0 && values.every((value) => value !== value))
    notices.push({ code: "no-value", path: `metrics.${id}`, values: { metric: id } });
  if (reads === "attainment") noteTargets(id, figures(table, metric, "target"), notices);
  if (reads === "progress") noteWays(id, read, values, notices);
  if (vocabulary !== undefined) notices.push(...unmappedNotices(table, id, vocabulary));
}

function noteTargets(metric: string, targets: Column, notices: Notice[]): void {
  let count = 0;
  for (let row = 0; row < targets.length; row++) if (!(targets[row]! > 0)) count++;
  if (count > 0) notices.push({ code: "no-target", path: `metrics.${metric}.target`, values: { metric, count } });
}

/** Who has a figure and no way to go it on: baseline and target are equal, or one is missing. */
function noteWays(metric: string, ways: Column, values: Column, notices: Notice[]): void {
  let count = 0;
  for (let row = 0; row < ways.length; row++) if (ways[row] !== ways[row] && values[row] === values[row]) count++;
  if (count > 0) notices.push({ code: "no-way", path: `metrics.${metric}.baseline`, values: { metric, count } });
}
