import { Fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import { aggregator } from "./aggregator.js";
import type { RowJoin, RowLosses } from "./join.js";
import { joinRow } from "./row.js";
import type { MeanOptions } from "./row.js";
import type { SpecOf } from "../method/method.js";

/**
 * The mean of what is present weighted by place: the greatest value takes the first weight.
 *
 *     Σ v_k · y_(k) / Σ v_k        y_(1) ≥ y_(2) ≥ …
 *
 * With all weight at the end only the weakest counts, with all at the start only the strongest. Where values are missing
 * the weights are stretched over those that are there, so that the stress stays where it was: of m values the k-th takes
 * Q(k / m) − Q((k − 1) / m), Q going straight from one sum of weights to the next.
 * Source: R. R. Yager, On ordered weighted averaging aggregation operators, IEEE SMC 18 (1988), 183–190; for the
 * stretching: Quantifier guided aggregation using OWA operators, Int. J. Intelligent Systems 11 (1996), 49–73.
 *
 * @param values shares, NaN or null where missing
 * @param options `positionWeights`, one per value; `weights`, of which only 0 or not matters beside coverage; `missing`
 * @returns the mean; NaN when too little of the weight is present
 * @throws Fault "bad-weight" where weights by place are negative, all zero, or not as many as the values; "not-finite";
 * "missing-child"
 * @example
 * orderedWeights([0.2, 0.9, 0.6], { positionWeights: [0, 0.5, 0.5] }) // => 0.4
 */
export function orderedWeights(
  values: ArrayLike<number | null>,
  options: MeanOptions & { readonly positionWeights: readonly number[] },
): number {
  const { positionWeights } = options;
  checkPositions(positionWeights, values.length);
  return joinRow(orderedOf(positionWeights), values, options);
}

function checkPositions(weights: readonly number[], children: number): void {
  const expected = "weights of 0 or more, not all 0";
  const issues: Issue[] = weights.flatMap((weight, k) =>
    weight >= 0 && weight < Infinity
      ? []
      : [
          issue({
            code: "bad-weight",
            path: `positionWeights.${k}`,
            received: weight,
            expected: "a weight of 0 or more",
            remedy: "write how much the value at this place counts",
          }),
        ],
  );
  const isNothing = issues.length === 0 && weights.every((weight) => weight === 0);
  if (weights.length !== children || isNothing) {
    issues.push(
      issue({
        code: "bad-weight",
        path: "positionWeights",
        received: outlined(weights),
        expected: `${children} ${expected}, the first for the greatest share`,
        remedy: "state one weight for each child of the node",
      }),
    );
  }
  if (issues.length > 0) throw new Fault(issues);
}

/**
 * The mean of one row by place.
 *
 * @param weights the weights by place
 * @returns the mean of a row
 */
export function orderedOf(weights: readonly number[]): RowJoin {
  const stretch = stretched(weights);
  return (shares, _, __, count) => {
    shares.subarray(0, count).sort();
    const own = stretch(count);
    let sum = 0;
    let all = 0;
    for (let k = 0; k < count; k++) {
      sum += own[k]! * shares[count - 1 - k]!;
      all += own[k]!;
    }
    return sum / all;
  };
}

/** The weights of a row with fewer values than places; kept, since few numbers of values occur. */
function stretched(weights: readonly number[]): (count: number) => Float64Array {
  const made = new Map([[weights.length, Float64Array.from(weights)]]);
  const sums = weights.reduce((so, weight) => [...so, so.at(-1)! + weight], [0]);
  const until = (part: number) => {
    const at = part * weights.length;
    const below = Math.min(weights.length - 1, Math.floor(at));
    return sums[below]! + (at - below) * weights[below]!;
  };
  return (count) => {
    const before = made.get(count);
    if (before !== undefined) return before;
    const own = Float64Array.from({ length: count }, (_, k) => until((k + 1) / count) - until(k / count));
    made.set(count, own);
    return own;
  };
}

/**
 * Each child answers for what it lacks, times the weight of its place; children that are equal share their places.
 *
 * @param weights the weights by place
 * @returns the parts of the loss
 */
export function orderedLosses(weights: readonly number[]): RowLosses {
  const stretch = stretched(weights);
  return (shares, _, __, count) => {
    const own = stretch(count);
    const all = own.reduce((sum, weight) => sum + weight, 0);
    const row = shares.slice(0, count);
    return row.map((share) => {
      const ahead = row.filter((other) => other > share).length;
      const equal = row.filter((other) => other === share).length;
      const places = own.subarray(ahead, ahead + equal).reduce((sum, weight) => sum + weight, 0);
      return (places / equal / all) * (1 - share);
    });
  };
}

/** The catalog's entry of {@link orderedWeights}. */
export const orderedWeightsMethod = /* @__PURE__ */ aggregator(
  "orderedWeights",
  "Weights by place, the greatest share first.",
  {
    positionWeights: {
      type: "list",
      of: { type: "share", atLeast: 0 },
      atLeast: 1,
      about: "One weight for each child: the first for the greatest share. They are divided by their sum.",
    },
  },
  ({ positionWeights }, { children }) => {
    checkPositions(positionWeights, children);
    return { kind: "ordered", weights: positionWeights };
  },
);

/** The JSON of it. */
export type OrderedWeightsSpec = SpecOf<typeof orderedWeightsMethod>;
