import { leafShares } from "../flow/nominalWeights.js";
import type { NominalWeight } from "../flow/nominalWeights.js";
import { childId, treeOf } from "../flow/scheme/names.js";
import { isLeaf } from "../flow/scheme/scheme.js";
import type { Leaf, Scheme, ScoreNode } from "../flow/scheme/scheme.js";
import { methodOf } from "../method/method.js";
import type { Catalog } from "../method/method.js";
import { statedWeights } from "../weight/spec.js";
import type { Weighting } from "../weight/weighting.js";

/**
 * What each scored metric weighs by the scheme alone, where its weights hang on no population.
 *
 * @param scheme the scheme
 * @param catalog the methods
 * @param id a profile; undefined for everybody without one
 * @returns one row per leaf, in the order of the tree
 */
export function statedShares(scheme: Scheme, catalog: Catalog, id?: string): NominalWeight[] {
  const profile = scheme.profiles.find((one) => one.id === id);
  const profiled = new Map(profile?.weights.map(({ of, weight }) => [of, weight]));
  const shares = new Map(
    treeOf(scheme.score).flatMap((node) => (isLeaf(node) ? [] : sharesBelow(node, profiled, catalog))),
  );
  return leafShares<ScoreNode | Leaf>(
    scheme.score,
    (child) => (isLeaf(child) ? null : child.of),
    (child) => shares.get(childId(child))!,
  ).map(({ leaf, share }) => ({ metric: childId(leaf), weight: share }));
}

function sharesBelow(
  { of, weights }: ScoreNode,
  profiled: ReadonlyMap<string, number>,
  catalog: Catalog,
): [string, number][] {
  const isTouched = of.some((child) => profiled.has(childId(child)));
  const spec = isTouched ? statedWeights(weights) : weights;
  const weighting = methodOf(catalog, "weight", spec.kind) as Weighting;
  const stated = of.map((child) => {
    const id = childId(child);
    return { id, weight: (isTouched ? profiled.get(id) : child.weight) ?? NaN };
  });
  return weighting.make(stated, spec).shares.map(({ id, weight }) => [id, weight]);
}
