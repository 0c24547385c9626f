import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { checkJudged } from "./judged.js";
import type { Order } from "./judged.js";
import { judged } from "./weighting.js";
import type { Weights } from "./weights.js";

const OPTIONS = {
  order: {
    type: "list",
    of: { type: "either", of: [{ type: "node" }, { type: "list", of: { type: "node" }, atLeast: 1 }] },
    atLeast: 1,
    about: "The children, the most important first; those as important as each other in a list of their own.",
  },
} as const;

/** The order of importance. */
export type RankOrderOptions = OptionsOf<typeof OPTIONS>;

/**
 * Weights from an order of importance, each the mean of all weights that agree with the order: the centroid.
 *
 *     w_i = (1 / n) Σ_{k = i … n} 1 / k        names that tie share the mean of their places' weights
 *
 * Source: F. H. Barron & B. E. Barrett, Management Science 42 (1996), 1515–1523.
 *
 * @param order names, the most important first
 * @returns the shares, in that order
 * @throws Fault "duplicate-id" for a name that stands twice
 * @example
 * rankOrderCentroid(["volume", "quality"]).shares // => [{ id: "volume", weight: 0.75 }, { id: "quality", weight: 0.25 }]
 */
export function rankOrderCentroid(order: Order): Weights {
  return byPlace(order, (place, count) => {
    let sum = 0;
    for (let k = count; k >= place; k--) sum += 1 / k;
    return sum;
  });
}

/**
 * Weights from an order of importance that fall by the same step from place to place.
 *
 *     w_i = 2 (n + 1 − i) / (n (n + 1))        names that tie share the mean of their places' weights
 *
 * Source: W. G. Stillwell, D. A. Seaver & W. Edwards, Organizational Behavior and Human Performance 28 (1981), 62–77.
 *
 * @param order names, the most important first
 * @returns the shares, in that order
 * @throws Fault "duplicate-id" for a name that stands twice
 * @example
 * rankSum(["volume", "quality", "growth"]).shares[0].weight // => 0.5
 */
export function rankSum(order: Order): Weights {
  return byPlace(order, (place, count) => count + 1 - place);
}

/**
 * Weights from an order of importance in proportion to one divided by the place.
 *
 *     w_i = (1 / i) / Σ 1 / k        names that tie share the mean of their places' weights
 *
 * Source: W. G. Stillwell, D. A. Seaver & W. Edwards, Organizational Behavior and Human Performance 28 (1981), 62–77.
 *
 * @param order names, the most important first
 * @returns the shares, in that order
 * @throws Fault "duplicate-id" for a name that stands twice
 * @example
 * rankReciprocal(["volume", "quality"]).shares[0].weight // => 0.6666666666666666
 */
export function rankReciprocal(order: Order): Weights {
  return byPlace(order, (place) => 1 / place);
}

/** Shares by place, counted from 1; whoever ties takes the mean of the places. */
function byPlace(order: Order, weightAt: (place: number, count: number) => number): Weights {
  const groups = order.map((group) => (typeof group === "string" ? [group] : group));
  const ids = groups.flat();
  checkJudged(ids, "order");
  const each = ids.map((_, k) => weightAt(k + 1, ids.length));
  const all = each.reduceRight((sum, weight) => sum + weight, 0);
  let before = 0;
  const shares = groups.flatMap((group) => {
    const own = each.slice(before, (before += group.length));
    const weight = own.reduceRight((sum, one) => sum + one, 0) / own.length / all;
    return group.map((id) => ({ id, weight }));
  });
  return { shares };
}

const byOrder = <const Kind extends string>(kind: Kind, about: string, make: (order: Order) => Weights) =>
  judged(kind, about, OPTIONS, (children, { order }) => {
    checkJudged(order.flat(), "order", children);
    return make(order);
  });

/** The catalog's entry of {@link rankOrderCentroid}. */
export const rankOrderCentroidMethod = /* @__PURE__ */ byOrder(
  "rankOrderCentroid",
  "By an order of importance: the mean of all weights that agree with it.",
  rankOrderCentroid,
);

/** The catalog's entry of {@link rankSum}. */
export const rankSumMethod = /* @__PURE__ */ byOrder(
  "rankSum",
  "By an order of importance: the same step from place to place.",
  rankSum,
);

/** The catalog's entry of {@link rankReciprocal}. */
export const rankReciprocalMethod = /* @__PURE__ */ byOrder(
  "rankReciprocal",
  "By an order of importance: 1, 1/2, 1/3 and so on, shared out.",
  rankReciprocal,
);

/** The JSON of weights from an order. */
export type RankOrderSpec =
  SpecOf<typeof rankOrderCentroidMethod> | SpecOf<typeof rankSumMethod> | SpecOf<typeof rankReciprocalMethod>;
