import type { Column } from "../numeric/column.js";

/** What stands in the place of a child's missing shares. */
export interface Fill {
  /** One share for everybody, or one per group; NaN where there is none. */
  readonly shares: Column;
  /** Each row's group, for the whole table; null where everybody shares one. */
  readonly codes: Int32Array | null;
}

/**
 * Adds a child's weight to the coverage of the rows that have it.
 *
 * @param shares the child's shares, NaN where missing
 * @param weights the child's weight under each profile
 * @param profiles each row's profile, for the whole table; null where there is one
 * @param from the block's first row
 * @param count rows in the block
 * @param there the coverage so far, changed
 * @example
 * const there = column([0, 0]); countThere(column([0.5, NaN]), column([0.4]), null, 0, 2, there)
 * Array.from(there) // => [0.4, 0]
 */
export function countThere(
  shares: Column,
  weights: Column,
  profiles: Uint8Array | null,
  from: number,
  count: number,
  there: Column,
): void {
  for (let i = 0; i < count; i++) {
    if (shares[i] === shares[i]) there[i]! += weights[profiles === null ? 0 : profiles[from + i]!]!;
  }
}

/**
 * Puts a share in the place of each missing one.
 *
 * @param fill what stands in their place
 * @param from the block's first row
 * @param count rows in the block
 * @param shares the shares, changed
 * @example
 * const shares = column([0.9, NaN]); fillMissing({ shares: column([0.5]), codes: null }, 0, 2, shares)
 * Array.from(shares) // => [0.9, 0.5]
 */
export function fillMissing(fill: Fill, from: number, count: number, shares: Column): void {
  const { codes } = fill;
  for (let i = 0; i < count; i++) {
    if (shares[i] !== shares[i]) shares[i] = fill.shares[codes === null ? 0 : codes[from + i]!] ?? NaN;
  }
}
