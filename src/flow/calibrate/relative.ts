import type { Aggregator } from "../../aggregate/aggregator.js";
import type { Notice } from "../../fault/notice.js";
import { asked } from "../../method/condition.js";
import type { Condition } from "../../method/condition.js";
import { methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";
import { SCHEME } from "../scheme/grammar.js";
import { isRelative } from "../leafCurve.js";
import { childId, treeOf } from "../scheme/names.js";
import { isLeaf } from "../scheme/scheme.js";
import type { RankDefinition, Scheme, ScoreNode } from "../scheme/scheme.js";
import { walk } from "../scheme/walk.js";
import { isFromFigures } from "../weighed.js";

/**
 * The nodes and leaves whose published score something asks for: a rank, a quadrant, a condition of the plan.
 *
 * @param scheme the scheme
 * @param catalog the methods
 * @returns their ids
 */
export function namedNodes(scheme: Scheme, catalog: Catalog): Set<string> {
  const axes = scheme.quadrants.flatMap(({ x, y }) => [x.node, y.node]);
  return new Set([...scheme.ranks.flatMap(rankedBy), ...axes, ...factsOf(scheme, catalog, "node")]);
}

/** The nodes that decide places: the one ranked by, and those that tell ties apart. */
function rankedBy({ by, tieBreaks }: RankDefinition): string[] {
  return [by.node, ...tieBreaks.flatMap((one) => ("node" in one ? [one.node] : []))];
}

/**
 * Says which metrics and nodes compare people with each other although somebody's pay hangs on them.
 *
 * @param scheme the scheme
 * @param catalog the methods
 * @returns one notice per such metric or node
 */
export function relativeNotices(scheme: Scheme, catalog: Catalog): Notice[] {
  if (scheme.plan === undefined) return [];
  const paidNodes = new Set(factsOf(scheme, catalog, "node"));
  const quadrants = new Set(factsOf(scheme, catalog, "quadrant"));
  const ranks = new Set(factsOf(scheme, catalog, "rank"));
  for (const { id, x, y } of scheme.quadrants) if (quadrants.has(id)) paidNodes.add(x.node).add(y.node);
  for (const rank of scheme.ranks) if (ranks.has(rank.id)) for (const node of rankedBy(rank)) paidNodes.add(node);
  const paid = new Set(
    treeOf(scheme.score).flatMap((one) => {
      if (!paidNodes.has(childId(one))) return [];
      return (isLeaf(one) ? [one] : treeOf(one)).map(childId);
    }),
  );
  return relativeParts(scheme.score, false, catalog).filter(({ values }) =>
    paid.has(Object.values(values)[0] as string),
  );
}

/** What of a tree compares people with each other, as notices: metrics, and nodes by their weights, their join or what they impute. */
function relativeParts(node: ScoreNode, inherited: boolean, catalog: Catalog): Notice[] {
  const { id, missing, weights, aggregate, of } = node;
  const isImputed = missing === undefined ? inherited : missing.kind === "impute";
  const isJoined = (methodOf(catalog, "aggregate", aggregate.kind) as Aggregator).relative;
  const isRelativeNode = isImputed || isJoined || isFromFigures(weights, catalog);
  const own = isRelativeNode ? [{ code: "relative-node-feeds-pay", path: `score.${id}`, values: { node: id } }] : [];
  const below = of.flatMap((child): Notice[] => {
    if (!isLeaf(child)) return relativeParts(child, isImputed, catalog);
    const { metric } = child;
    return isRelative(child, catalog)
      ? [{ code: "relative-feeds-pay", path: `metrics.${metric}`, values: { metric } }]
      : [];
  });
  return [...own, ...below];
}

/** The ids of one kind of fact that the plan asks for, in conditions and in options. */
function factsOf(scheme: Scheme, catalog: Catalog, type: "node" | "quadrant" | "rank"): string[] {
  const found: string[] = [];
  walk(SCHEME, { plan: scheme.plan }, "", catalog, (field, value) => {
    if (field.type === "condition") for (const id of asked(value as Condition, type)) found.push(id);
    if (field.type === type) found.push(value as string);
  });
  return found;
}
