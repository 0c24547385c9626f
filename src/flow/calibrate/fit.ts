import type { Missing } from "../../aggregate/missing.js";
import type { Notice } from "../../fault/notice.js";
import type { Catalog } from "../../method/method.js";
import { methodOf } from "../../method/method.js";
import type { Normalizer, PeerOptions } from "../../normalize/normalizer.js";
import type { Table } from "../../table/table.js";
import type { CalibratedLeaf, CalibratedNode, CalibratedWeight } from "../calibration.js";
import { fittedCurves } from "./fitCurves.js";
import type { Population } from "./fitCurves.js";
import { isRelative } from "../leafCurve.js";
import { namedNodes } from "./relative.js";
import { MISSING_DEFAULT } from "../scheme/treeGrammar.js";
import { isLeaf } from "../scheme/scheme.js";
import type { Leaf, Scheme, ScoreNode } from "../scheme/scheme.js";

interface Fitting extends Population {
  readonly named: ReadonlySet<string>;
}

/**
 * Fits the curves of a scheme's leaves to a population. Weights and joins are found when all curves are.
 *
 * @param scheme the scheme
 * @param table the population
 * @param catalog the methods
 * @param notices where notices go
 * @returns the calibrated tree
 */
export function fittedTree(scheme: Scheme, table: Table, catalog: Catalog, notices: Notice[]): CalibratedNode {
  const named = namedNodes(scheme, catalog);
  const fitting = { metrics: scheme.metrics, table, catalog, notices, named, packings: new Map() };
  return fittedNode(scheme.score, scheme.score.missing ?? MISSING_DEFAULT, fitting);
}

/** What everybody and everything weighs until weights are found. */
const UNWEIGHED: CalibratedWeight = { base: 1, profiles: [] };

/** How children are joined until joins are found. */
const UNJOINED = { kind: "power", exponent: 1 } as const;

function fittedNode(node: ScoreNode, inherited: Missing, fitting: Fitting): CalibratedNode {
  const missing = node.missing ?? inherited;
  return {
    id: node.id,
    ...(node.label === undefined ? {} : { label: node.label }),
    blend: { join: UNJOINED, missing },
    limits: node.limits,
    weight: UNWEIGHED,
    of: node.of.map((child) => (isLeaf(child) ? fittedLeaf(child, fitting) : fittedNode(child, missing, fitting))),
  };
}

function fittedLeaf(leaf: Leaf, fitting: Fitting): CalibratedLeaf {
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
    weight: UNWEIGHED,
    published: fitting.named.has(leaf.metric),
  };
}
