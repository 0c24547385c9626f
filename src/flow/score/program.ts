import type { Curve } from "../../curve/curve.js";
import type { LineChild } from "../../aggregate/addLines.js";
import type { Fill } from "../../aggregate/fill.js";
import { leastCoverage, statedFill } from "../../aggregate/missing.js";
import { rowJoin } from "../../aggregate/reading.js";
import { runningMean } from "../../aggregate/runningMean.js";
import { unitLines } from "../../curve/unitLines.js";
import type { Notice } from "../../fault/notice.js";
import { BLOCK } from "../../numeric/column.js";
import type { Column } from "../../numeric/column.js";
import type { Table } from "../../table/table.js";
import type { Aimed } from "./aims.js";
import { childIdOf, isCalibratedLeaf } from "../calibration.js";
import type { CalibratedLeaf, CalibratedNode, CalibratedWeight, Calibration } from "../calibration.js";
import { groupCodes, peerCodes } from "./groups.js";
import { noteLeaf } from "./leafNotices.js";
import { limitPrograms } from "./limits.js";
import type { LeafProgram, NodeProgram, RowProgram } from "./nodeProgram.js";
import type { ProfilesToFit } from "./profiles.js";
import { leafFigures } from "./words.js";

/** What laying out a tree needs. */
export type TreeToScore = Pick<Calibration, "metrics" | "score" | "precision" | "ranks"> & ProfilesToFit;

/**
 * Lays a calibrated tree out along a table, with room for what scoring writes.
 *
 * @param calibration the tree, metrics and profiles
 * @param table the table
 * @param notices where notices go
 * @param rows for how many rows there is room; the whole table, or one where somebody is replayed
 * @returns the root's program
 * @throws Fault "missing-column", "missing-attribute", "unseen-group", "unmapped-word"
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
  const { missing } = node.blend;
  const block = Math.min(rows, BLOCK);
  const fills = fillsOf(node, layout);
  const isFilled = fills.some((fill) => fill !== null) || node.of.some((child) => "lastKnown" in child);
  const mean = runningMean(node.blend);
  const isWatched = isFilled || mean === null || missing.kind === "refuse";
  const isLined = mean !== null && mean.exponent === 1 && !isWatched;
  const of = node.of.map((child) =>
    isCalibratedLeaf(child) ? leafProgram(child, isLined, layout) : nodeProgram(child, layout),
  );
  const weight = new Float64Array(block);
  return {
    id: node.id,
    mean,
    rows: mean === null ? rowProgram(node, of, block, layout.profiles.length) : null,
    isWatched,
    refuses: missing.kind === "refuse",
    fills,
    limits: limitPrograms(node, layout.calibration, layout.table, layout.notices),
    weights: weightsOf(node.weight, layout.profiles),
    all: summed(of, layout.profiles.length),
    of,
    runs: runsOf(of),
    units: new Int32Array(rows),
    shares: layout.unrounded.has(node.id) ? new Float64Array(rows) : null,
    coverage: new Float64Array(rows),
    sums: {
      sum: new Float64Array(block),
      weight,
      there: isFilled || mean === null ? new Float64Array(block) : weight,
    },
  };
}

function rowProgram({ blend }: CalibratedNode, of: NodeProgram["of"], block: number, profiles: number): RowProgram {
  return {
    join: rowJoin(blend.join),
    columns: of.map(() => new Float64Array(block)),
    weights: { weights: Float64Array.from(of.flatMap(({ weights: own }) => [...own])), profiles },
    minimumCoverage: leastCoverage(blend.missing),
  };
}

/** What stands in the place of each child's missing shares: what the policy states, or what the others earned. */
function fillsOf(node: CalibratedNode, { table }: Layout): (Fill | null)[] {
  const { missing } = node.blend;
  const stated = statedFill(missing);
  return node.of.map((child) => {
    const imputed = node.imputed?.find(({ of }) => of === childIdOf(child));
    if (imputed !== undefined) {
      const shares = Float64Array.from(imputed.shares, ({ share }) => share ?? NaN);
      const within = missing.kind === "impute" ? missing.within : undefined;
      if (within === undefined) return { shares, codes: null };
      const path = `score.${node.id}.missing.within`;
      return { shares, codes: groupCodes(imputed.shares, within, path, table) };
    }
    return stated === stated ? { shares: Float64Array.of(stated), codes: null } : null;
  });
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

function leafProgram(leaf: CalibratedLeaf, isLined: boolean, layout: Layout): LeafProgram {
  const metric = layout.calibration.metrics.find(({ id }) => id === leaf.metric)!;
  const source = leafFigures(layout.table, metric, leaf.reads, leaf.vocabulary);
  noteLeaf(leaf, metric, source, layout);
  return {
    id: leaf.metric,
    source,
    lastKnown: leaf.lastKnown === undefined ? null : lastKnown(leaf, leaf.lastKnown, metric, layout),
    curves: curvesOf(leaf),
    lines: leaf.published || !isLined ? null : unitLines(curvesOf(leaf)),
    codes: leaf.within === undefined ? null : peerCodes(leaf, leaf.within, source, layout),
    weights: weightsOf(leaf.weight, layout.profiles),
    units: leaf.published ? new Int32Array(layout.rows) : null,
    shares: layout.unrounded.has(leaf.metric) ? new Float64Array(layout.rows) : null,
  };
}

/** The figures of the metric that stands in for another, against its own aims where it has them. */
function lastKnown(leaf: CalibratedLeaf, id: string, metric: Aimed, { calibration, table }: Layout): Column {
  const own = calibration.metrics.find((one) => one.id === id)!;
  return leafFigures(table, { ...metric, ...own }, leaf.reads, leaf.vocabulary);
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
