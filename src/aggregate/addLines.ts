import type { UnitLines } from "../curve/unitLines.js";
import { BLOCK } from "../numeric/column.js";
import type { Column } from "../numeric/column.js";
import type { Adding } from "./runningMean.js";

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
 * Adds children to the sums of a block of an arithmetic mean: the same operations in the same order as mapping each
 * column and adding its shares, so the same bits.
 *
 * Two children at a time share the reading and writing of the sums, which costs as much as the arithmetic.
 *
 * @param children the children, in the scheme's order
 * @param profiles each row's profile, for the whole table; null where there is one
 * @param from the block's first row
 * @param count rows in the block, at most {@link BLOCK}
 * @param sums the sums so far, changed
 * @example
 * const sums = { sum: column([0]), weight: column([0]) }
 * const lines = { ends: column([NaN, NaN, 0, 50]) }
 * addLines([{ source: column([20]), lines, codes: null, weights: column([0.5]) }], null, 0, 1, sums)
 * sums.sum[0] // => 0.2
 */
export function addLines(
  children: readonly LineChild[],
  profiles: Uint8Array | null,
  from: number,
  count: number,
  sums: Adding,
): void {
  const to = from + count;
  const profile = profiles?.subarray(from, to) ?? OWN_WEIGHTS;
  for (let k = 0; k < children.length;) {
    const one = children[k]!;
    const next = children[k + 1];
    const other = next !== undefined && next.codes === one.codes ? next : { ...one, source: NOTHING };
    const a = one.source.subarray(from, to);
    const b = other.source === NOTHING ? NOTHING : other.source.subarray(from, to);
    if (one.codes === null && profiles === null) addShared(one, a, other, b, count, sums);
    else addEach(one, a, other, b, one.codes?.subarray(from, to) ?? FIRST_LINE, profile, count, sums);
    k += other === next ? 2 : 1;
  }
}

/** A block in which everybody shares the first line. */
const FIRST_LINE = new Int32Array(BLOCK);

/** A block in which everybody has the scheme's own weights. */
const OWN_WEIGHTS = new Uint8Array(BLOCK);

/** A block of missing figures: it stands beside a child that has nobody to go with, and adds nothing. */
const NOTHING = new Float64Array(BLOCK).fill(NaN);

/** Everybody shares one line per child, and its weight. */
function addShared(one: LineChild, a: Column, other: LineChild, b: Column, count: number, sums: Adding): void {
  const { sum, weight } = sums;
  const zeroA = one.lines.ends[2]!;
  const zeroB = other.lines.ends[2]!;
  const spanA = one.lines.ends[3]!;
  const spanB = other.lines.ends[3]!;
  const weightA = one.weights[0]!;
  const weightB = other.weights[0]!;
  for (let i = 0; i < count; i++) {
    let added = sum[i]!;
    let present = weight[i]!;
    const pastA = a[i]! - zeroA;
    if (pastA === pastA) {
      added += weightA * clipped(pastA / spanA);
      present += weightA;
    }
    const pastB = b[i]! - zeroB;
    if (pastB === pastB) {
      added += weightB * clipped(pastB / spanB);
      present += weightB;
    }
    sum[i] = added;
    weight[i] = present;
  }
}

/** Each row has its own line and weight; a row without a group meets a line of NaN. */
function addEach(
  one: LineChild,
  a: Column,
  other: LineChild,
  b: Column,
  line: Int32Array,
  profile: Uint8Array,
  count: number,
  sums: Adding,
): void {
  const { sum, weight } = sums;
  const endsA = one.lines.ends;
  const endsB = other.lines.ends;
  const weightsA = one.weights;
  const weightsB = other.weights;
  for (let i = 0; i < count; i++) {
    const at = 2 * line[i]! + 2;
    const own = profile[i]!;
    let added = sum[i]!;
    let present = weight[i]!;
    const pastA = a[i]! - endsA[at]!;
    if (pastA === pastA) {
      const weightA = weightsA[own]!;
      added += weightA * clipped(pastA / endsA[at + 1]!);
      present += weightA;
    }
    const pastB = b[i]! - endsB[at]!;
    if (pastB === pastB) {
      const weightB = weightsB[own]!;
      added += weightB * clipped(pastB / endsB[at + 1]!);
      present += weightB;
    }
    sum[i] = added;
    weight[i] = present;
  }
}

function clipped(share: number): number {
  return share <= 0 ? 0 : share >= 1 ? 1 : share;
}
