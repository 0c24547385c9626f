import { column } from "../numeric/column.js";
import type { Column } from "../numeric/column.js";
import { relativeAggregator } from "./aggregator.js";
import { checkedColumns, idealsOf, rangeOf } from "./ideal.js";
import type { ColumnsOptions } from "./ideal.js";
import { inProportion } from "./join.js";
import type { Join, Range, RowJoin, RowLosses } from "./join.js";
import { joinColumns } from "./joinColumns.js";
import { fault } from "../fault/fault.js";
import type { SpecOf } from "../method/method.js";

/** What {@link vikor} may be told. */
export interface VikorOptions extends ColumnsOptions {
  /** How much the sum of regrets counts against the greatest one; 0.5 by default. */
  readonly v?: number;
}

/** What {@link vikor} finds for each row; less is better. */
export interface Vikor {
  /** The sum of regrets. */
  readonly s: Column;
  /** The greatest regret. */
  readonly r: Column;
  /** The compromise of the two. */
  readonly q: Column;
}

type Compromise = Extract<Join, { readonly kind: "compromise" }>;

/**
 * What each row lacks of the best of all columns: in all, at its worst place, and a compromise of the two.
 *
 *     s = Σ w (best − x) / (best − worst)        r = max w (best − x) / (best − worst)
 *     q = v · (s − s_low) / (s_high − s_low) + (1 − v) · (r − r_low) / (r_high − r_low)
 *
 * Relative: the rows are each other's measure. Where all rows have the same s (or r) its part of q is 0.5; a column in
 * which nobody differs adds nothing. A missing value is left out, and its weight goes to the row's other values.
 * Source: S. Opricovic, G.-H. Tzeng, European Journal of Operational Research 156 (2004), 445–455.
 *
 * @param columns one per criterion, NaN or null where missing
 * @param options `v`, `weights`, `directions`
 * @returns s, r and q of each row, NaN for a row without any value
 * @throws Fault "out-of-range" for a v outside 0…1; "wrong-length", "bad-weight", "not-finite"
 * @example
 * Array.from(vikor([[1, 2, 5]], { directions: ["lowerIsBetter"] }).q) // => [0, 0.25, 1]
 */
export function vikor(columns: readonly ArrayLike<number | null>[], options: VikorOptions = {}): Vikor {
  const { v = 0.5 } = options;
  if (!(v >= 0 && v <= 1)) {
    const expected = "a share from 0 to 1";
    throw fault({ code: "out-of-range", path: "v", received: v, expected, remedy: `write ${expected}` });
  }
  const checked = checkedColumns(columns, options);
  const join = compromiseOn(checked.columns, checked.weights, { v, directions: options.directions ?? [] });
  const read = (row: RowJoin) => joinColumns(row, checked.columns, checked.weights);
  const q = read(compromiseOf(join)).map((share) => 1 - share);
  return { s: read(regretOf(join, "sum")), r: read(regretOf(join, "max")), q };
}

/**
 * What a population makes of {@link vikor}: best and worst of each column, and the ranges of s and r.
 *
 * @param columns one per criterion, NaN where missing
 * @param weights one per column
 * @param options `v` and `directions`
 * @returns the canonical value
 */
export function compromiseOn(
  columns: readonly Column[],
  weights: Column,
  { v, directions = [] }: Pick<VikorOptions, "directions"> & { readonly v: number },
): Compromise {
  const ideals = idealsOf(columns, directions);
  const nothing = { low: 0, high: 0 };
  const open: Compromise = { kind: "compromise", ...ideals, v, group: nothing, regret: nothing };
  const range = (how: "sum" | "max") => rangeOf(joinColumns(regretOf(open, how), columns, weights), 1);
  return { ...open, group: range("sum"), regret: range("max") };
}

/** Finds the sum of a row's regrets and the greatest of them, and puts the two into a pair. */
type Regrets = (...row: [...Parameters<RowJoin>, Float64Array]) => void;

function regretsOf({ best, worst }: Compromise): Regrets {
  const [bests, worsts] = [column(best), column(worst)];
  return (shares, weights, places, count, into) => {
    let all = 0;
    for (let k = 0; k < count; k++) all += weights[k]!;
    let sum = 0;
    let most = 0;
    for (let k = 0; k < count; k++) {
      const at = places[k]!;
      const regret = (weights[k]! / all) * lacking(shares[k]!, bests[at]!, worsts[at]!);
      sum += regret;
      if (regret > most) most = regret;
    }
    into[0] = sum;
    into[1] = most;
  };
}

/** One of the two alone. */
function regretOf(join: Compromise, how: "sum" | "max"): RowJoin {
  const find = regretsOf(join);
  const pair = new Float64Array(2);
  return (shares, weights, places, count) => {
    find(shares, weights, places, count, pair);
    return pair[how === "sum" ? 0 : 1]!;
  };
}

/** The part of the way from best to worst; nothing where both are the same, nor beyond either. */
function lacking(share: number, best: number, worst: number): number {
  if (best === worst) return 0;
  const part = (best - share) / (best - worst);
  return part <= 0 ? 0 : part >= 1 ? 1 : part;
}

/**
 * 1 − q of one row.
 *
 * @param join the canonical value
 * @returns the share of a row
 */
export function compromiseOf(join: Compromise): RowJoin {
  const find = regretsOf(join);
  const pair = new Float64Array(2);
  const { v, group, regret } = join;
  return (shares, weights, places, count) => {
    find(shares, weights, places, count, pair);
    return 1 - (v * part(pair[0]!, group) + (1 - v) * part(pair[1]!, regret));
  };
}

function part(value: number, { low, high }: Range): number {
  if (low === high) return 0.5;
  const found = (value - low) / (high - low);
  return found <= 0 ? 0 : found >= 1 ? 1 : found;
}

/**
 * The children answer for the sum of regrets by their own regret; the greatest regret answers for the rest.
 *
 * @param join the canonical value
 * @param share the row's share
 * @returns the parts of the loss
 */
export function compromiseLosses(join: Compromise, share: number): RowLosses {
  const { best, worst, v, group, regret } = join;
  return (shares, weights, places, count) => {
    const own = weights.slice(0, count).map((weight, k) => {
      return weight * lacking(shares[k]!, best[places[k]!]!, worst[places[k]!]!);
    });
    const most = own.reduce((so, one) => Math.max(so, one), 0);
    const pair = new Float64Array(2);
    regretsOf(join)(shares, weights, places, count, pair);
    const inAll = v * part(pair[0]!, group);
    const atWorst = (1 - v) * part(pair[1]!, regret);
    const ofSum = inProportion(inAll, own, weights);
    const ofMost = inProportion(
      atWorst,
      own.map((one) => (one === most ? one : 0)),
      weights,
    );
    const losses = ofSum.map((one, k) => one + ofMost[k]!);
    return inProportion(1 - share, losses, weights);
  };
}

/** The catalog's entry of {@link vikor}. */
export const vikorMethod = /* @__PURE__ */ relativeAggregator(
  "vikor",
  "What is lost against the best of the population, in all and at the worst place.",
  {
    v: {
      type: "share",
      atLeast: 0,
      atMost: 1,
      default: 0.5,
      about: "How much the whole counts against the worst place.",
    },
  },
  ({ v = 0.5 }, { shares, weights }) => compromiseOn(shares, weights, { v }),
);

/** The JSON of it. */
export type VikorSpec = SpecOf<typeof vikorMethod>;
