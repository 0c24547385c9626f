import type { Aggregator } from "../aggregate/aggregator.js";
import type { Missing } from "../aggregate/blend.js";
import { within } from "../fault/fault.js";
import type { Notice } from "../fault/notice.js";
import type { Catalog } from "../method/method.js";
import { methodOf } from "../method/method.js";
import type { Normalizer, PeerOptions } from "../normalize/normalizer.js";
import { present } from "../numeric/column.js";
import type { Table } from "../table/table.js";
import type { Weighting } from "../weight/weighting.js";
import { figures } from "./aims.js";
import type { CalibratedLeaf, CalibratedNode, CalibratedWeight, GroupCurve } from "./calibration.js";
import { namedNodes } from "./relative.js";
import { childId } from "./names.js";
import { attributeOf } from "./program.js";
import { isLeaf } from "./scheme.js";
import type { Leaf, Scheme, ScoreNode } from "./scheme.js";

/** What a node says of missing children where nobody says anything. */
export const MISSING: Missing = { kind: "renormalise", minimumCoverage: 0.5 };

interface Fitting {
  readonly scheme: Scheme;
  readonly table: Table;
  readonly catalog: Catalog;
  readonly notices: Notice[];
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
  const fitting = { scheme, table, catalog, notices, named: namedNodes(scheme, catalog) };
  return fittedNode(scheme.score, { base: 1, profiles: [] }, scheme.score.missing ?? MISSING, fitting);
}

function fittedNode(node: ScoreNode, weight: CalibratedWeight, inherited: Missing, fitting: Fitting): CalibratedNode {
  const { scheme, catalog } = fitting;
  const missing = node.missing ?? inherited;
  const aggregator = methodOf(catalog, "aggregate", node.aggregate.kind) as Aggregator;
  const weighting = methodOf(catalog, "weight", node.weights.kind) as Weighting;
  const share = (stated: (child: ScoreNode | Leaf) => number) =>
    new Map(
      weighting
        .make(
          node.of.map((child) => ({ id: childId(child), weight: stated(child) })),
          node.weights,
        )
        .shares.map((one) => [one.id, one.weight]),
    );
  const base = share((child) => child.weight ?? NaN);
  const touching = scheme.profiles.flatMap((profile) => {
    const own = new Map(profile.weights.map((one) => [one.of, one.weight]));
    return node.of.some((child) => own.has(childId(child)))
      ? [{ id: profile.id, shares: share((child) => own.get(childId(child)) ?? NaN) }]
      : [];
  });
  const weightOf = (id: string): CalibratedWeight => ({
    base: base.get(id)!,
    profiles: touching.map((profile) => ({ id: profile.id, weight: profile.shares.get(id)! })),
  });
  return {
    id: node.id,
    ...(node.label === undefined ? {} : { label: node.label }),
    blend: { exponent: aggregator.make(node.aggregate), missing },
    weight,
    of: node.of.map((child) =>
      isLeaf(child)
        ? fittedLeaf(child, weightOf(child.metric), fitting)
        : fittedNode(child, weightOf(child.id), missing, fitting),
    ),
  };
}

function fittedLeaf(leaf: Leaf, weight: CalibratedWeight, fitting: Fitting): CalibratedLeaf {
  const method = methodOf(fitting.catalog, "normalize", leaf.normalize.kind) as Normalizer;
  const { within: attribute } = leaf.normalize as PeerOptions;
  return {
    metric: leaf.metric,
    kind: leaf.normalize.kind,
    relative: method.relative,
    reads: method.reads,
    ...(attribute === undefined ? {} : { within: attribute }),
    curves: within(`metrics.${leaf.metric}.normalize`, () => curvesOf(leaf, method, fitting)),
    weight,
    published: fitting.named.has(leaf.metric),
  };
}

function curvesOf(leaf: Leaf, method: Normalizer, { scheme, table, notices }: Fitting): GroupCurve[] {
  const metric = scheme.metrics.find(({ id }) => id === leaf.metric)!;
  const direction = metric.direction!;
  const make = (population: ArrayLike<number>) => method.make({ direction, population }, leaf.normalize);
  if (!method.relative) return [{ group: null, peers: 0, curve: make([]) }];
  const all = figures(table, metric, method.reads);
  const note = (code: string, group: string | null, peers: number) =>
    notices.push({ code, path: `metrics.${metric.id}`, values: { metric: metric.id, group: group ?? "", peers } });
  const fit = (group: string | null, population: Float64Array): GroupCurve => {
    const curve = make(population);
    if (curve.knots.length === 1) note("flat-population", group, population.length);
    if (curve.knots.length === 0) note("no-curve", group, population.length);
    return { group, peers: population.length, curve };
  };
  const { within: attribute, minimumPeers = 1, unseen } = leaf.normalize as PeerOptions;
  if (attribute === undefined) return [fit(null, present(all))];
  const { labels, codes } = attributeOf(table, attribute);
  const groups = labels.map((label, code) => ({
    label,
    population: present(all.filter((_, row) => codes[row] === code)),
  }));
  const isSmall = (population: Float64Array) => population.length < minimumPeers;
  const needsAll = unseen === "everybody" || groups.some(({ population }) => isSmall(population));
  const everybody = needsAll ? fit(null, present(all)) : null;
  const fitted = groups.map(({ label, population }) => {
    if (everybody === null || !isSmall(population)) return fit(label, population);
    note("small-group", label, population.length);
    return { ...everybody, group: label };
  });
  return unseen === "everybody" && everybody !== null ? [...fitted, everybody] : fitted;
}
