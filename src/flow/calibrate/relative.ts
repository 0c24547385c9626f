import type { Notice } from "../../fault/notice.js";
import { factOf } from "../../method/condition.js";
import type { Condition } from "../../method/condition.js";
import { methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";
import type { Normalizer } from "../../normalize/normalizer.js";
import { SCHEME } from "../scheme/grammar.js";
import { treeOf } from "../scheme/names.js";
import { isLeaf } from "../scheme/scheme.js";
import type { RankDefinition, Scheme, ScoreNode } from "../scheme/scheme.js";
import { walk } from "../scheme/walk.js";

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
 * Says which metrics compare people with each other although somebody's pay hangs on them.
 *
 * @param scheme the scheme
 * @param catalog the methods
 * @returns one notice per such metric
 */
export function relativeNotices(scheme: Scheme, catalog: Catalog): Notice[] {
  if (scheme.plan === undefined) return [];
  const paidNodes = new Set(factsOf(scheme, catalog, "node"));
  const quadrants = new Set(factsOf(scheme, catalog, "quadrant"));
  const ranks = new Set(factsOf(scheme, catalog, "rank"));
  for (const { id, x, y } of scheme.quadrants) if (quadrants.has(id)) paidNodes.add(x.node).add(y.node);
  for (const rank of scheme.ranks) if (ranks.has(rank.id)) for (const node of rankedBy(rank)) paidNodes.add(node);
  const leaves = treeOf(scheme.score).flatMap((node) => {
    if (isLeaf(node)) return paidNodes.has(node.metric) ? [node] : [];
    return paidNodes.has(node.id) ? leavesOf(node) : [];
  });
  return [...new Set(leaves)]
    .filter(({ normalize }) => (methodOf(catalog, "normalize", normalize.kind) as Normalizer).relative)
    .map(({ metric }) => ({ code: "relative-feeds-pay", path: `metrics.${metric}`, values: { metric } }));
}

function leavesOf(node: ScoreNode) {
  return treeOf(node).filter(isLeaf);
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

function asked(condition: Condition, type: string): string[] {
  if ("all" in condition) return condition.all.flatMap((part) => asked(part, type));
  if ("any" in condition) return condition.any.flatMap((part) => asked(part, type));
  if ("not" in condition) return asked(condition.not, type);
  const [name, id] = factOf(condition);
  return name === type ? [id] : [];
}
