import type { Curve } from "../../curve/curve.js";
import type { Column } from "../../numeric/column.js";
import { isFlat } from "../../numeric/flat.js";
import { groupStarts } from "../../numeric/groupStarts.js";
import { extent, groupExtents } from "../../numeric/summary.js";
import type { Extent } from "../../numeric/summary.js";
import type { CodeColumn } from "../../table/table.js";

/** People who are compared with each other. */
export interface Peers {
  /** The group; null for everybody. */
  readonly group: string | null;
  /** How many have a figure, as far as it matters: counting stops at the number asked for. */
  readonly count: (most: number) => number;
  /** Whether their figures tell nobody apart; also where nobody has one. */
  readonly isFlat: () => boolean;
  /** Makes their curve. */
  readonly make: () => Curve;
}

/** How a leaf makes the curve of a group of peers; null for everybody. */
export interface Making {
  /** From their figures. */
  readonly fromFigures: (population: Column, group: string | null) => Curve;
  /** From the ends of their figures, where nothing else matters; null where it does. */
  readonly fromExtent: ((ends: Extent, group: string | null) => Curve) | null;
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
 * Everybody as one field of peers.
 *
 * @param all the figures of everybody
 * @param making how the curve is made
 * @returns the peers
 */
export function everybody(all: Column, making: Making): Peers {
  const { fromExtent } = making;
  return fromExtent === null ? ofFigures(null, all, making) : ofExtent(null, extent(all), fromExtent);
}

/**
 * The groups of an attribute. Where a method asks for the ends only, one pass finds those of all groups; otherwise the
 * figures of each group are packed side by side, so that every method sees a plain column.
 *
 * @param attribute the groups
 * @param all the figures of everybody
 * @param making how curves are made
 * @param packings how each attribute packs, kept for the next metric
 * @returns the peers of each group; make their curves before the next metric is packed
 */
export function groupsOf(
  attribute: CodeColumn,
  all: Column,
  making: Making,
  packings: Map<CodeColumn, Packing>,
): Peers[] {
  const { labels, codes } = attribute;
  const { fromExtent } = making;
  if (fromExtent !== null) {
    const extents = groupExtents(all, codes, labels.length);
    return labels.map((label, code) => ofExtent(label, extents[code]!, fromExtent));
  }
  const packing = packings.get(attribute) ?? packingOf(attribute);
  packings.set(attribute, packing);
  const { starts, places, figures } = packing;
  for (let row = 0; row < places.length; row++) figures[places[row]!] = all[row]!;
  return labels.map((label, code) => ofFigures(label, figures.subarray(starts[code], starts[code + 1]), making));
}

function ofExtent(group: string | null, ends: Extent, make: NonNullable<Making["fromExtent"]>): Peers {
  const isSomebody = ends.low <= ends.high ? 1 : 0;
  return {
    group,
    count: (most) => (most <= 1 ? isSomebody : ends.count),
    isFlat: () => isFlat(ends.low, ends.high),
    make: () => make(ends, group),
  };
}

function ofFigures(group: string | null, population: Column, { fromFigures }: Making): Peers {
  return {
    group,
    count: (most) => presentUpTo(most, population),
    isFlat: () => isLevel(population),
    make: () => fromFigures(population, group),
  };
}

/** Ends at the first figure that differs, which mostly is the second. */
function isLevel(values: Column): boolean {
  let first = NaN;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (first !== first) first = value;
    else if (value === value && !isFlat(Math.min(first, value), Math.max(first, value))) return false;
  }
  return true;
}

function presentUpTo(most: number, values: Column): number {
  let count = 0;
  for (let row = 0; row < values.length && count < most; row++) if (values[row] === values[row]) count++;
  return count;
}

function packingOf(attribute: CodeColumn): Packing {
  const { codes, labels } = attribute;
  const starts = groupStarts(codes, labels.length);
  const next = starts.slice();
  const places = codes.map((code) => (code >= 0 ? next[code]!++ : codes.length));
  return { starts, places, figures: new Float64Array(codes.length + 1) };
}
