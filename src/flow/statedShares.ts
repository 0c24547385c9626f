import { fault } from "../fault/fault.js";
import { leafShares } from "./nominalWeights.js";
import type { NominalWeight } from "./nominalWeights.js";
import { nodeWeights } from "./nodeWeights.js";
import { childId, treeOf } from "./scheme/names.js";
import { isLeaf } from "./scheme/scheme.js";
import type { Leaf, Scheme, ScoreNode } from "./scheme/scheme.js";
import { isFromFigures } from "./weighed.js";
import type { Catalog } from "../method/method.js";

/**
 * What each scored metric weighs by the scheme alone, where its weights hang on no population.
 *
 * @param scheme the scheme
 * @param catalog the methods
 * @returns one row per leaf, in the order of the tree and not snapped, by profile; undefined for everybody without one
 * @throws Fault "missing" where weights are found from figures
 */
export function statedShares(scheme: Scheme, catalog: Catalog): (profile?: string) => NominalWeight[] {
  const found = treeOf(scheme.score).flatMap((node) => {
    if (isLeaf(node)) return [];
    if (isFromFigures(node.weights, catalog)) throw needsFigures(node);
    return [nodeWeights(node, scheme.profiles, { columns: () => [], catalog })];
  });
  const base = new Map(found.flatMap((one) => [...one.base]));
  const profiled = new Map<string, Map<string, number>>();
  for (const { profiles } of found) {
    for (const { id, shares } of profiles) profiled.set(id, new Map([...(profiled.get(id) ?? []), ...shares]));
  }
  return (profile) => {
    const own = profile === undefined ? undefined : profiled.get(profile);
    return leafShares<ScoreNode | Leaf>(
      scheme.score,
      (child) => (isLeaf(child) ? null : child.of),
      (child) => own?.get(childId(child)) ?? base.get(childId(child))!,
    ).map(({ leaf, share }) => ({ metric: childId(leaf), weight: share }));
  };
}

function needsFigures({ id, weights }: ScoreNode) {
  const expected = `a calibration, since ${weights.kind} finds the weights of ${id} from figures`;
  const remedy = "pass what calibrate returned for this scheme";
  return fault({ code: "missing", path: "calibration", received: undefined, expected, remedy });
}
