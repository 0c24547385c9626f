import type { Column } from "../../numeric/column.js";
import type { CodeColumn } from "../../table/table.js";

/** Where the figures of each group go when they are packed side by side. */
export interface Packing {
  /** The first place of each group, and the place after the last. */
  readonly starts: Int32Array;
  /** Each row's place; a place of their own, after all groups, for rows without a group. */
  readonly places: Int32Array;
  /** Room for one metric's figures, used again for the next: a million fresh doubles cost more than filling them. */
  readonly figures: Column;
}

/** The figures of one group. */
export interface Group {
  /** The group. */
  readonly label: string;
  /** Its figures, until the next metric is packed. */
  readonly among: Column;
}

/**
 * Packs the figures of each group side by side, so that every method sees a plain column.
 *
 * @param attribute the groups
 * @param all the figures of everybody
 * @param packings how each attribute packs, kept for the next metric
 * @returns the figures of each group
 */
export function packed(attribute: CodeColumn, all: Column, packings: Map<CodeColumn, Packing>): Group[] {
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
