import { fault } from "../fault/fault.js";
import type { Column } from "../numeric/column.js";
import type { RowJoin } from "./join.js";

/**
 * Joins columns row by row: what is missing or weighs nothing is left out.
 *
 * @param join the kernel of one row
 * @param columns the shares of each child, NaN where missing
 * @param weights one per child
 * @returns one share per row; NaN where nothing is there
 * @throws Fault "not-finite" where figures or weights go beyond all numbers
 * @example
 * Array.from(joinColumns((shares, _, __, count) => shares[count - 1], [column([1, 2]), column([5, NaN])], column([1, 1]))) // => [5, 2]
 */
export function joinColumns(join: RowJoin, columns: readonly Column[], weights: Column): Column {
  const rows = columns[0]?.length ?? 0;
  const into = new Float64Array(rows);
  joinRange(join, columns, { weights, profiles: 1, codes: null }, 0, rows, into);
  return into;
}

/** What the children weigh: one list per profile, side by side. */
export interface ChildWeights {
  /** Child k under profile p stands at k · profiles + p. */
  readonly weights: Column;
  /** How many profiles there are, 1 without any. */
  readonly profiles: number;
  /** Each row's profile, from the first row joined; null where there is one. */
  readonly codes: Uint8Array | null;
}

/**
 * Joins the rows of a range of columns.
 *
 * @param join the kernel of one row
 * @param columns the shares of each child, NaN where missing
 * @param by what the children weigh
 * @param from the first row
 * @param to the row after the last
 * @param into where the shares go, from index 0
 */
export function joinRange(
  join: RowJoin,
  columns: readonly Column[],
  by: ChildWeights,
  from: number,
  to: number,
  into: Column,
): void {
  const { weights, profiles, codes } = by;
  const children = columns.length;
  const shares = new Float64Array(children);
  const own = new Float64Array(children);
  const places = new Int32Array(children);
  const everywhere = Int32Array.from(columns, (_, k) => k);
  const whole = Array.from({ length: profiles }, (_, profile) => wholeWeights(by, profile));
  for (let i = from; i < to; i++) {
    const profile = codes === null ? 0 : codes[i]!;
    let missing = 0;
    for (let k = 0; k < children; k++) {
      const share = columns[k]![i]!;
      shares[k] = share;
      missing += share === share ? 0 : 1;
    }
    const all = whole[profile];
    if (missing === 0 && all) {
      into[i - from] = finiteShare(join(shares, all, everywhere, children));
      continue;
    }
    let count = 0;
    for (let k = 0; k < children; k++) {
      const share = shares[k]!;
      const weight = weights[k * profiles + profile]!;
      if (share !== share || weight === 0) continue;
      shares[count] = share;
      own[count] = weight;
      places[count++] = k;
    }
    into[i - from] = count === 0 ? NaN : finiteShare(join(shares, own, places, count));
  }
}

/** The weights of a profile where all children count, as for nearly everybody; null where one weighs nothing. */
function wholeWeights({ weights, profiles }: ChildWeights, profile: number): Column | null {
  const own = Float64Array.from({ length: weights.length / profiles }, (_, k) => weights[k * profiles + profile]!);
  return own.every((weight) => weight > 0) ? own : null;
}

/** Where something is there, no share is: figures or weights went beyond all numbers. */
function finiteShare(share: number): number {
  if (Math.abs(share) < Infinity) return share;
  throw fault({
    code: "not-finite",
    path: "",
    received: share,
    expected: "figures and weights whose squares and sums are numbers",
    remedy: "measure the figures in a larger unit, or divide the weights by their sum",
  });
}
