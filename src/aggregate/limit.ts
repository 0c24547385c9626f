import type { Column } from "../numeric/column.js";

/** What a limit does to a score. */
export type LimitEffect =
  /** The score is at most this many points. */
  | { readonly kind: "cap"; readonly at: number }
  /** The score is multiplied. */
  | { readonly kind: "factor"; readonly by: number }
  /** Points are taken off, down to 0. */
  | { readonly kind: "deduct"; readonly points: number };

const FULL_MARKS = 100;

/**
 * Limits a share: a cap holds it down, a factor cuts it, a deduction takes points off.
 *
 *     cap: min(y, at / 100)        factor: y · by        deduct: max(0, y − points / 100)
 *
 * @param share the share, NaN where missing
 * @param effect what the limit does
 * @returns the share that is left; NaN stays NaN
 * @example
 * limited(0.82, { kind: "cap", at: 60 }) // => 0.6
 */
export function limited(share: number, effect: LimitEffect): number {
  switch (effect.kind) {
    case "cap":
      return Math.min(share, effect.at / FULL_MARKS);
    case "factor":
      return share * effect.by + 0;
    case "deduct":
      return share > 0 ? Math.max(0, share - effect.points / FULL_MARKS) : share;
  }
}

/**
 * Limits the shares of a block of rows.
 *
 * @param effect what the limit does
 * @param applies 1 for each row of the whole table that is limited, 2 for each that loses its score
 * @param from the block's first row
 * @param count rows in the block
 * @param shares the shares, changed
 * @example
 * const shares = column([0.9, 0.9]); limitBlock({ kind: "factor", by: 0.5 }, Uint8Array.of(0, 1), 0, 2, shares)
 * Array.from(shares) // => [0.9, 0.45]
 */
export function limitBlock(
  effect: LimitEffect,
  applies: Uint8Array,
  from: number,
  count: number,
  shares: Column,
): void {
  for (let i = 0; i < count; i++) {
    const how = applies[from + i]!;
    if (how === 1) shares[i] = limited(shares[i]!, effect);
    else if (how === 2) shares[i] = NaN;
  }
}
