import type { Issue } from "../fault/fault.js";
import { isCalibratedLeaf } from "../flow/calibration.js";
import type { CalibratedLeaf, CalibratedNode, Calibration } from "../flow/calibration.js";
import { rankIssues } from "../flow/check/ranks.js";
import { indicesRead } from "../flow/indices.js";
import { weightsBelow } from "../flow/nominalWeights.js";
import { profileShift } from "../flow/profileShift.js";
import type { RankDefinition } from "../flow/scheme/scheme.js";
import { itemName } from "../method/itemName.js";
import { groupIssues, imputedIssues, repeatedIssues, treeIssues, weightIssues } from "./fittedIssues.js";
import { payoutIssues } from "./payoutIssues.js";
import { cutIssues } from "./quadrantIssues.js";
import { missingNode, report } from "./storedIssues.js";

/**
 * Checks that what a calibration names is in it: metrics, nodes, one figure per child, steps of the payout.
 *
 * @param calibration a calibration of the right shape
 * @returns the issues found
 */
export function calibrationIssues(calibration: Calibration): Issue[] {
  const tree = treeOf(calibration.score);
  const published = new Set(
    tree.flatMap((child) => (isCalibratedLeaf(child) ? (child.published ? [child.metric] : []) : [child.id])),
  );
  const metrics = new Set(calibration.metrics.map(({ id }) => id));
  return [
    ...indexIssues(calibration),
    ...treeIssues(tree),
    ...tree.flatMap((child) => (isCalibratedLeaf(child) ? leafIssues(child, metrics) : nodeIssues(child))),
    ...tree.flatMap((child) => (isCalibratedLeaf(child) ? [] : weightIssues(child, calibration.profiles))),
    ...shiftIssues(calibration),
    ...calibration.ranks.flatMap((rank) => rankIssuesOf(rank, published, metrics)),
    ...rankIssues(calibration.ranks, new Map(calibration.metrics.map((metric) => [metric.id, metric]))),
    ...calibration.quadrants.flatMap(({ id, x, y }) => [
      ...missingNode(`quadrants.${id}.x.node`, x.node, published),
      ...missingNode(`quadrants.${id}.y.node`, y.node, published),
    ]),
    ...calibration.quadrants.flatMap((quadrant) => cutIssues(quadrant, calibration.precision)),
    ...(calibration.payout === undefined ? [] : payoutIssues(calibration.payout, calibration, published)),
  ];
}

/** What a profile moves is told from its weights; nobody may be told another figure. */
function shiftIssues({ profiles, score }: Calibration): Issue[] {
  const own = weightsBelow(score);
  return profiles.flatMap(({ id, shift }) => {
    const found = profileShift(own, weightsBelow(score, id));
    if (Math.abs(found - shift) <= LAST_DIGITS) return [];
    return [report("other-figure", `profiles.${id}.shift`, shift, `${found}, what its weights move`, WHOLE)];
  });
}

/** Weights are snapped to twelve digits. */
const LAST_DIGITS = 1e-10;

function indexIssues({ metrics, indices = [] }: Calibration): Issue[] {
  const known = indices.map(({ id }) => id);
  const unknown = indicesRead(metrics).filter((id) => !known.includes(id));
  return [
    ...repeatedIssues("indices", known),
    ...unknown.map((id) => report("unknown-index", "indices", id, "an index of the calibration", WHOLE)),
  ];
}

const WHOLE = "store the value whole";
function rankIssuesOf(
  { id, by, tieBreaks }: RankDefinition,
  published: ReadonlySet<string>,
  metrics: ReadonlySet<string>,
): Issue[] {
  const broken = tieBreaks.flatMap((one, place) => {
    const path = `ranks.${id}.tieBreaks.${itemName(one, place)}`;
    return "node" in one ? missingNode(`${path}.node`, one.node, published) : missingMetric(path, one.metric, metrics);
  });
  return [...missingNode(`ranks.${id}.by.node`, by.node, published), ...broken];
}

function leafIssues(leaf: CalibratedLeaf, metrics: ReadonlySet<string>): Issue[] {
  const { metric, within, curves, reads, vocabulary, lastKnown } = leaf;
  const path = `score.${metric}`;
  const named = [metric, ...(lastKnown === undefined ? [] : [lastKnown])];
  return [
    ...named.flatMap((one) => missingMetric(path, one, metrics)),
    ...((reads === "category") === (vocabulary !== undefined)
      ? []
      : [
          report(
            "no-vocabulary",
            `${path}.vocabulary`,
            vocabulary,
            "words where, and only where, words are read",
            WHOLE,
          ),
        ]),
    ...groupIssues(
      `${path}.curves`,
      curves.map(({ group }) => group),
      within,
    ),
  ];
}

/** What a node's join lists is one thing per child. */
function nodeIssues(node: CalibratedNode): Issue[] {
  const { id, of, blend } = node;
  const path = `score.${id}`;
  const lists = Object.entries(blend.join).flatMap(([name, value]): [string, readonly unknown[]][] => {
    if (!Array.isArray(value)) return [];
    const list = value as readonly unknown[];
    return name === "rows" ? list.map((row, k) => [`rows.${k}`, row as readonly unknown[]]) : [[name, list]];
  });
  return [
    ...lists
      .filter(([, list]) => list.length !== of.length)
      .map(([name, list]) =>
        report("wrong-length", `${path}.join.${name}`, list.length, `${of.length} values, one per child`, WHOLE),
      ),
    ...imputedIssues(node),
  ];
}

function missingMetric(path: string, metric: string, metrics: ReadonlySet<string>): Issue[] {
  return metrics.has(metric) ? [] : [report("unknown-metric", path, metric, "a metric of the calibration", "add it")];
}

function treeOf(node: CalibratedNode): (CalibratedNode | CalibratedLeaf)[] {
  return [node, ...node.of.flatMap((child) => (isCalibratedLeaf(child) ? [child] : treeOf(child)))];
}
