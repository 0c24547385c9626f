import { checkedCurve } from "../../curve/checkedCurve.js";
import type { Curve } from "../../curve/curve.js";
import { within } from "../../fault/fault.js";
import type { Notice } from "../../fault/notice.js";
import type { Normalizer, PeerOptions } from "../../normalize/normalizer.js";
import type { CodeColumn, Table } from "../../table/table.js";
import { figures } from "../score/aims.js";
import type { GroupCurve } from "../calibration.js";
import { everybody, groupsOf } from "./peers.js";
import type { Packing, Peers } from "./peers.js";
import { attributeOf } from "../score/program.js";
import type { Leaf, MetricDefinition } from "../scheme/scheme.js";

/** Whom curves are fitted to. */
export interface Population {
  /** The metrics with their aims. */
  readonly metrics: readonly MetricDefinition[];
  /** The people. */
  readonly table: Table;
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
  const metric = population.metrics.find(({ id }) => id === leaf.metric)!;
  const path = `metrics.${metric.id}.normalize`;
  const direction = metric.direction!;
  const options = leaf.normalize;
  const made = (place: string, make: () => Curve) => within(place, () => checkedCurve(make(), options.kind));
  if (!method.relative) {
    return [{ group: null, curve: made(path, () => method.make({ direction, population: [] }, options)) }];
  }
  const { within: attribute, minimumPeers = 1, unseen } = options as PeerOptions;
  const note = (code: string, { group, count }: Peers) => {
    const values = { metric: metric.id, group: group ?? "", peers: count(Infinity) };
    population.notices.push({ code, path: `metrics.${metric.id}`, values });
  };
  const fit = (peers: Peers): GroupCurve => {
    const { group } = peers;
    const curve = made(group === null ? path : `${path}.${attribute!}.${group}`, peers.make);
    if (curve.knots.length === 1) note(group === null ? "flat-population" : "flat-group", peers);
    if (curve.knots.length === 0 && peers.count(1) > 0)
      note(group === null ? "flat-missing" : "flat-group-missing", peers);
    if (curve.knots.length === 0 && peers.count(1) === 0) note("no-curve", peers);
    return { group, curve };
  };
  const all = figures(population.table, metric, method.reads);
  const making = { method, direction, options };
  if (attribute === undefined) return [fit(everybody(all, making))];
  const groups = groupsOf(attributeOf(population.table, attribute), all, making, population.packings);
  const isSmall = (peers: Peers) => peers.count(minimumPeers) < minimumPeers;
  const common = unseen === "everybody" || groups.some(isSmall) ? fit(everybody(all, making)) : null;
  const fitted = groups.map((peers) => {
    if (common === null || !isSmall(peers)) return fit(peers);
    note("small-group", peers);
    return { group: peers.group, curve: common.curve };
  });
  return unseen === "everybody" && common !== null ? [...fitted, common] : fitted;
}
