import { BLOCK } from "../../numeric/column.js";
import type { Column } from "../../numeric/column.js";
import type { Table } from "../../table/table.js";
import { isCalibratedLeaf } from "../calibration.js";
import type { CalibratedLeaf, CalibratedNode } from "../calibration.js";
import { profileCodes } from "./profiles.js";
import { programOf } from "./program.js";
import type { TreeToScore } from "./program.js";
import { runBlocks } from "./runBlocks.js";

/** What everybody has at every place of a tree, one column each by id, NaN where it is missing. */
export interface TreeShares {
  /** The shares of nodes, after their limits, and of leaves. */
  readonly own: ReadonlyMap<string, Column>;
  /** What their parents count: the same, with what stands in the place of missing ones. */
  readonly counted: ReadonlyMap<string, Column>;
  /** The shares of nodes that have limits, before these. */
  readonly joined: ReadonlyMap<string, Column>;
  /** Each row's profile, 0 for none, else one more than its place among the profiles. */
  readonly codes: Uint8Array;
}

/**
 * The shares at every place of a tree, as scoring has them before they are published.
 *
 * @param node the root of the tree that is read
 * @param population what it belongs to, and the people
 * @returns the columns
 * @throws Fault as scoring does
 */
export function treeShares(
  node: CalibratedNode,
  { base, table }: { readonly base: TreeToScore; readonly table: Table },
): TreeShares {
  const rows = table.ids.length;
  const program = programOf({ ...base, score: node }, table, [], Math.min(rows, BLOCK));
  const { codes } = profileCodes(base, table);
  const own = new Map(idsOf(node).map((id) => [id, new Float64Array(rows)]));
  const [counted, joined] = [new Map<string, Column>(), new Map<string, Column>()];
  const kept = { own, filled: counted, joined };
  runBlocks(program, table.ids, (from) => ({
    precision: base.precision,
    profiles: base.profiles.length === 0 ? null : codes,
    into: 0,
    keep: (id, shares, count, kind) => {
      const columns = kept[kind];
      if (!columns.has(id)) columns.set(id, new Float64Array(rows));
      columns.get(id)!.set(shares.subarray(0, count), from);
    },
  }));
  for (const [id, column] of own) if (!counted.has(id)) counted.set(id, column);
  return { own, counted, joined, codes };
}

function idsOf(child: CalibratedNode | CalibratedLeaf): string[] {
  return isCalibratedLeaf(child) ? [child.metric] : [child.id, ...child.of.flatMap(idsOf)];
}
