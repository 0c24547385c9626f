import { within } from "../../fault/fault.js";
import type { Notice } from "../../fault/notice.js";
import type { Normalizer, PeerOptions } from "../../normalize/normalizer.js";
import { present } from "../../numeric/column.js";
import type { Column } from "../../numeric/column.js";
import type { CodeColumn, Table } from "../../table/table.js";
import { figures } from "../score/aims.js";
import type { GroupCurve } from "../calibration.js";
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

/** Where the figures of each group go when they are packed side by side. */
export interface Packing {
  /** The first place of each group, and the place after the last. */
  readonly starts: Int32Array;
  /** Each row's place; a place of their own, after all groups, for rows without a group. */
  readonly places: Int32Array;
  /** Room for one metric's figures, used again for the next: a million fresh doubles cost more than filling them. */
  readonly figures: Column;
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
  const make = (among: ArrayLike<number>) =>
    within(`metrics.${metric.id}.normalize`, () =>
      method.make({ direction: metric.direction!, population: among }, leaf.normalize),
    );
  if (!method.relative) return [{ group: null, curve: make([]) }];
  const all = figures(population.table, metric, method.reads);
  const note = (code: string, group: string | null, among: Column) =>
    population.notices.push({
      code,
      path: `metrics.${metric.id}`,
      values: { metric: metric.id, group: group ?? "", peers: present(among).length },
    });
  const fit = (group: string | null, among: Column): GroupCurve => {
    const curve = make(among);
    if (curve.knots.length === 1) note("flat-population", group, among);
    if (curve.knots.length === 0) note("no-curve", group, among);
    return { group, curve };
  };
  const { within: attribute, minimumPeers = 1, unseen } = leaf.normalize as PeerOptions;
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

interface Group {
  readonly label: string;
  readonly among: Column;
}

/** Packs the figures of each group side by side, so that every method sees a plain column. */
function packed(attribute: CodeColumn, all: Column, packings: Map<CodeColumn, Packing>): Group[] {
  const packing = packings.get(attribute) ?? packingOf(attribute);
  packings.set(attribute, packing);
  const { starts, places, figures } = packing;
  for (let row = 0; row < places.length; row++) figures[places[row]!] = all[row]!;
  return attribute.labels.map((label, code) => ({ label, among: figures.subarray(starts[code], starts[code + 1]) }));
}

function packingOf(attribute: CodeColumn): Packing {
  const { codes, labels } = attribute;
  const starts = new Int32Array(labels.length + 1);
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) starts[codes[row]! + 1]!++;
  for (let code = 0; code < labels.length; code++) starts[code + 1]! += starts[code]!;
  const next = starts.slice();
  const places = codes.map((code) => (code >= 0 ? next[code]!++ : codes.length));
  return { starts, places, figures: new Float64Array(codes.length + 1) };
}

/** Stops counting as soon as there are enough: nearly every group has. */
function hasPresent(values: Column, least: number): boolean {
  let count = 0;
  for (let row = 0; row < values.length && count < least; row++) if (values[row] === values[row]) count++;
  return count >= least;
}
