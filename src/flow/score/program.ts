import type { Curve } from "../../curve/curve.js";
import type { LineChild } from "../../aggregate/addLines.js";
import type { Blend } from "../../aggregate/blend.js";
import { unitLines } from "../../curve/unitLines.js";
import { fault } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { Notice } from "../../fault/notice.js";
import { BLOCK } from "../../numeric/column.js";
import type { Column } from "../../numeric/column.js";
import type { Table } from "../../table/table.js";
import { figures } from "./aims.js";
import { isCalibratedLeaf } from "../calibration.js";
import type { CalibratedLeaf, CalibratedNode, CalibratedWeight, Calibration } from "../calibration.js";
import type { LeafProgram, NodeProgram } from "./kernel.js";

/** What laying out a tree needs. */
export type TreeToScore = Pick<Calibration, "metrics" | "profiles" | "score" | "precision" | "ranks">;

/**
 * Lays a calibrated tree out along a table, with room for what scoring writes.
 *
 * @param calibration the tree, metrics and profiles
 * @param table the table
 * @param notices where notices go
 * @param rows for how many rows there is room; the whole table, or one where somebody is replayed
 * @returns the root's program
 * @throws Fault "missing-column", "missing-attribute", "unseen-group"
 */
export function programOf(
  calibration: TreeToScore,
  table: Table,
  notices: Notice[],
  rows: number = table.ids.length,
): NodeProgram {
  const profiles = ["", ...calibration.profiles.map(({ id }) => id)];
  const compared = calibration.ranks.filter(({ decideOn }) => decideOn === "unrounded");
  const unrounded = new Set(compared.map(({ by }) => by.node));
  return nodeProgram(calibration.score, { calibration, table, notices, rows, profiles, unrounded });
}

interface Layout {
  readonly calibration: TreeToScore;
  readonly table: Table;
  readonly notices: Notice[];
  readonly rows: number;
  readonly profiles: readonly string[];
  readonly unrounded: ReadonlySet<string>;
}

function nodeProgram(node: CalibratedNode, layout: Layout): NodeProgram {
  const { rows } = layout;
  const block = Math.min(rows, BLOCK);
  const of = node.of.map((child) =>
    isCalibratedLeaf(child) ? leafProgram(child, node.blend, layout) : nodeProgram(child, layout),
  );
  return {
    id: node.id,
    blend: node.blend,
    weights: weightsOf(node.weight, layout.profiles),
    all: summed(of, layout.profiles.length),
    of,
    runs: runsOf(of),
    units: new Int32Array(rows),
    shares: layout.unrounded.has(node.id) ? new Float64Array(rows) : null,
    coverage: new Float64Array(rows),
    sums: { sum: new Float64Array(block), weight: new Float64Array(block) },
  };
}

function runsOf(of: NodeProgram["of"]): NodeProgram["runs"] {
  const runs: (NodeProgram | LeafProgram | LineChild[])[] = [];
  for (const child of of) {
    const last = runs.at(-1);
    const line = "lines" in child && child.lines !== null ? (child as LineChild) : null;
    if (line === null) runs.push(child);
    else if (Array.isArray(last)) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

function summed(of: NodeProgram["of"], profiles: number): Float64Array {
  const all = new Float64Array(profiles);
  for (const { weights: own } of of) for (let code = 0; code < profiles; code++) all[code]! += own[code]!;
  return all;
}

function leafProgram(leaf: CalibratedLeaf, blend: Blend, layout: Layout): LeafProgram {
  const metric = layout.calibration.metrics.find(({ id }) => id === leaf.metric)!;
  const source = figures(layout.table, metric, leaf.reads);
  if (leaf.reads === "attainment") noteTargets(leaf.metric, figures(layout.table, metric, "target"), layout.notices);
  if (leaf.reads === "progress") noteWays(leaf.metric, source, figures(layout.table, metric), layout.notices);
  return {
    id: leaf.metric,
    source,
    curves: curvesOf(leaf),
    lines: leaf.published || blend.exponent !== 1 ? null : unitLines(curvesOf(leaf)),
    codes: leaf.within === undefined ? null : curveCodes(leaf, leaf.within, layout.table),
    weights: weightsOf(leaf.weight, layout.profiles),
    units: leaf.published ? new Int32Array(layout.rows) : null,
    shares: layout.unrounded.has(leaf.metric) ? new Float64Array(layout.rows) : null,
  };
}

const curves = new WeakMap<CalibratedLeaf, readonly Curve[]>();

/** One list per leaf for good: the kernel lays lists of curves out once. */
function curvesOf(leaf: CalibratedLeaf): readonly Curve[] {
  const before = curves.get(leaf);
  if (before !== undefined) return before;
  const list = leaf.curves.map(({ curve }) => curve);
  curves.set(leaf, list);
  return list;
}

const weights = new WeakMap<CalibratedWeight, Float64Array>();

/** A weight under each profile, laid out once per calibration. */
function weightsOf(weight: CalibratedWeight, profiles: readonly string[]): Float64Array {
  const before = weights.get(weight);
  if (before !== undefined) return before;
  const other = new Map(weight.profiles.map((one) => [one.id, one.weight]));
  const made = Float64Array.from(profiles, (profile) => other.get(profile) ?? weight.base);
  weights.set(weight, made);
  return made;
}

function noteTargets(metric: string, targets: Float64Array, notices: Notice[]): void {
  let count = 0;
  for (let row = 0; row < targets.length; row++) if (!(targets[row]! > 0)) count++;
  if (count > 0) notices.push({ code: "no-target", path: `metrics.${metric}.target`, values: { metric, count } });
}

/** Who has a figure and no way to go it on: baseline and target are equal, or one is missing. */
function noteWays(metric: string, ways: Column, values: Column, notices: Notice[]): void {
  let count = 0;
  for (let row = 0; row < ways.length; row++) if (ways[row] !== ways[row] && values[row] === values[row]) count++;
  if (count > 0) notices.push({ code: "no-way", path: `metrics.${metric}.baseline`, values: { metric, count } });
}

/** The curve of each row: its group's, or everybody's where the group is new and the scheme allows it. */
function curveCodes(leaf: CalibratedLeaf, within: string, table: Table): Int32Array {
  const attribute = attributeOf(table, within);
  const places = new Map(leaf.curves.map(({ group }, place) => [group, place]));
  const everybody = places.get(null);
  const byLabel = attribute.labels.map((label) => {
    const place = places.get(label) ?? everybody;
    if (place !== undefined) return place;
    throw fault({
      code: "unseen-group",
      path: `score.${leaf.metric}.normalize.within`,
      received: label,
      expected: `a group that was calibrated: ${leaf.curves.map(({ group }) => group).join(", ")}`,
      remedy: 'calibrate with that group, or declare "unseen": "everybody"',
    });
  });
  const isSame = byLabel.every((place, code) => place === code);
  return isSame ? attribute.codes : attribute.codes.map((code) => byLabel[code] ?? -1);
}

/**
 * Finds an attribute of a table.
 *
 * @param table the table
 * @param id the attribute
 * @returns its codes
 * @throws Fault "missing-attribute"
 */
export function attributeOf(table: Table, id: string) {
  const found = table.attributes.find((attribute) => attribute.id === id);
  if (found !== undefined) return found;
  throw fault({
    code: "missing-attribute",
    path: `attributes.${id}`,
    received: outlined(table.attributes.map((attribute) => attribute.id)),
    expected: `the attribute ${id}`,
    remedy: "declare it on the person source, or pass it to table({ attributes })",
  });
}
