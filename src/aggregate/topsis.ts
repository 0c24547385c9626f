import { choice } from "../fault/choice.js";
import { column } from "../numeric/column.js";
import type { Column } from "../numeric/column.js";
import { relativeAggregator } from "./aggregator.js";
import { checkedColumns, idealsOf } from "./ideal.js";
import type { ColumnsOptions } from "./ideal.js";
import { joinColumns } from "./joinColumns.js";
import { inProportion } from "./join.js";
import type { Join, RowJoin, RowLosses } from "./join.js";
import type { SpecOf } from "../method/method.js";

const NORMS = ["vector", "minMax", "none"] as const;

/** How columns are put on one scale before distances are measured. */
export type TopsisNorm = (typeof NORMS)[number];

/** What {@link topsis} is told. */
export interface TopsisOptions extends ColumnsOptions {
  /** `vector` divides by √Σx², `minMax` by the range, `none` by nothing. There is no usual one, so it must be said. */
  readonly norm: TopsisNorm;
}

type Closeness = Extract<Join, { readonly kind: "closeness" }>;

/**
 * How close each row comes to the best of all columns, and how far it stays from the worst.
 *
 *     d⁻ / (d⁺ + d⁻)        d⁺, d⁻ the Euclidean distances from the best and the worst, in w · x / norm
 *
 * Relative: the rows are each other's measure. Where nobody differs from anybody every row has 0.5. A missing value is
 * left out of both distances of its row.
 * Source: C.-L. Hwang, K. Yoon, Multiple Attribute Decision Making (1981).
 *
 * @param columns one per criterion, NaN or null where missing
 * @param options `norm`, `weights`, `directions`
 * @returns each row's closeness, 0 to 1; NaN for a row without any value
 * @throws Fault "wrong-length", "bad-weight", "not-finite"
 * @example
 * Array.from(topsis([[1, 3, 2], [9, 5, 7]], { norm: "minMax" })) // => [0.5, 0.5, 0.5]
 */
export function topsis(columns: readonly ArrayLike<number | null>[], options: TopsisOptions): Column {
  const checked = checkedColumns(columns, options);
  return joinColumns(closenessOf(closenessTo(checked.columns, options)), checked.columns, checked.weights);
}

/**
 * What a population makes of {@link topsis}: its best, its worst, and the scale of each column.
 *
 * @param columns one per criterion, NaN where missing
 * @param options `norm` and `directions`
 * @returns the canonical value
 * @example
 * closenessTo([column([1, 3])], { norm: "minMax" }) // => { kind: "closeness", best: [3], worst: [1], scale: [2] }
 */
export function closenessTo(
  columns: readonly Column[],
  { norm, directions }: Pick<TopsisOptions, "norm" | "directions">,
): Closeness {
  choice(norm, NORMS, "norm");
  const { best, worst } = idealsOf(columns, directions);
  const scale = columns.map((values, k) => {
    if (best[k] === worst[k]) return 0;
    if (norm === "vector") return lengthOf(values);
    return norm === "minMax" ? Math.abs(best[k]! - worst[k]!) : 1;
  });
  return { kind: "closeness", best, worst, scale };
}

/** √Σx², held against the greatest so that no square grows beyond all numbers. */
function lengthOf(values: Column): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]! || 0));
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const part = values[i]! / most;
    if (part === part) sum += part * part;
  }
  return most * Math.sqrt(sum);
}

/**
 * The closeness of one row. A share beyond the best or the worst of the population counts as that.
 *
 * @param join best, worst and scale of each child
 * @returns the closeness of a row
 */
export function closenessOf({ best, worst, scale }: Closeness): RowJoin {
  const [bests, worsts] = [column(best), column(worst)];
  const inverses = Float64Array.from(scale, (one) => (one === 0 ? 0 : 1 / one));
  const { lows, highs } = boundsOf(bests, worsts);
  return (shares, weights, places, count) => {
    let toBest = 0;
    let toWorst = 0;
    for (let k = 0; k < count; k++) {
      const at = places[k]!;
      const factor = weights[k]! * inverses[at]!;
      const share = held(shares[k]!, lows[at]!, highs[at]!);
      const short = factor * (bests[at]! - share);
      const over = factor * (share - worsts[at]!);
      toBest += short * short;
      toWorst += over * over;
    }
    const far = Math.sqrt(toWorst);
    const all = Math.sqrt(toBest) + far;
    return all === 0 ? 0.5 : far / all;
  };
}

function boundsOf(bests: Column, worsts: Column) {
  return {
    lows: bests.map((one, k) => Math.min(one, worsts[k]!)),
    highs: bests.map((one, k) => Math.max(one, worsts[k]!)),
  };
}

function held(share: number, low: number, high: number): number {
  return share < low ? low : share > high ? high : share;
}

/**
 * Each child answers for its part of the squared distance from the best.
 *
 * @param join best, worst and scale of each child
 * @param share the row's closeness
 * @returns the parts of the loss
 */
export function closenessLosses({ best, worst, scale }: Closeness, share: number): RowLosses {
  const { lows, highs } = boundsOf(column(best), column(worst));
  return (shares, weights, places, count) => {
    const claims = weights.slice(0, count).map((weight, k) => {
      const at = places[k]!;
      if (scale[at] === 0) return 0;
      return ((weight / scale[at]!) * (best[at]! - held(shares[k]!, lows[at]!, highs[at]!))) ** 2;
    });
    return inProportion(1 - share, claims, weights);
  };
}

/** The catalog's entry of {@link topsis}. */
export const topsisMethod = /* @__PURE__ */ relativeAggregator(
  "topsis",
  "How near the best of the population, and how far from the worst.",
  { norm: { type: "choice", of: NORMS, about: "How children are put on one scale." } },
  ({ norm }, { shares }) => closenessTo(shares, { norm }),
);

/** The JSON of it. */
export type TopsisSpec = SpecOf<typeof topsisMethod>;
