import type { Notice } from "../../fault/notice.js";
import { isShared } from "../../payout/shared.js";
import type { Position, Read } from "../../payout/step.js";
import { isCalibratedLeaf } from "../calibration.js";
import type { CalibratedNode, Calibration } from "../calibration.js";
import type { Payout } from "../payoutForm.js";
import type { RankDefinition } from "../scheme/scheme.js";

/**
 * Says which facts a curve holds although they may hang on the metric that changes: scores, places and quadrants where the
 * metric is scored or ranked by, ratios of it, and what people share.
 *
 * @param calibration the resolved scheme
 * @param payout its plan as steps
 * @param behind the steps that the curve is made of
 * @param metric the metric that changes
 * @returns what is held, by name, and whether people share something
 */
export function heldNotices(
  calibration: Calibration,
  payout: Payout,
  behind: ReadonlySet<Position>,
  metric: string,
): Notice[] {
  const steps = payout.steps.filter((_, at) => behind.has(at));
  const ratios = ratiosOf(calibration, metric);
  const isPlacing = isScored(calibration.score, metric) || calibration.ranks.some((rank) => breaksTiesBy(rank, metric));
  const names = steps.flatMap((step) => (step.op === "read" ? nameOf(step.from, isPlacing, ratios) : []));
  const path = `metrics.${metric}`;
  const held = [...new Set(names)].join(", ");
  return [
    ...(held === "" ? [] : [{ code: "curve-holds", path, values: { metric, held } }]),
    ...(steps.some(isShared) ? [{ code: "curve-holds-shared", path, values: { metric } }] : []),
  ];
}

function breaksTiesBy({ tieBreaks }: RankDefinition, metric: string): boolean {
  return tieBreaks.some((one) => "metric" in one && one.metric === metric);
}

function nameOf(from: Read, isPlacing: boolean, ratios: readonly string[]): string[] {
  if ("metric" in from) return ratios.includes(from.metric) ? [from.metric] : [];
  if (!isPlacing) return [];
  if ("node" in from) return [from.node];
  if ("rank" in from) return [from.rank];
  return "quadrant" in from ? [from.quadrant] : [];
}

function isScored(node: CalibratedNode, metric: string): boolean {
  return node.of.some((child) => (isCalibratedLeaf(child) ? child.metric === metric : isScored(child, metric)));
}

/** Metrics that are the quotient of the metric and another one. */
function ratiosOf({ definitions }: Calibration, metric: string): string[] {
  return definitions.flatMap(({ id, by }) => {
    const { from } = JSON.parse(by) as { from?: { kind?: unknown; of?: unknown; to?: unknown } };
    return from?.kind === "ratio" && (from.of === metric || from.to === metric) ? [id] : [];
  });
}
