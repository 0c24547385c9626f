import type { UnitLines } from "../curve/unitLines.js";
import { BLOCK } from "../numeric/column.js";
import type { Column } from "../numeric/column.js";
import type { Sums } from "./blend.js";

/** A child of an arithmetic mean whose curves are lines, read and added without laying its shares out in between. */
export interface LineChild {
  /** The figures that its lines read, for the whole table. */
  readonly source: Column;
  /** Its lines. */
  readonly lines: UnitLines;
  /** Each row's line; null where everybody shares the first. */
  readonly codes: Int32Array | null;
  /** Its weight under each profile. */
  readonly weights: Column;
}

/**
 * Adds a child to the sums of a block of an arithmetic mean: the same operations in the same order as mapping its
 * column and adding its shares, so the same bits.
 *
 * @param child the child
 * @param profiles each row's profile, for the whole table; null where there is one
 * @param from the block's first row
 * @param count rows in the block
 * @param sums the sums so far, changed
 * @example
 * const sums = { sum: column([0]), weight: column([0]) }
 * const lines = { ends: column([NaN, NaN, 0, 50]), start: 0, rise: 1 }
 * addLines({ source: column([20]), lines, codes: null, weights: column([0.5]) }, null, 0, 1, sums)
 * sums.sum[0] // => 0.2
 */
export function addLines(child: LineChild, profiles: Uint8Array | null, from: number, count: number, sums: Sums): void {
  if (child.codes === null && profiles === null) addLine(child, from, count, sums);
  else addEach(child, profiles, from, count, sums);
}

function addLine({ source, lines, weights }: LineChild, from: number, count: number, { sum, weight }: Sums): void {
  const { start, rise } = lines;
  const left = lines.ends[2]!;
  const span = lines.ends[3]!;
  const own = weights[0]!;
  for (let i = 0; i < count; i++) {
    const t = (source[from + i]! - left) / span;
    if (t === t) {
      sum[i]! += own * (start + rise * (t <= 0 ? 0 : t >= 1 ? 1 : t));
      weight[i]! += own;
    }
  }
}

function addEach(child: LineChild, profiles: Uint8Array | null, from: number, count: number, sums: Sums): void {
  const { lines, codes, weights } = child;
  const { ends, start, rise } = lines;
  const { sum, weight } = sums;
  const source = child.source.subarray(from, from + count);
  const line = codes === null ? EVERYBODY : codes.subarray(from, from + count);
  const profile = profiles === null ? OWN_WEIGHTS : profiles.subarray(from, from + count);
  for (let i = 0; i < count; i++) {
    const at = 2 * line[i]! + 2;
    const t = (source[i]! - ends[at]!) / ends[at + 1]!;
    if (t === t) {
      const own = weights[profile[i]!]!;
      sum[i]! += own * (start + rise * (t <= 0 ? 0 : t >= 1 ? 1 : t));
      weight[i]! += own;
    }
  }
}

/** A block in which everybody shares the first line. */
const EVERYBODY = new Int32Array(BLOCK);

/** A block in which everybody has the scheme's own weights. */
const OWN_WEIGHTS = new Uint8Array(BLOCK);
