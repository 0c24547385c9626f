import { choice } from "../fault/choice.js";
import { aggregator } from "./aggregator.js";
import { inProportion } from "./join.js";
import type { RowJoin, RowLosses } from "./join.js";
import { joinRow } from "./row.js";
import type { MeanOptions } from "./row.js";
import { negativeShare } from "./runningMean.js";
import type { SpecOf } from "../method/method.js";

/** What {@link mazziottaPareto} may be told. */
export interface MazziottaParetoOptions extends MeanOptions {
  /** `negative` takes off what the values lie apart (the default), `positive` adds it. */
  readonly penalty?: "negative" | "positive";
  /** What the squares are divided by: n − ddof; 1 by default. */
  readonly ddof?: 0 | 1;
}

/**
 * The mean of what is present less a penalty for unbalance: of two people with the same mean the more even one is ahead.
 *
 *     M − S² / M        M the mean, S² the variance of the row; all values count alike; never below 0
 *
 * With `positive` the penalty is added, for indices in which more is worse.
 * Source: M. Mazziotta, A. Pareto, On a generalized non-compensatory composite index, Social Indicators Research 127
 * (2016), 983–1003.
 *
 * @param values shares of 0 or more, NaN or null where missing
 * @param options `penalty`, `ddof`; `weights`, of which only 0 or not matters beside coverage; `missing`
 * @returns the penalised mean; NaN when too little of the weight is present
 * @throws Fault "negative-share" for a value below 0; "not-finite"; "bad-weight"; "missing-child"
 * @example
 * mazziottaPareto([0.4, 0.6]) // => 0.46
 */
export function mazziottaPareto(values: ArrayLike<number | null>, options: MazziottaParetoOptions = {}): number {
  const { penalty = "negative", ddof = 1 } = options;
  return joinRow(penalisedOf(penalty, ddof), values, options);
}

/**
 * The penalised mean of one row.
 *
 * @param penalty taken off or added
 * @param ddof what the squares are divided by: n − ddof
 * @returns the mean of a row
 */
export function penalisedOf(penalty: "negative" | "positive", ddof: 0 | 1): RowJoin {
  const sign = choice(penalty, ["negative", "positive"], "penalty") === "negative" ? -1 : 1;
  return (shares, _, __, count) => {
    let sum = 0;
    for (let k = 0; k < count; k++) {
      if (shares[k]! < 0) throw negativeShare(shares[k]!);
      sum += shares[k]!;
    }
    const mean = sum / count;
    if (mean === 0 || count === 1) return mean;
    let squares = 0;
    for (let k = 0; k < count; k++) {
      const apart = shares[k]! - mean;
      squares += apart * apart;
    }
    return Math.max(0, mean + (sign * (squares / (count - ddof))) / mean);
  };
}

/**
 * Each child answers for what it lacks of full marks, and for its part of what the children lie apart.
 *
 * @param penalty taken off or added
 * @param ddof what the squares are divided by: n − ddof
 * @param share the row's share
 * @returns the parts of the loss
 */
export function penalisedLosses(penalty: "negative" | "positive", ddof: 0 | 1, share: number): RowLosses {
  const sign = penalty === "negative" ? 1 : -1;
  return (shares, weights, _, count) => {
    const own = shares.subarray(0, count);
    const mean = own.reduce((sum, one) => sum + one, 0) / count;
    if (mean === 0 || count === 1) return own.map((one) => (1 - one) / count);
    const apart = sign / (count - ddof);
    const losses = own.map((one) => (1 - one) / count + apart * (one / mean - 1) * (one - mean));
    const isFloored = share === 0 && penalty === "negative";
    return isFloored
      ? inProportion(
          1,
          losses.map((loss) => Math.max(0, loss)),
          weights,
        )
      : losses;
  };
}

/** The catalog's entry of {@link mazziottaPareto}. */
export const mazziottaParetoMethod = /* @__PURE__ */ aggregator(
  "mazziottaPareto",
  "The mean less a penalty for unbalance.",
  {
    penalty: {
      type: "choice",
      of: ["negative", "positive"],
      default: "negative",
      about: "Taken off, or added where more is worse.",
    },
    ddof: { type: "integer", atLeast: 0, atMost: 1, default: 1, about: "Squares are divided by n − ddof." },
  },
  ({ penalty = "negative", ddof = 1 }) => ({ kind: "penalised", penalty, ddof: ddof === 0 ? 0 : 1 }),
);

/** The JSON of it. */
export type MazziottaParetoSpec = SpecOf<typeof mazziottaParetoMethod>;
