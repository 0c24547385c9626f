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
  /** The same of buckets that were divided. */
  readonly fine: readonly Int32Array[];
  /** The least score of each bucket. */
  readonly lows: Column;
  /** The greatest score of each bucket. */
  readonly highs: Column;
}

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
  const lists = () => Array.from({ length: DEPTHS }, () => new Int32Array(most + 1));
  return {
    sorted: rowsOf(),
    copy: rowsOf(),
    bucketOf: new Int32Array(most),
    starts: lists(),
    fine: lists(),
    lows: new Float64Array(most),
    highs: new Float64Array(most),
  };
}
