import { within } from "../../fault/fault.js";
import type { Notice } from "../../fault/notice.js";
import type { Catalog } from "../../method/method.js";
import type { Normalizer, PeerOptions } from "../../normalize/normalizer.js";
import type { CodeColumn, Table } from "../../table/table.js";
import { isRelative, leafCurve, madeCurve } from "../leafCurve.js";
import type { GroupCurve } from "../calibration.js";
import { everybody, groupsOf } from "./peers.js";
import type { Making, Packing, Peers } from "./peers.js";
import { attributeOf } from "../score/groups.js";
import { leafFigures } from "../score/words.js";
import type { Leaf, MetricDefinition } from "../scheme/scheme.js";

/** Whom curves are fitted to. */
export interface Population {
  /** The metrics with their aims. */
  readonly metrics: readonly MetricDefinition[];
  /** The people. */
  readonly table: Table;
  /** The methods. */
  readonly catalog: Catalog;
  /** Where notices go. */
  readonly notices: Notice[];
  /** How each attribute packs, kept for the next metric. */
  readonly packings: Map<CodeColumn, Packing>;
}

/**
 * Fits a leaf's curve to a population, or one curve to each of its groups.
 *
 * A group with fewer figures than `minimumPeers` takes the curve of everybody, and a notice says so.
 *
 * @param leaf the leaf
 * @param method its normalization
 * @param population whom it is fitted to
 * @returns one curve per group, or one for everybody
 * @throws Fault what the method throws; "bad-curve" where it made none
 */
export function fittedCurves(leaf: Leaf, method: Normalizer, population: Population): GroupCurve[] {
  const { table, notices, packings, catalog } = population;
  const metric = population.metrics.find(({ id }) => id === leaf.metric)!;
  const path = `metrics.${metric.id}`;
  const { within: attribute, minimumPeers = 1, unseen } = leaf.normalize as PeerOptions;
  const all = leafFigures(table, metric, method.reads, method.vocabulary?.(leaf.normalize));
  const context = {
    direction: metric.direction ?? "higherIsBetter",
    ...(typeof metric.target === "number" ? { target: metric.target } : {}),
    figureOf: (person: string) => all[table.ids.indexOf(person)] ?? NaN,
  };
  const make = (among: ArrayLike<number>, group: string | null) =>
    within(path, () => leafCurve(leaf, catalog, { ...context, population: among }, peersPath(attribute, group)));
  if (!isRelative(leaf, catalog)) return [{ group: null, curve: make([], null) }];

  const note = (code: string, { group, count }: Peers) => {
    notices.push({ code, path, values: { metric: metric.id, group: group ?? "", peers: count(Infinity) } });
  };
  const fit = (peers: Peers): GroupCurve => {
    const { group } = peers;
    const curve = peers.make();
    const { length } = curve.knots;
    const isSomebody = peers.count(1) > 0;
    const isFlat = isSomebody && peers.isFlat();
    if (length === 0 && !isSomebody) note("no-curve", peers);
    else if (length <= 1 && isSomebody && !isFlat) note(group === null ? "all-reached" : "group-reached", peers);
    else if (length === 0) note(group === null ? "flat-missing" : "flat-group-missing", peers);
    else if (isFlat) note(group === null ? "flat-population" : "flat-group", peers);
    return { group, curve };
  };
  const { fromExtent } = method;
  const making: Making = {
    fromFigures: make,
    fromExtent:
      fromExtent === undefined || leaf.transform.length > 0
        ? null
        : (ends, group) =>
            within(path, () =>
              madeCurve(leaf, peersPath(attribute, group), () => fromExtent(ends, context.direction, leaf.normalize)),
            ),
  };
  if (attribute === undefined) return [fit(everybody(all, making))];
  const groups = groupsOf(attributeOf(table, attribute), all, making, packings);
  const isSmall = (peers: Peers) => peers.count(minimumPeers) < minimumPeers;
  const common = unseen === "everybody" || groups.some(isSmall) ? fit(everybody(all, making)) : null;
  const fitted = groups.map((peers) => {
    if (common === null || !isSmall(peers)) return fit(peers);
    note("small-group", peers);
    return { group: peers.group, curve: common.curve, common: true as const };
  });
  return unseen === "everybody" && common !== null ? [...fitted, common] : fitted;
}

function peersPath(attribute: string | undefined, group: string | null): string {
  return attribute === undefined || group === null ? "" : `${attribute}.${group}`;
}
