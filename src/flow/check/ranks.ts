import { issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { itemName } from "../../method/itemName.js";
import type { CalibratedMetric } from "../calibration.js";
import type { RankDefinition, TieBreak } from "../scheme/scheme.js";
import { aimMissing } from "./conditions.js";

type Metrics = ReadonlyMap<string, Pick<CalibratedMetric, "id" | "direction" | "target" | "baseline">>;

/**
 * Checks rankings: places never depend on the order of rows, a tolerance is one of unrounded scores, and a metric that
 * tells ties apart says which way is better.
 *
 * @param ranks the rankings
 * @param metrics the metrics by id
 * @returns the issues found
 */
export function rankIssues(ranks: readonly RankDefinition[], metrics: Metrics): Issue[] {
  return ranks.flatMap((rank) => [
    ...lastMissing(rank),
    ...toleranceUnused(rank),
    ...rank.tieBreaks.flatMap((one, place) =>
      figureIssues(one, `ranks.${rank.id}.tieBreaks.${itemName(one, place)}`, metrics),
    ),
  ]);
}

function lastMissing({ id, ties, remaining }: RankDefinition): Issue[] {
  if (ties !== "ordinal" || remaining !== "share") return [];
  return [
    issue({
      code: "undecided-ties",
      path: `ranks.${id}.remaining`,
      received: remaining,
      expected: "personId, since ordinal gives each place once and the order of rows decides nothing",
      remedy: 'add "remaining": "personId", or let people who tie share a place: "ties": "competition"',
    }),
  ];
}

function toleranceUnused({ id, decideOn, tolerance }: RankDefinition): Issue[] {
  if (decideOn === "unrounded" || tolerance === 0) return [];
  return [
    issue({
      code: "unused-tolerance",
      path: `ranks.${id}.tolerance`,
      received: tolerance,
      expected: "no tolerance, since published scores tie where they are equal",
      remedy: 'leave it out, or add "decideOn": "unrounded"',
    }),
  ];
}

function figureIssues(tieBreak: TieBreak, path: string, metrics: Metrics): Issue[] {
  if ("node" in tieBreak) return [];
  const metric = metrics.get(tieBreak.metric);
  return [...aimMissing(metric, tieBreak.of ?? "value", `${path}.of`), ...directionMissing(metric, path)];
}

function directionMissing(metric: ReturnType<Metrics["get"]>, path: string): Issue[] {
  if (metric === undefined || metric.direction !== undefined) return [];
  return [
    issue({
      code: "missing-direction",
      path,
      received: metric.id,
      expected: "a metric with a direction, since it tells who is better",
      remedy: `add "direction": "higherIsBetter" or "lowerIsBetter" to the metric ${metric.id}`,
    }),
  ];
}
