import type { Column } from "../numeric/column.js";

/** Scores and the rows they came from. */
export interface Rows {
  /** The scores. */
  readonly values: Column;
  /** The row of each score. */
  readonly rows: Int32Array;
}

/** What putting scores in order needs, made once for thousands of times. */
export interface Workspace {
  /** The scores in order, the greatest first, and their rows. */
  readonly sorted: Rows;
  /** A copy of what is spread again, and the side of a merge. */
  readonly copy: Rows;
  /** The bucket of each score. */
  readonly bucketOf: Int32Array;
  /** Where buckets start, one list per depth. */
  readonly starts: readonly Int32Array[];
  /** The least score of each cell. */
  readonly lows: Column;
  /** The greatest score of each cell. */
  readonly highs: Column;
  /** How many scores each cell holds. */
  readonly sizes: Int32Array;
}

/** So many buckets stand ready for each score. */
export const BUCKETS = 2;

/** Where scores crowd, so many of them share a cell in the mean. */
export const CELL = 8;

/** How often scores in clusters are spread; what is still together then is merged, so that nothing grows beyond n log n. */
export const DEPTHS = 2;

/**
 * Makes what `sortDown` needs.
 *
 * @param most the most scores that will be put in order
 * @returns arrays of that size
 */
export function workspace(most: number): Workspace {
  const rowsOf = (): Rows => ({ values: new Float64Array(most), rows: new Int32Array(most) });
  const cells = Math.ceil(most / CELL);
  return {
    sorted: rowsOf(),
    copy: rowsOf(),
    bucketOf: new Int32Array(most),
    starts: Array.from({ length: DEPTHS }, () => new Int32Array(BUCKETS * most + 1)),
    lows: new Float64Array(cells),
    highs: new Float64Array(cells),
    sizes: new Int32Array(cells),
  };
}
