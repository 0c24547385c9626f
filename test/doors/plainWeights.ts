import { direct, equal, rankOrderCentroid, rankReciprocal, rankSum, swara } from "scorewright/weight";
import type { Weights } from "scorewright/weight";
import { isCaseLeaf } from "./case.js";
import type { Case, CaseNode } from "./case.js";

/** The weights of a node's children in their order: the scheme's own, or those of a profile that touches the node. */
export function weightsOf(node: CaseNode, profile: string, { scheme }: Case): number[] {
  const ids = idsOf(node);
  const own = scheme.profiles.find(({ id, weights }) => id === profile && weights.some(({ of }) => ids.includes(of)));
  if (own === undefined) return baseWeights(node);
  const stated = ids.map((id) => ({ id, weight: own.weights.find(({ of }) => of === id)!.weight }));
  return direct(stated, node.weights.kind === "direct" ? node.weights : {}).shares.map(({ weight }) => weight);
}

/** The scheme's own weights of a node's children, in their order. */
export function baseWeights(node: CaseNode): number[] {
  const ids = idsOf(node);
  const { shares } = plainWeights(node, ids);
  return ids.map((id) => shares.find((one) => one.id === id)!.weight);
}

function idsOf({ of }: CaseNode): string[] {
  return of.map((child) => (isCaseLeaf(child) ? child.metric : child.id));
}

function plainWeights({ weights: spec, of }: CaseNode, ids: readonly string[]): Weights {
  switch (spec.kind) {
    case "direct":
      return direct(
        ids.map((id, place) => ({ id, weight: of[place]!.weight! })),
        spec,
      );
    case "equal":
      return equal(ids);
    case "rankOrderCentroid":
      return rankOrderCentroid(spec.order);
    case "rankSum":
      return rankSum(spec.order);
    case "rankReciprocal":
      return rankReciprocal(spec.order);
    case "swara":
      return swara(spec);
  }
}
