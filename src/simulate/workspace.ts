import type { Column } from "../numeric/column.js";

/** Scores that are spread over buckets, and the rows they came from. */
export interface Rows {
  /** The scores. */
  readonly values: Column;
  /** The row of each score. */
  readonly rows: Int32Array;
}

/** What putting scores in order needs, made once for thousands of times. */
export interface Workspace {
  /** The scores by row, filled anew each time. */
  readonly scores: Column;
  /** The rows in the order they have: 0, 1, 2 … */
  readonly everywhere: Int32Array;
  /** The rows in the order of their scores, the greatest first. */
  readonly sorted: Int32Array;
  /** What is spread again; its rows are the other side of a merge, too. */
  readonly copy: Rows;
  /** The bucket of each score. */
  readonly bucketOf: Int32Array;
  /** Where buckets start, one list per depth. */
  readonly starts: readonly Int32Array[];
  /** Each cell's greatest score and its least one; then, in place of the least, what its buckets are scaled by. */
  readonly spans: Column;
  /** How many scores each cell holds. */
  readonly sizes: Int32Array;
}

/** So many buckets stand ready for each score. */
export const BUCKETS = 2;

/** Where scores crowd, so many of them share a cell in the mean. */
export const CELL = 12;

/** How often scores in clusters are spread; what is still together then is merged, so that nothing grows beyond n log n. */
export const DEPTHS = 2;

/**
 * Makes what `sortDown` needs.
 *
 * @param scores the list that holds the scores, each time others
 * @returns arrays of its size
 */
export function workspace(scores: Column): Workspace {
  const most = scores.length;
  const cells = Math.ceil(most / CELL);
  return {
    scores,
    everywhere: Int32Array.from(scores.keys()),
    sorted: new Int32Array(most),
    copy: { values: new Float64Array(most), rows: new Int32Array(most) },
    bucketOf: new Int32Array(most),
    starts: Array.from({ length: DEPTHS }, () => new Int32Array(BUCKETS * most + 1)),
    spans: new Float64Array(2 * cells),
    sizes: new Int32Array(cells),
  };
}
