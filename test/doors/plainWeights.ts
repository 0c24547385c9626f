import {
  bestWorst,
  blend,
  bounded,
  critic,
  direct,
  entropy,
  equal,
  gini,
  merec,
  pairwise,
  rankOrderCentroid,
  rankReciprocal,
  rankSum,
  standardDeviationWeights,
  swara,
  tilt,
  variation,
} from "scorewright/weight";
import type { WeightSpec, Weights } from "scorewright/weight";
import { isCaseLeaf } from "./case.js";
import type { Case, CaseNode } from "./case.js";
import type { Exercised } from "./kinds.js";

/** The weights that a profile puts in the place of a node's own; those where it does not touch the node. */
export function weightsUnder(
  profile: string,
  node: CaseNode,
  base: readonly number[],
  { scheme }: Case,
): readonly number[] {
  const ids = idsOf(node);
  const { weights = [], tilts = [] } = scheme.profiles.find(({ id }) => id === profile) ?? {};
  const moved = tilts.find(({ towards }) => towards.some((id) => ids.includes(id)));
  if (moved !== undefined) {
    const own = { shares: ids.map((id, place) => ({ id, weight: base[place]! })) };
    return tilt(own, moved).shares.map(({ weight }) => weight);
  }
  if (!weights.some(({ of }) => ids.includes(of))) return base;
  const stated = ids.map((id) => ({ id, weight: weights.find(({ of }) => of === id)!.weight }));
  return direct(stated, node.weights.kind === "direct" ? node.weights : {}).shares.map(({ weight }) => weight);
}

/** The scheme's own weights of a node's children, in their order; some are found from the children's shares. */
export function baseWeights(node: CaseNode, shares: readonly (readonly number[])[], exercised: Exercised): number[] {
  const ids = idsOf(node);
  const columns = ids.map((id, place) => ({ id, values: shares[place]! }));
  const stated = ids.map((id, place) => ({ id, weight: node.of[place]!.weight ?? NaN }));
  const find = (spec: WeightSpec): Weights => {
    exercised.note("plain", "weight", spec.kind);
    switch (spec.kind) {
      case "direct":
        return direct(stated, spec);
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
      case "pairwise":
        return pairwise(spec.names, spec.matrix, spec);
      case "bestWorst":
        return bestWorst(spec);
      case "standardDeviation":
        return standardDeviationWeights(columns, spec);
      case "variation":
        return variation(columns);
      case "entropy":
        return entropy(columns);
      case "critic":
        return critic(columns, spec);
      case "merec":
        return merec(columns);
      case "gini":
        return gini(columns);
      case "bounded":
        return bounded(find(spec.weights), spec.bounds);
      case "blend":
        return blend(spec.parts.map(({ share, weights }) => ({ share, weights: find(weights) })));
    }
  };
  const { shares: found } = find(node.weights);
  return ids.map((id) => found.find((one) => one.id === id)!.weight);
}

function idsOf({ of }: CaseNode): string[] {
  return of.map((child) => (isCaseLeaf(child) ? child.metric : child.id));
}
