import { joined, within } from "../../fault/fault.js";
import type { Notice } from "../../fault/notice.js";
import type { Normalizer, PeerOptions } from "../../normalize/normalizer.js";
import { present } from "../../numeric/column.js";
import type { Column } from "../../numeric/column.js";
import type { CodeColumn, Table } from "../../table/table.js";
import { figures } from "../score/aims.js";
import type { GroupCurve } from "../calibration.js";
import { packed } from "./packing.js";
import type { Packing } from "./packing.js";
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
 */
export function fittedCurves(leaf: Leaf, method: Normalizer, population: Population): GroupCurve[] {
  const metric = population.metrics.find(({ id }) => id === leaf.metric)!;
  const make = (among: ArrayLike<number>, peers = "") =>
    within(joined(`metrics.${metric.id}.normalize`, peers), () =>
      method.make({ direction: metric.direction!, population: among }, leaf.normalize),
    );
  if (!method.relative) return [{ group: null, curve: make([]) }];
  const { within: attribute, minimumPeers = 1, unseen } = leaf.normalize as PeerOptions;
  const all = figures(population.table, metric, method.reads);
  const note = (code: string, group: string | null, among: Column) => {
    const peers = present(among).length;
    population.notices.push({
      code,
      path: `metrics.${metric.id}`,
      values: { metric: metric.id, group: group ?? "", peers },
    });
  };
  const fit = (group: string | null, among: Column): GroupCurve => {
    const curve = make(among, group === null ? "" : `${attribute!}.${group}`);
    if (curve.knots.length === 1) note(group === null ? "flat-population" : "flat-group", group, among);
    if (curve.knots.length === 0 && hasPresent(among, 1))
      note(group === null ? "flat-missing" : "flat-group-missing", group, among);
    if (curve.knots.length === 0 && !hasPresent(among, 1)) note("no-curve", group, among);
    return { group, curve };
  };
  if (attribute === undefined) return [fit(null, all)];
  const groups = packed(attributeOf(population.table, attribute), all, population.packings);
  const isSmall = (among: Column) => !hasPresent(among, minimumPeers);
  const needsAll = unseen === "everybody" || groups.some(({ among }) => isSmall(among));
  const everybody = needsAll ? fit(null, all) : null;
  const fitted = groups.map(({ label, among }) => {
    if (everybody === null || !isSmall(among)) return fit(label, among);
    note("small-group", label, among);
    return { ...everybody, group: label };
  });
  return unseen === "everybody" && everybody !== null ? [...fitted, everybody] : fitted;
}

/** Stops counting as soon as there are enough: nearly every group has. */
function hasPresent(values: Column, least: number): boolean {
  let count = 0;
  for (let row = 0; row < values.length && count < least; row++) if (values[row] === values[row]) count++;
  return count >= least;
}
