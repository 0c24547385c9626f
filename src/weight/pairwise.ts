import { choice } from "../fault/choice.js";
import { Fault, fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { leastConsistent } from "./consistency.js";
import { checkFew, checkJudged } from "./judged.js";
import { principal } from "./principal.js";
import { RANDOM_INDICES, consistencyRatio } from "./randomIndex.js";
import { judged } from "./weighting.js";
import type { Consistency, Weights } from "./weights.js";

const METHODS = ["eigenvector", "geometricMean"] as const;

const OPTIONS = {
  method: { type: "choice", of: METHODS, default: "eigenvector", about: "How weights are found from the judgements." },
  randomIndex: {
    type: "choice",
    of: RANDOM_INDICES,
    default: "saaty1980",
    about: "The random judgements that the consistency ratio is measured against.",
  },
} as const;

const JUDGEMENT = {
  names: { type: "list", of: { type: "node" }, atLeast: 1, about: "The children, in the order of the matrix." },
  matrix: {
    type: "list",
    of: { type: "list", of: { type: "number", moreThan: 0 } },
    about: "Row by row how many times the row's child outweighs the column's; write 0.3333333333 for a third.",
  },
} as const;

/** How weights are found from pairwise judgements. */
export type PairwiseOptions = OptionsOf<typeof OPTIONS>;

/** Weights from pairwise judgements, and how well these agree. */
export interface PairwiseWeights extends Weights {
  /** The consistency ratio, the table it rests on, and the judgement that agrees least. */
  readonly consistency: Consistency;
}

/**
 * Weights from how many times each thing outweighs each other one: the analytic hierarchy process.
 *
 *     eigenvector: A w = λ w        geometricMean: w_i = (Π_j a_ij)^(1/n)        both shared out
 *     consistency ratio = ((λ − n) / (n − 1)) / random index        0 for fewer than three names; null beyond ten
 *
 * A row is judged against the columns; the matrix turned over gives plausible wrong weights.
 * Source: T. L. Saaty, The Analytic Hierarchy Process (1980); G. Crawford & C. Williams, Journal of Mathematical
 * Psychology 29 (1985), 387–405.
 *
 * @param names what is weighed
 * @param matrix one row per name: how many times it outweighs each; a_ij · a_ji is 1 within 1e-9
 * @param options `method`: "eigenvector" (the default) or "geometricMean"; `randomIndex`: "saaty1980" when left out
 * @returns the shares, in the order of names, and the `consistency`
 * @throws Fault "duplicate-id"; "wrong-length" for a matrix that is not square; "out-of-range" for a judgement that is
 * not above 0, or for more than 100 names; "not-reciprocal"; "not-a-choice"; "no-eigenvector" where judgements are so far apart that none is found
 * @example
 * pairwise(["volume", "quality"], [[1, 3], [1 / 3, 1]]).shares[0].weight // => 0.75
 */
export function pairwise(
  names: readonly string[],
  matrix: readonly (readonly number[])[],
  options: PairwiseOptions = {},
): PairwiseWeights {
  const method = choice(options.method ?? "eigenvector", METHODS, "method");
  const randomIndex = choice(options.randomIndex ?? "saaty1980", RANDOM_INDICES, "randomIndex");
  checkFew(names.length, "names");
  checkJudged(names, "names");
  checkMatrix(names, matrix);
  const { vector, value } = principal(matrix);
  const parts = method === "eigenvector" ? vector : matrix.map(geometricMeanOf);
  const all = parts.reduce((sum, part) => sum + part, 0);
  const shares = names.map((id, place) => ({ id, weight: parts[place]! / all }));
  const judgements = names.flatMap((of, i) =>
    names.slice(i + 1).map((against, k) => ({ of, against, judged: matrix[i]![i + 1 + k]! })),
  );
  const weightOf = (id: string) => shares[names.indexOf(id)]!.weight;
  const ratio = consistencyRatio(value, names.length, randomIndex);
  return { shares, consistency: { ratio, index: randomIndex, leastConsistent: leastConsistent(judgements, weightOf) } };
}

function geometricMeanOf(row: readonly number[]): number {
  return Math.exp(row.reduce((sum, one) => sum + Math.log(one), 0) / row.length);
}

/** How far a judgement and its mirror may miss 1: thirds are written with ten digits. */
const RECIPROCAL = 1e-9;

function checkMatrix(names: readonly string[], matrix: readonly (readonly number[])[]): void {
  const lengths = [matrix.length, ...matrix.map((row) => row.length)];
  const at = lengths.findIndex((length) => length !== names.length);
  if (at >= 0) throw notSquare(at === 0 ? "matrix" : `matrix.${names[at - 1]!}`, lengths[at]!, names.length);
  const issues: Issue[] = [];
  names.forEach((of, i) => {
    names.slice(0, i + 1).forEach((against, k) => {
      const [one, other] = [matrix[i]![k]!, matrix[k]![i]!];
      const bad = [one, other].find((times) => !(times > 0 && times < Infinity));
      if (bad !== undefined) issues.push(notAbove(`matrix.${of}.${against}`, bad));
      else if (!(Math.abs(one * other - 1) <= RECIPROCAL)) issues.push(notReciprocal(of, against, one, other));
    });
  });
  if (issues.length > 0) throw new Fault(issues);
}

function notSquare(path: string, received: number, names: number): Fault {
  const remedy = "judge each name against each, itself included: once as often";
  return fault({ code: "wrong-length", path, received, expected: `${names} figures, one per name`, remedy });
}

function notAbove(path: string, received: number): Issue {
  const remedy = "write 3 for three times as important, 0.3333333333 for a third";
  return issue({ code: "out-of-range", path, received, expected: "a number above 0", remedy });
}

function notReciprocal(of: string, against: string, received: number, other: number): Issue {
  const isItself = of === against;
  const expected = isItself ? "1, a name against itself" : `1 ÷ ${other}, what ${against} against ${of} says`;
  const remedy = isItself ? "write 1" : `write ${Number((1 / other).toPrecision(10))} here, or mend the other`;
  return issue({ code: "not-reciprocal", path: `matrix.${of}.${against}`, received, expected, remedy });
}

/** The catalog's entry of {@link pairwise}. */
export const pairwiseMethod = /* @__PURE__ */ judged(
  "pairwise",
  "By how many times each child outweighs each other one.",
  { ...JUDGEMENT, ...OPTIONS },
  (children, { names, matrix, ...options }) => {
    checkJudged(names, "names", children);
    return pairwise(names, matrix, options);
  },
);

/** The JSON of weights from pairwise judgements. */
export type PairwiseSpec = SpecOf<typeof pairwiseMethod>;
