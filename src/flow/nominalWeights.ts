import { fault } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import { snap } from "../numeric/snap.js";
import { total } from "../numeric/sum.js";
import { childIdOf, isCalibratedLeaf } from "./calibration.js";
import type { CalibratedLeaf, CalibratedNode, CalibratedWeight, Calibration } from "./calibration.js";
import { checkType } from "./checkType.js";

/** What a scored metric weighs in the whole score. */
export interface NominalWeight {
  /** The metric. */
  readonly metric: string;
  /** Its share of the score's weight, 0 to 1; all shares add up to 1. */
  readonly weight: number;
}

/**
 * What each scored metric weighs in the whole score: the product of its weight and those of the nodes above it.
 *
 *     w = Π (weight of the child ÷ sum of its siblings' weights), snapped to 12 significant digits
 *
 * It is what the scheme says, or what was found for it, of a weighted mean of complete figures. It is not what moves the
 * score in fact: figures that lie close together decide little, whatever they weigh, and `min`, `max`, `orderedWeights` and
 * `mazziottaPareto` look at a weight only to see whether it is there.
 *
 * @param calibration the calibration, whose weights may come from data
 * @param profile whose weights; those of everybody without a profile when left out
 * @returns one row per leaf, in the order of the tree
 * @throws Fault "wrong-type", "unknown-profile"
 * @example
 * const scheme = draft({ score: ["revenue", { id: "quality", of: ["csat", "retention"] }] })
 * const people = table({ ids: ["ana"], columns: { revenue: [1], csat: [2], retention: [3] } })
 * nominalWeights(calibrate(scheme, people)).map(({ weight }) => weight) // => [0.5, 0.25, 0.25]
 */
export function nominalWeights(calibration: Calibration, profile?: string): NominalWeight[] {
  checkType(calibration, "calibration");
  const known = calibration.profiles.map(({ id }) => id);
  if (profile !== undefined && !known.includes(profile)) throw unknownProfile(profile, known);
  return published(weightsBelow(calibration.score, profile));
}

/**
 * Weights as people read them, when nothing more is added up from them.
 *
 * @param weights the weights
 * @returns the same, each snapped to 12 significant digits
 */
export function published(weights: readonly NominalWeight[]): NominalWeight[] {
  return weights.map(({ metric, weight }) => ({ metric, weight: snap(weight) }));
}

/**
 * What each leaf weighs in a node. Thirds that are cut would not add up, so sums are taken first and snapped afterwards.
 *
 * @param node the node
 * @param profile whose weights; those of everybody without a profile when left out
 * @returns one row per leaf, in the order of the tree, not snapped
 */
export function weightsBelow(node: CalibratedNode, profile?: string): NominalWeight[] {
  return leafShares<CalibratedNode | CalibratedLeaf>(
    node,
    (child) => (isCalibratedLeaf(child) ? null : child.of),
    (child) => shareUnder(child.weight, profile),
  ).map(({ leaf, share }) => ({ metric: childIdOf(leaf), weight: share }));
}

/** A leaf and its share of the whole. */
export interface LeafShare<Child> {
  /** The leaf. */
  readonly leaf: Child;
  /** Its share. */
  readonly share: number;
}

/**
 * Shares out a whole down a tree: each child gets its weight's part of what its parent has.
 *
 * @param root the root, which has all
 * @param childrenOf the children of a node; null for a leaf
 * @param weightOf a child's weight among its siblings
 * @returns the leaves from left to right, their shares not snapped
 */
export function leafShares<Child>(
  root: Child,
  childrenOf: (child: Child) => readonly Child[] | null,
  weightOf: (child: Child) => number,
): LeafShare<Child>[] {
  const down = (child: Child, share: number): LeafShare<Child>[] => {
    const children = childrenOf(child);
    if (children === null) return [{ leaf: child, share }];
    const stated = children.map(weightOf);
    // Weights as large as a double gets still have a sum.
    const largest = Math.max(...stated);
    const weights = stated.map((weight) => weight / largest);
    const whole = total(weights);
    return children.flatMap((one, place) => down(one, (share * weights[place]!) / whole));
  };
  return down(root, 1);
}

function shareUnder({ base, profiles }: CalibratedWeight, profile: string | undefined): number {
  return profiles.find(({ id }) => id === profile)?.weight ?? base;
}

function unknownProfile(received: string, known: readonly string[]) {
  const expected = known.length === 0 ? "none, since there are no profiles" : `one of: ${known.join(", ")}`;
  return fault({
    code: "unknown-profile",
    path: "profile",
    received: outlined(received),
    expected,
    remedy: "name a profile of the scheme, or leave it out",
  });
}
