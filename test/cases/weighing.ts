import { equal, rankOrderCentroid, rankReciprocal, rankSum, swara } from "scorewright";
import type { Weights } from "scorewright";
import { Unsupported } from "./format.js";

/** What weights are found from: names, the most important first, and what is said of them. */
export interface Judgement {
  readonly names?: readonly string[];
  readonly comparativeImportance?: readonly number[];
}

const WEIGHTINGS: Readonly<Record<string, (names: readonly string[], judgement: Judgement) => Weights>> = {
  equal,
  rankOrderCentroid,
  rankSum,
  rankReciprocal,
  swara: (order, { comparativeImportance = [] }) => swara({ order, comparativeImportance }),
};

/** Computes an entry `weights.*`: a share by name. */
export function weighed(name: string, judgement: Judgement): Readonly<Record<string, number>> {
  const { names } = judgement;
  const weighting = Object.hasOwn(WEIGHTINGS, name) ? WEIGHTINGS[name] : undefined;
  if (weighting === undefined || names === undefined) throw new Unsupported(`weights.${name}`);
  return Object.fromEntries(weighting(names, judgement).shares.map(({ id, weight }) => [id, weight]));
}
