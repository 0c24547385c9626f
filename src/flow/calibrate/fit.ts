import type { Missing } from "../../aggregate/missing.js";
import { fault } from "../../fault/fault.js";
import type { Notice } from "../../fault/notice.js";
import type { Catalog } from "../../method/method.js";
import { methodOf } from "../../method/method.js";
import type { Normalizer, PeerOptions } from "../../normalize/normalizer.js";
import type { Table } from "../../table/table.js";
import type { Weighting } from "../../weight/weighting.js";
import type { CalibratedLeaf, CalibratedNode, CalibratedWeight } from "../calibration.js";
import { fittedCurves } from "./fitCurves.js";
import type { Population } from "./fitCurves.js";
import { isRelative } from "../leafCurve.js";
import { namedNodes } from "./relative.js";
import { MISSING_DEFAULT } from "../scheme/treeGrammar.js";
import { childId } from "../scheme/names.js";
import { isLeaf } from "../scheme/scheme.js";
import type { Leaf, Scheme, ScoreNode } from "../scheme/scheme.js";
import { statedWeights } from "../../weight/spec.js";
import type { WeightSpec } from "../../weight/spec.js";

interface Fitting extends Population {
  readonly scheme: Scheme;
  readonly named: ReadonlySet<string>;
}

/**
 * Fits the curves of a scheme's leaves to a population and resolves the weights of its nodes.
 *
 * @param scheme the scheme
 * @param table the population
 * @param catalog the methods
 * @param notices where notices go
 * @returns the calibrated tree
 */
export function fittedTree(scheme: Scheme, table: Table, catalog: Catalog, notices: Notice[]): CalibratedNode {
  const named = namedNodes(scheme, catalog);
  const fitting = { scheme, metrics: scheme.metrics, table, catalog, notices, named, packings: new Map() };
  return fittedNode(scheme.score, { base: 1, profiles: [] }, scheme.score.missing ?? MISSING_DEFAULT, fitting);
}

function fittedNode(node: ScoreNode, weight: CalibratedWeight, inherited: Missing, fitting: Fitting): CalibratedNode {
  const { scheme, catalog } = fitting;
  const missing = node.missing ?? inherited;
  const share = (weights: WeightSpec, stated: (child: ScoreNode | Leaf) => number) => {
    const children = node.of.map((child) => ({ id: childId(child), weight: stated(child) }));
    const weighting = methodOf(catalog, "weight", weights.kind) as Weighting;
    const { shares } = weighting.make(children, weights);
    const found = new Map(shares.map((one) => [one.id, one.weight]));
    for (const { id } of children)
      if (!(found.get(id)! >= 0 && found.get(id)! < Infinity)) throw badShare(node, id, found);
    return found;
  };
  const base = share(node.weights, (child) => child.weight ?? NaN);
  const touching = scheme.profiles.flatMap((profile) => {
    const own = new Map(profile.weights.map((one) => [one.of, one.weight]));
    return node.of.some((child) => own.has(childId(child)))
      ? [{ id: profile.id, shares: share(statedWeights(node.weights), (child) => own.get(childId(child)) ?? NaN) }]
      : [];
  });
  const weightOf = (id: string): CalibratedWeight => ({
    base: base.get(id)!,
    profiles: touching.map((profile) => ({ id: profile.id, weight: profile.shares.get(id)! })),
  });
  return {
    id: node.id,
    ...(node.label === undefined ? {} : { label: node.label }),
    blend: { join: UNJOINED, missing },
    limits: node.limits,
    weight,
    of: node.of.map((child) =>
      isLeaf(child)
        ? fittedLeaf(child, weightOf(child.metric), fitting)
        : fittedNode(child, weightOf(child.id), missing, fitting),
    ),
  };
}

/** How children are joined is found when all curves are. */
const UNJOINED = { kind: "power", exponent: 1 } as const;

function badShare({ id: node, weights }: ScoreNode, id: string, found: ReadonlyMap<string, number>) {
  return fault({
    code: "bad-weight",
    path: `score.${node}.weights.${id}`,
    received: found.get(id),
    expected: `a share of 0 or more from ${weights.kind}`,
    remedy: "mend the method: it gives each child a share",
  });
}

function fittedLeaf(leaf: Leaf, weight: CalibratedWeight, fitting: Fitting): CalibratedLeaf {
  const method = methodOf(fitting.catalog, "normalize", leaf.normalize.kind) as Normalizer;
  const { within: attribute } = leaf.normalize as PeerOptions;
  return {
    metric: leaf.metric,
    kind: leaf.normalize.kind,
    relative: isRelative(leaf, fitting.catalog),
    reads: method.reads,
    ...(method.vocabulary === undefined ? {} : { vocabulary: method.vocabulary(leaf.normalize) }),
    ...(attribute === undefined ? {} : { within: attribute }),
    ...(leaf.lastKnown === undefined ? {} : { lastKnown: leaf.lastKnown.metric }),
    curves: fittedCurves(leaf, method, fitting),
    weight,
    published: fitting.named.has(leaf.metric),
  };
}
