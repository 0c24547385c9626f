import { Fault, issue, within } from "../fault/fault.js";
import { ONE, ZERO, decimal, textOf } from "../money/decimal.js";
import type { Exactly } from "../money/decimal.js";
import { LAST_BITS, boxed, sumOf } from "./bounds.js";
import { checkJudged } from "./judged.js";
import { WEIGHTING, composed } from "./weighting.js";
import type { WeightPart } from "./weighting.js";
import type { Weights } from "./weights.js";

const OPTIONS = {
  parts: {
    type: "list",
    of: {
      type: "object",
      fields: { share: { type: "share", atLeast: 0, atMost: 1 }, weights: WEIGHTING },
    },
    atLeast: 1,
    about: "What is mixed, each with the share that it has; the shares add up to 1.",
  },
} as const;

/** Weights, and the share that they have of a mixture. */
export interface BlendPart {
  /** The share, 0 to 1. */
  readonly share: number;
  /** The weights. */
  readonly weights: Weights;
}

/**
 * Mixes weights found in several ways: judgement with data, one manager's judgement with another's.
 *
 *     w_j = Σ_p share_p · w_pj        in exact decimals; weights that do not add up to 1 are divided by their sum first
 *
 * Shares of parts add up to 1 but for the last digits of a double, so that thirds may be handed in.
 *
 * @param parts each with its share; the shares add up to 1, and all parts weigh the same things
 * @returns the shares, in the order of the first part
 * @throws Fault "missing" without parts, or where a part does not weigh what the first does; "unknown-node", "duplicate-id";
 * "bad-weight" for a share, or a weight, below 0; "no-weight"; "weights-do-not-sum"
 * @example
 * blend([
 *   { share: 0.75, weights: equal(["volume", "quality"]) },
 *   { share: 0.25, weights: rankSum([["volume"], ["quality"]]) },
 * ]).shares[0].weight // => 0.5416666666666666
 */
export function blend(parts: readonly BlendPart[]): Weights {
  const sum = checkedSum(parts.map(({ share }) => share));
  const ids = parts[0]!.weights.shares.map(({ id }) => id);
  const found = parts.map(({ share, weights }, place) => {
    const own = within(`parts.${place}`, () => boxed(weights, []));
    checkJudged(
      own.map(({ id }) => id),
      `parts.${place}.weights`,
      ids,
    );
    return new Map(own.map((one) => [one.id, one.share.times(decimal(share).div(sum))]));
  });
  return { shares: ids.map((id) => ({ id, weight: sumOf(found.map((own) => own.get(id)!)).toNumber() })) };
}

/** The sum of the shares, which are divided by it: 1, or as near as the last digits of doubles leave it. */
function checkedSum(shares: readonly number[]): Exactly {
  if (shares.length === 0) {
    const remedy = "add weights with their share";
    throw new Fault([issue({ code: "missing", path: "parts", received: 0, expected: "at least one part", remedy })]);
  }
  const bad = shares.flatMap((share, place) => {
    if (share >= 0 && share < Infinity) return [];
    const remedy = "write 0.7 for seven tenths of the mixture";
    const path = `parts.${place}.share`;
    return [issue({ code: "bad-weight", path, received: share, expected: "a share of 0 or more", remedy })];
  });
  if (bad.length > 0) throw new Fault(bad);
  const sum = shares.reduce((so, share) => so.plus(decimal(share)), ZERO);
  if (sum.minus(ONE).abs().lte(LAST_BITS)) return sum;
  const remedy = `change them by ${textOf(ONE.minus(sum))} in all`;
  const expected = "shares that add up to 1";
  const code = "weights-do-not-sum";
  throw new Fault([issue({ code, path: "parts", received: textOf(sum), expected, remedy })]);
}

/** The catalog's entry of {@link blend}. */
export const blendMethod = /* @__PURE__ */ composed(
  "blend",
  "What several ways find, mixed.",
  OPTIONS,
  ({ parts }) =>
    parts.map(({ weights }, place) => ({ path: `parts.${place}.weights`, weights: weights as WeightPart["weights"] })),
  (found, { parts }) => blend(parts.map(({ share }, place) => ({ share, weights: found[place]! }))),
);
