import { fault, joined, within } from "../fault/fault.js";
import type { Received } from "../fault/fault.js";
import { isList } from "../fault/isList.js";
import { outlined } from "../fault/outline.js";
import { statedWeights } from "../weight/spec.js";
import type { WeightSpec } from "../weight/spec.js";
import { tilt } from "../weight/tilt.js";
import type { Weights } from "../weight/weights.js";
import { childId } from "./scheme/names.js";
import type { Profile, ProfileTilt } from "./scheme/profile.js";
import type { Leaf, ScoreNode } from "./scheme/scheme.js";
import { weighed } from "./weighed.js";
import type { Found, Weighing } from "./weighed.js";

/** The shares of a node's children, by id. */
export type ChildWeights = ReadonlyMap<string, number>;

/** What the children of a node weigh. */
export interface NodeWeights {
  /** What was found for everybody, and before it what that is made of. */
  readonly found: readonly Found[];
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

/** What a host's method made is looked at before anybody is scored by it. */
function checkedShares(
  { shares }: Weights,
  children: readonly { readonly id: string }[],
  path: string,
  kind: string,
): ChildWeights {
  const mended = { remedy: "mend the method: it gives each child one share, together above 0" };
  const bad = (place: string, received: Received, expected: string) =>
    fault({ code: "bad-weight", path: joined(path, place), received, expected: `${expected} from ${kind}`, ...mended });
  if (!isList(shares)) throw bad("", outlined(shares), "a list of shares");
  const found = new Map(shares.map((one) => [one.id, one.weight]));
  const child = children.find(({ id }) => !(found.get(id)! >= 0 && found.get(id)! < Infinity));
  if (child !== undefined) throw bad(child.id, found.get(child.id), "a share of 0 or more");
  const sum = children.reduce((so, { id }) => so + found.get(id)!, 0);
  if (found.size < shares.length || found.size > children.length) throw bad("", shares.length, "one share per child");
  if (!(sum > 0 && sum < Infinity)) throw bad("", sum, "shares that add up to 1");
  return new Map(children.map(({ id }) => [id, found.get(id)! + 0]));
}
