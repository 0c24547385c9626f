import { fault, within } from "../fault/fault.js";
import { statedWeights } from "../weight/spec.js";
import type { WeightSpec } from "../weight/spec.js";
import { tilt } from "../weight/tilt.js";
import type { Weights } from "../weight/weights.js";
import { childId } from "./scheme/names.js";
import type { Profile, ProfileTilt } from "./scheme/profile.js";
import type { Leaf, ScoreNode } from "./scheme/scheme.js";
import { weighed } from "./weighed.js";
import type { Weighing } from "./weighed.js";

/** The shares of a node's children, by id. */
export type ChildWeights = ReadonlyMap<string, number>;

/** What the children of a node weigh. */
export interface NodeWeights {
  /** What was found for everybody, and before it what that is made of. */
  readonly found: readonly Weights[];
  /** The shares of everybody without a profile that touches the node. */
  readonly base: ChildWeights;
  /** The shares under the profiles that touch it. */
  readonly profiles: readonly { readonly id: string; readonly shares: ChildWeights }[];
}

/**
 * Finds what the children of a node weigh: for everybody, and under each profile that touches the node.
 *
 * @param node the node
 * @param profiles the profiles of the scheme
 * @param weighing the children's shares over the population, and the methods
 * @returns the weights
 * @throws Fault what a method throws; "bad-weight" where it made no share
 */
export function nodeWeights(
  node: ScoreNode,
  profiles: readonly Profile[],
  weighing: Omit<Weighing, "children">,
): NodeWeights {
  const path = `score.${node.id}`;
  const find = (weights: WeightSpec, statedOf: (child: ScoreNode | Leaf) => number) => {
    const children = node.of.map((child) => ({ id: childId(child), weight: statedOf(child) }));
    const found = within(path, () => weighed(weights, { ...weighing, children }));
    return { found, shares: checkedShares(found.at(-1)!, children, `${path}.weights`, weights.kind) };
  };
  const { found, shares } = find(node.weights, (child) => child.weight ?? NaN);
  const touching = profiles.flatMap(({ id, weights, tilts }) => {
    const own = new Map(weights.map((one) => [one.of, one.weight]));
    const isChild = (name: string) => shares.has(name);
    if (node.of.some((child) => own.has(childId(child))))
      return [{ id, shares: find(statedWeights(node.weights), (child) => own.get(childId(child)) ?? NaN).shares }];
    const place = tilts.findIndex(({ towards }) => towards.some(isChild));
    if (place < 0) return [];
    return [{ id, shares: within(`profiles.${id}.tilts.${place}`, () => tilted(shares, tilts[place]!)) }];
  });
  return { found, base: shares, profiles: touching };
}

function tilted(base: ChildWeights, by: ProfileTilt): ChildWeights {
  const { shares } = tilt({ shares: [...base].map(([id, weight]) => ({ id, weight })) }, by);
  return new Map(shares.map(({ id, weight }) => [id, weight]));
}

function checkedShares(
  { shares }: Weights,
  children: readonly { readonly id: string }[],
  path: string,
  kind: string,
): ChildWeights {
  const found = new Map(shares.map((one) => [one.id, one.weight]));
  const bad = children.find(({ id }) => !(found.get(id)! >= 0 && found.get(id)! < Infinity));
  if (bad === undefined) return found;
  throw fault({
    code: "bad-weight",
    path: `${path}.${bad.id}`,
    received: found.get(bad.id),
    expected: `a share of 0 or more from ${kind}`,
    remedy: "mend the method: it gives each child a share",
  });
}
