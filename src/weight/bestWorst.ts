import { choice } from "../fault/choice.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { leastAbsolute } from "./bestWorstLinear.js";
import { leastRelative, worstRelative } from "./bestWorstNonlinear.js";
import { MOST_TIMES, comparisons } from "./comparisons.js";
import { leastConsistent } from "./consistency.js";
import { checkJudged } from "./judged.js";
import { judged } from "./weighting.js";
import type { Consistency, Weights } from "./weights.js";

const MODELS = ["linear", "nonlinear"] as const;

const TIMES = {
  type: "list",
  of: { type: "object", fields: { of: { type: "node" }, times: { type: "number", atLeast: 1, atMost: MOST_TIMES } } },
} as const;

const OPTIONS = {
  best: { type: "node", about: "The most important child." },
  worst: { type: "node", about: "The least important child." },
  bestToOthers: { ...TIMES, about: "How many times the best outweighs each other child." },
  othersToWorst: { ...TIMES, about: "How many times each other child outweighs the worst." },
  model: {
    type: "choice",
    of: MODELS,
    default: "linear",
    about: "What is kept small: how far weights miss the judgements, or how far ratios of weights do.",
  },
} as const;

/** The judgements, and what is kept small. */
export type BestWorstOptions = OptionsOf<typeof OPTIONS>;

/** Weights from judgements against the best and the worst, and how well these agree. */
export interface BestWorstWeights extends Weights {
  /** How far the worst judgement is missed, as the model measures it; 0 where all agree. */
  readonly xi: number;
  /** The consistency ratio, and the judgement that agrees least. */
  readonly consistency: Consistency;
}

/**
 * Weights from two rows of judgements: the best against each, and each against the worst.
 *
 *     linear: least ξ with |w_B − a_Bj w_j| ≤ ξ and |w_j − a_jW w_W| ≤ ξ
 *     nonlinear: least ξ with |w_B / w_j − a_Bj| ≤ ξ and |w_j / w_W − a_jW| ≤ ξ
 *     consistency ratio: linear ξ; nonlinear ξ ÷ the greatest ξ that judgements with this a_BW can have, above 1 where a
 *     judgement is greater than a_BW
 *
 * Both are solved exactly. The linear model has one solution; where the nonlinear one has several, each child's own two
 * judgements are missed as little as can be.
 * Source: J. Rezaei, Omega 53 (2015), 49–57, and Omega 64 (2016), 126–130.
 *
 * @param options `best`, `worst`, `bestToOthers`, `othersToWorst`: lists of `{ of, times }` with times from 1 on; `model`:
 * "linear" (the default) or "nonlinear"
 * @returns the shares, the best first and the worst last, `xi` and the `consistency`
 * @throws Fault "duplicate-id", "unknown-node", "missing"; "out-of-range" for times below 1 or above 1,000, or more than 100 names; "contradiction" where the best
 * against the worst stands in both lists with two figures, or a name against itself is not 1; "not-a-choice"
 * @example
 * bestWorst({ best: "volume", worst: "quality", bestToOthers: [{ of: "quality", times: 3 }], othersToWorst: [] }).shares[0].weight // => 0.75
 */
export function bestWorst(options: BestWorstOptions): BestWorstWeights {
  const model = choice(options.model ?? "linear", MODELS, "model");
  const judged = comparisons(options);
  const { best, worst, between, times } = judged;
  const found = model === "linear" ? leastAbsolute(judged) : leastRelative(judged);
  const ids = best === worst ? [best] : [best, ...between.map(({ id }) => id), worst];
  const parts = best === worst ? [1] : [found.best, ...found.between, found.worst];
  const all = parts.reduce((sum, part) => sum + part, 0);
  const shares = ids.map((id, place) => ({ id, weight: parts[place]! / all }));
  const weights = new Map(shares.map(({ id, weight }) => [id, weight]));
  const ratio = model === "linear" ? found.xi : relativeTo(worstRelative(times), found.xi);
  const pairs = [
    { of: best, against: worst, judged: times },
    ...between.flatMap(({ id, fromBest, toWorst }) => [
      { of: best, against: id, judged: fromBest },
      { of: id, against: worst, judged: toWorst },
    ]),
  ];
  const least = leastConsistent(pairs, (id) => weights.get(id)!);
  return { shares, xi: found.xi, consistency: { ratio, index: model, leastConsistent: least } };
}

/** Where the best is said to be as important as the worst, nothing between could differ, and there is no index. */
function relativeTo(index: number, xi: number): number | null {
  if (xi === 0) return 0;
  return index > 0 ? xi / index : null;
}

/** The catalog's entry of {@link bestWorst}. */
export const bestWorstMethod = /* @__PURE__ */ judged(
  "bestWorst",
  "By how many times the best child outweighs each, and each the worst.",
  OPTIONS,
  (children, options) => {
    const { best, worst, bestToOthers } = options;
    checkJudged([...new Set([best, ...bestToOthers.map(({ of }) => of), worst])], "bestToOthers", children);
    return bestWorst(options);
  },
);

/** The JSON of weights from judgements against the best and the worst. */
export type BestWorstSpec = SpecOf<typeof bestWorstMethod>;
