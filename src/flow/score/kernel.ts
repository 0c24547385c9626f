import { addLines } from "../../aggregate/addLines.js";
import type { LineChild } from "../../aggregate/addLines.js";
import { addChild, addProfiledChild, closeBlend } from "../../aggregate/blend.js";
import type { Blend, Sums } from "../../aggregate/blend.js";
import type { Curve } from "../../curve/curve.js";
import { mapGroups } from "../../curve/groups.js";
import type { UnitLines } from "../../curve/unitLines.js";
import { mapColumn } from "../../curve/valueAt.js";
import { BLOCK } from "../../numeric/column.js";
import type { Column } from "../../numeric/column.js";
import { publishColumn } from "../../numeric/publish.js";

/** A leaf laid out for the kernel. */
export interface LeafProgram {
  /** Its id. */
  readonly id: string;
  /** The figures that its curves read. */
  readonly source: Column;
  /** Its curves; one where everybody shares it. */
  readonly curves: readonly Curve[];
  /** Its curves as lines; null where they have another shape, or their shares are wanted by themselves. */
  readonly lines: UnitLines | null;
  /** Each row's curve; null where everybody shares one. */
  readonly codes: Int32Array | null;
  /** Its weight under each profile. */
  readonly weights: Column;
  /** Where its published score goes; null where it is not published. */
  readonly units: Int32Array | null;
  /** Where its shares go before they are published; null where nobody compares them. */
  readonly shares: Column | null;
}

/** A node laid out for the kernel. */
export interface NodeProgram {
  /** Its id. */
  readonly id: string;
  /** How its children are joined. */
  readonly blend: Blend;
  /** Its weight under each profile. */
  readonly weights: Column;
  /** The sum of its children's weights under each profile. */
  readonly all: Column;
  /** Its children. */
  readonly of: readonly (NodeProgram | LeafProgram)[];
  /** The same in the same order, with leaves that are lines and follow each other taken together. */
  readonly runs: readonly (NodeProgram | LeafProgram | readonly LineChild[])[];
  /** Where its published score goes. */
  readonly units: Int32Array;
  /** Where its shares go before they are published; null where nobody compares them. */
  readonly shares: Column | null;
  /** Where its coverage goes. */
  readonly coverage: Column;
  /** The block's sums. */
  readonly sums: Sums;
}

/** What a run of the kernel needs besides the tree. */
export interface KernelOptions {
  /** Decimals of published scores. */
  readonly precision: number;
  /** Each row's profile; null where there are none. */
  readonly profiles: Uint8Array | null;
  /** Where what is published goes, if not to the rows it is read from. */
  readonly into?: number;
  /** Called with each leaf's and node's shares of a block, before they are overwritten. */
  readonly keep?: (id: string, shares: Column) => void;
}

const shares = new Float64Array(BLOCK);

/**
 * Scores one block of rows: maps every leaf by its curve, blends every node, publishes every node's own score.
 *
 * @param node the node
 * @param from the first row
 * @param count rows in the block, at most {@link BLOCK}
 * @param options precision, profiles, and a callback that keeps what is computed
 * @returns the node's shares, valid until the next block
 */
export function scoreBlock(node: NodeProgram, from: number, count: number, options: KernelOptions): Column {
  const { sums, blend } = node;
  const { profiles, precision, keep, into = from } = options;
  sums.sum.fill(0, 0, count);
  sums.weight.fill(0, 0, count);
  for (const child of keep === undefined ? node.runs : node.of) {
    if ("length" in child) {
      addLines(child, profiles, from, count, sums);
      continue;
    }
    const own = "of" in child ? scoreBlock(child, from, count, options) : mapLeaf(child, from, count, options);
    if (profiles === null) addChild(blend, own, child.weights[0]!, count, sums);
    else addProfiledChild(blend, own, child.weights, profiles, from, count, sums);
  }
  closeBlend(blend, node.all, profiles, from, count, sums);
  publishColumn(sums.sum, precision, count, node.units, into);
  node.coverage.set(sums.weight.subarray(0, count), into);
  node.shares?.set(sums.sum.subarray(0, count), into);
  keep?.(node.id, sums.sum);
  return sums.sum;
}

function mapLeaf(leaf: LeafProgram, from: number, count: number, options: KernelOptions): Column {
  const { precision, keep, into = from } = options;
  if (leaf.codes === null) mapColumn(leaf.curves[0]!, leaf.source, from, from + count, shares);
  else mapGroups(leaf.curves, leaf.codes, leaf.source, from, from + count, shares);
  if (leaf.units !== null) publishColumn(shares, precision, count, leaf.units, into);
  leaf.shares?.set(shares.subarray(0, count), into);
  keep?.(leaf.id, shares);
  return shares;
}
