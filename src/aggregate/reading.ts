import { compromiseLosses, compromiseOf } from "./vikor.js";
import { closenessLosses, closenessOf } from "./topsis.js";
import { majorityLosses, majorityShareOf } from "./copeland.js";
import { maxLosses, maxOf, minLosses, minOf } from "./extremes.js";
import type { Join, RowJoin, RowLosses } from "./join.js";
import { orderedLosses, orderedOf } from "./orderedWeights.js";
import { penalisedLosses, penalisedOf } from "./mazziottaPareto.js";
import { powerLosses, powerOf } from "./powerMean.js";

/**
 * The kernel that joins one row.
 *
 * @param join how children are joined
 * @returns the kernel
 * @example
 * rowJoin({ kind: "min" })(column([0.2, 0.7]), column([1, 1]), Int32Array.of(0, 1), 2) // => 0.2
 */
export function rowJoin(join: Join): RowJoin {
  switch (join.kind) {
    case "power":
      return powerOf(join.exponent);
    case "min":
      return minOf;
    case "max":
      return maxOf;
    case "ordered":
      return orderedOf(join.weights);
    case "penalised":
      return penalisedOf(join.penalty, join.ddof);
    case "closeness":
      return closenessOf(join);
    case "compromise":
      return compromiseOf(join);
    case "majority":
      return majorityShareOf(join);
  }
}

/**
 * Shares out what one row lacks of full marks among its children.
 *
 * @param join how children are joined
 * @param share the row's share
 * @returns the kernel; its parts sum to 1 − share
 * @example
 * Array.from(rowLosses({ kind: "min" }, 0.2)(column([0.2, 0.7]), column([1, 1]), Int32Array.of(0, 1), 2)) // => [0.8, 0]
 */
export function rowLosses(join: Join, share: number): RowLosses {
  switch (join.kind) {
    case "power":
      return powerLosses(join.exponent, share);
    case "min":
      return minLosses;
    case "max":
      return maxLosses;
    case "ordered":
      return orderedLosses(join.weights);
    case "penalised":
      return penalisedLosses(join.penalty, join.ddof, share);
    case "closeness":
      return closenessLosses(join, share);
    case "compromise":
      return compromiseLosses(join, share);
    case "majority":
      return majorityLosses(join, share);
  }
}
