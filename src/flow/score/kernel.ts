import { addLines } from "../../aggregate/addLines.js";
import { countThere, fillMissing } from "../../aggregate/fill.js";
import { joinRange } from "../../aggregate/joinColumns.js";
import { limitBlock } from "../../aggregate/limit.js";
import { missingChild } from "../../aggregate/row.js";
import { addChild, addProfiledChild, closeMean } from "../../aggregate/runningMean.js";
import { mapGroups } from "../../curve/groups.js";
import { mapColumn } from "../../curve/valueAt.js";
import { BLOCK } from "../../numeric/column.js";
import type { Column } from "../../numeric/column.js";
import { publishColumn } from "../../numeric/publish.js";
import { snapShare } from "../../numeric/snap.js";
import type { LeafProgram, NodeProgram, RowProgram } from "./nodeProgram.js";

/** Which shares a run of the kernel keeps: a child's own, those after missing ones are filled, a node's before limits. */
export type Kept = "own" | "filled" | "joined";

/** What a run of the kernel needs besides the tree. */
export interface KernelOptions {
  /** Decimals of published scores. */
  readonly precision: number;
  /** Each row's profile; null where there are none. */
  readonly profiles: Uint8Array | null;
  /** Where what is published goes, if not to the rows it is read from. */
  readonly into?: number;
  /** Called with each leaf's and node's shares of a block, before they are overwritten. */
  readonly keep?: (id: string, shares: Column, count: number, kept: Kept) => void;
}

const shares = new Float64Array(BLOCK);
const before = new Float64Array(BLOCK);
const needed = new Float64Array(BLOCK);

/**
 * Scores one block of rows: maps every leaf by its curve, joins and limits every node, publishes every node's own score.
 *
 * @param node the node
 * @param from the first row
 * @param count rows in the block, at most {@link BLOCK}
 * @param options precision, profiles, and a callback that keeps what is computed
 * @returns the node's shares, valid until the next block
 */
export function scoreBlock(node: NodeProgram, from: number, count: number, options: KernelOptions): Column {
  const { sums, mean, rows } = node;
  const { profiles, precision, keep, into = from } = options;
  sums.sum.fill(0, 0, count);
  sums.weight.fill(0, 0, count);
  sums.there.fill(0, 0, count);
  const children = keep === undefined ? node.runs : node.of;
  for (let place = 0; place < children.length; place++) {
    const child = children[place]!;
    if ("length" in child) {
      addLines(child, profiles, from, count, sums);
      continue;
    }
    const own = "of" in child ? scoreBlock(child, from, count, options) : mapLeaf(child, from, count, options);
    if (node.isWatched) watchMissing(node, place, own, from, count, options);
    if (mean === null) rows!.columns[place]!.set(own.subarray(0, count));
    else if (profiles === null) addChild(mean, own, child.weights[0]!, count, sums);
    else addProfiledChild(mean, own, child.weights, profiles, from, count, sums);
  }
  if (mean === null) joinBlock(node, rows!, from, count, profiles);
  else closeMean(mean, node.all, profiles, from, count, sums);
  if (node.limits.length > 0) {
    keep?.(node.id, sums.sum, count, "joined");
    for (const { effect, applies } of node.limits) limitBlock(effect, applies, from, count, sums.sum);
  }
  publishColumn(sums.sum, precision, count, node.units, into);
  node.coverage.set(sums.there.subarray(0, count), into);
  node.shares?.set(sums.sum.subarray(0, count), into);
  keep?.(node.id, sums.sum, count, "own");
  return sums.sum;
}

function mapLeaf(leaf: LeafProgram, from: number, count: number, options: KernelOptions): Column {
  const { precision, keep, into = from } = options;
  readCurves(leaf, leaf.source, from, count, shares);
  if (leaf.units !== null) publishColumn(shares, precision, count, leaf.units, into);
  leaf.shares?.set(shares.subarray(0, count), into);
  keep?.(leaf.id, shares, count, "own");
  return shares;
}

/** Reads a leaf's curves; `first` is the row of the table that stands first in a source of its own. */
function readCurves(leaf: LeafProgram, source: Column, from: number, count: number, into: Column, first = 0): void {
  const { curves, codes } = leaf;
  if (codes === null) mapColumn(curves[0]!, source, from, from + count, into);
  else mapGroups(curves, first === 0 ? codes : codes.subarray(first), source, from, from + count, into);
}

/** Counts who has a child, refuses who lacks it, or puts something in its place. */
function watchMissing(
  node: NodeProgram,
  place: number,
  own: Column,
  from: number,
  count: number,
  { profiles, keep }: KernelOptions,
): void {
  const child = node.of[place]!;
  const { there, weight: added } = node.sums;
  if (there !== added) countThere(own, child.weights, profiles, from, count, there);
  if ("lastKnown" in child && child.lastKnown !== null) {
    for (let i = 0; i < count; i++) needed[i] = isMissing(own[i]!) ? child.lastKnown[from + i]! : NaN;
    readCurves(child, needed, 0, count, before, from);
    for (let i = 0; i < count; i++) if (isMissing(own[i]!)) own[i] = before[i]!;
  }
  if (node.refuses) {
    for (let i = 0; i < count; i++) {
      const weight = child.weights[profiles === null ? 0 : profiles[from + i]!]!;
      if (isMissing(own[i]!) && weight > 0) throw missingChild(`score.${node.id}.${child.id}`);
    }
  }
  const fill = node.fills[place];
  if (fill !== null && fill !== undefined) fillMissing(fill, from, count, own);
  keep?.(child.id, own, count, "filled");
}

function isMissing(share: number): boolean {
  return share !== share;
}

function joinBlock(
  node: NodeProgram,
  rows: RowProgram,
  from: number,
  count: number,
  profiles: Uint8Array | null,
): void {
  const { sum, there } = node.sums;
  const codes = profiles === null ? null : profiles.subarray(from, from + count);
  joinRange(rows.join, rows.columns, { ...rows.weights, codes }, 0, count, sum);
  for (let i = 0; i < count; i++) {
    const coverage = snapShare(there[i]! / node.all[codes === null ? 0 : codes[i]!]!);
    there[i] = coverage;
    if (coverage < rows.minimumCoverage) sum[i] = NaN;
  }
}
