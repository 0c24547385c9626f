import { joined } from "../fault/fault.js";
import type { ScoreNode } from "../flow/scheme/scheme.js";
import { methodOf } from "../method/method.js";
import type { Catalog } from "../method/method.js";
import type { Weighting } from "../weight/weighting.js";
import { changed } from "./changed.js";
import { isJson, own } from "./jsonObject.js";
import type { Json } from "./jsonObject.js";
import type { UnknownIds } from "./unknownIds.js";

/** What is to be different in a score tree, by id. */
interface TreeChanges {
  readonly weights: Json;
  readonly nodes: Json;
  readonly leaves: Json;
}

interface Changing extends TreeChanges {
  readonly catalog: Catalog;
  readonly unknown: UnknownIds;
  readonly seen: { readonly nodes: Set<string>; readonly leaves: Set<string> };
}

/**
 * A score tree with some nodes, leaves and weights changed.
 *
 * Nodes are changed before what is below them, so that a list of new children may be changed, too.
 *
 * @param root the root
 * @param changes what is to be different
 * @param options the methods, and where ids go that nothing has
 * @returns another tree; undefined where the root is taken away
 */
export function changedTree(
  root: ScoreNode,
  changes: TreeChanges,
  { catalog, unknown }: { readonly catalog: Catalog; readonly unknown: UnknownIds },
): unknown {
  const { weights, nodes, leaves } = changes;
  const seen = { nodes: new Set<string>(), leaves: new Set<string>() };
  const [tree] = changedChild(root, { ...changes, catalog, unknown, seen });
  const all = new Set([...seen.nodes, ...seen.leaves]);
  unknown.note("a node", Object.keys(nodes), seen.nodes, (id) => `nodes.${id}`);
  unknown.note("the metric of a leaf", Object.keys(leaves), seen.leaves, (id) => `leaves.${id}`);
  unknown.note("a node, or the metric of a leaf,", Object.keys(weights), all, (id) => `weights.${id}`);
  return tree;
}

function changedChild(child: unknown, changing: Changing): unknown[] {
  if (!isJson(child)) return [child];
  const isLeaf = "metric" in child;
  const id = idOf(child);
  const { weights, unknown } = changing;
  const seen = changing.seen[isLeaf ? "leaves" : "nodes"];
  // A node may be given itself as a child; parsing refuses the id that stands there twice.
  const named = seen.has(id) ? undefined : own(isLeaf ? changing.leaves : changing.nodes, id);
  seen.add(id);
  if (named === null) return [];
  const change = named === undefined ? {} : named;
  if (!isJson(change)) return [change];
  const after = changed(child, change, joined(isLeaf ? "leaves" : "nodes", id), unknown);
  const weight = own(weights, id);
  const weighed = weight === undefined ? after : { ...after, weight };
  return [isLeaf ? weighed : changedNode(weighed, change, changing)];
}

function changedNode(node: Json, change: Json, changing: Changing): Json {
  const { of } = node;
  if (!Array.isArray(of)) return node;
  const isFound = findsWeights(node, changing.catalog);
  const isTold = change["weights"] !== undefined;
  const isStated = isFound && !isTold && of.some((child) => own(changing.weights, idOf(child)) !== undefined);
  const kept = isFound && isTold ? of.map(withoutWeight) : of;
  const children = kept.flatMap((child: unknown) => changedChild(child, changing));
  return { ...node, ...(isStated ? { weights: { kind: "direct" } } : {}), of: children };
}

/** Tells whether a node finds its children's weights by itself, with none that are stated as a part. */
function findsWeights({ weights }: Json, catalog: Catalog): boolean {
  const kinds = weightKinds(weights);
  const methods = kinds.map((kind) => methodOf(catalog, "weight", kind) as Weighting | undefined);
  return methods.length > 0 && methods.every((method) => method?.readsStated === false);
}

/** The kinds of a weighting and of those among its options, of a tree that nobody has checked yet. */
function weightKinds(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(weightKinds);
  if (!isJson(value)) return [];
  const kind = typeof value["kind"] === "string" ? [value["kind"]] : [];
  return [...kind, ...Object.values(value).flatMap(weightKinds)];
}

function withoutWeight(child: unknown): unknown {
  if (!isJson(child)) return child;
  const { weight: _, ...rest } = child;
  return rest;
}

function idOf(child: unknown): string {
  if (!isJson(child)) return "";
  const id = "metric" in child ? child["metric"] : child["id"];
  return typeof id === "string" ? id : "";
}
