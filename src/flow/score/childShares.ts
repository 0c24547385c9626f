import { BLOCK } from "../../numeric/column.js";
import type { Column } from "../../numeric/column.js";
import type { Table } from "../../table/table.js";
import { childIdOf } from "../calibration.js";
import type { CalibratedNode } from "../calibration.js";
import { profileCodes } from "./profiles.js";
import { programOf } from "./program.js";
import type { TreeToScore } from "./program.js";
import { runBlocks } from "./runBlocks.js";

/**
 * The shares of a node's children over a population, before anything is put in the place of missing ones.
 *
 * @param node the node; how its own children are joined does not matter
 * @param population the tree it belongs to, and the people
 * @returns one column per child
 */
export function childShares(
  node: CalibratedNode,
  population: { readonly base: TreeToScore; readonly table: Table },
): Column[] {
  const { base, table } = population;
  const rows = table.ids.length;
  const columns = new Map(node.of.map((child) => [childIdOf(child), new Float64Array(rows)]));
  const { imputed: _, ...open } = node;
  const score = { ...open, blend: UNREACHED, limits: [] };
  const program = programOf({ ...base, score }, table, [], Math.min(rows, BLOCK));
  const profiles = base.profiles.length === 0 ? null : profileCodes(base, table).codes;
  runBlocks(program, table.ids, (from) => ({
    precision: base.precision,
    profiles,
    into: 0,
    keep: (id, shares, count, kept) => {
      if (kept === "own") columns.get(id)?.set(shares.subarray(0, count), from);
    },
  }));
  return [...columns.values()];
}

/** A mean that nobody reaches, so that nothing is published that could be refused: only what the children have is read. */
const UNREACHED = {
  join: { kind: "power", exponent: 1 },
  missing: { kind: "renormalise", minimumCoverage: Infinity },
} as const;
