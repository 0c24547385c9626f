import {
  average,
  centralWeights,
  criticalWeight,
  kendallTauB,
  leaveOneOut,
  pairwiseWinning,
  rankAcceptability,
  sampleWeights,
  shapley,
  spearman,
  variance,
  weightedSpearman,
} from "scorewright";
import type { ScoreColumns, Weights, WeightSample } from "scorewright";
import { Unsupported } from "./format.js";
import type { ColumnInput, Reader } from "./format.js";

type Figures = Readonly<Record<string, number>>;

/** What experiments are about: a table, two lists, or a row and its baseline. */
export interface Experiment {
  readonly columns?: readonly ColumnInput[];
  readonly weights?: Figures;
  readonly x?: readonly (number | null)[];
  readonly y?: readonly (number | null)[];
  readonly row?: Readonly<Record<string, number | null>>;
  readonly baseline?: Figures;
}

type Run = (input: Experiment, options: Reader) => unknown;

const EXPERIMENTS: Readonly<Record<string, Run>> = {
  rankAcceptability: (input, options) => {
    const field = fieldOf(input);
    return rankAcceptability(field, sampled(field, options)).rows.map(({ shares }) => shares);
  },
  pairwiseWinning: (input, options) => {
    const field = fieldOf(input);
    return pairwiseWinning(field, sampled(field, options)).rows.map(({ beats }) => beats);
  },
  centralWeights: (input, options) => {
    const field = fieldOf(input);
    const { rows } = centralWeights(field, sampled(field, options));
    return rows.map(({ weights }) => weights && byId(weights.shares.map(({ id, weight }) => [id, weight])));
  },
  criticalWeight: (input, options) => {
    const [one, other] = options.list("rows").map(String) as [string, string];
    const field = fieldOf(input);
    return criticalWeight(field, weightsOf(input, field), { vary: options.text("vary"), between: [one, other] });
  },
  leaveOneOut: (input, options) => {
    const field = fieldOf(input);
    const { without } = leaveOneOut(field, weightsOf(input, field), { exponent: exponentOf(options) });
    return byId(without.map(({ column, scores }) => [column, scores]));
  },
  shapley: ({ row, baseline, weights }, options) => {
    if (row === undefined || baseline === undefined) throw new Unsupported("shapley without row and baseline");
    const ids = Object.keys(row);
    const field = { ids: ["row"], columns: ids.map((id) => ({ id, values: [row[id]!] })) };
    const reference = { id: "baseline", values: ids.map((id) => ({ id, value: baseline[id]! })) };
    const shared = shapley(field, weightsOf({ ...(weights && { weights }) }, field), {
      reference,
      exponent: exponentOf(options),
    });
    return byId(shared.rows[0]!.points.map(({ column, points }) => [column, points]));
  },
  kendallTauB: ({ x, y }) => kendallTauB(x!, y!),
  spearman: ({ x, y }) => spearman(x!, y!),
};

const OTHERS: Readonly<Record<string, Run>> = {
  weightedSpearman: ({ x, y }) => weightedSpearman(x!, y!, { order: "ascending" }),
  dirichletMoments: (input, options) => {
    const ids = Object.keys(input.weights!);
    const weights = { shares: ids.map((id) => ({ id, weight: input.weights![id]! })) };
    const around = { weights, concentration: options.number("concentration") };
    const { values, draws } = sampleWeights(ids, { draws: options.number("draws"), seed: 1, around });
    const drawn = (k: number) => Float64Array.from({ length: draws }, (_, draw) => values[draw * ids.length + k]!);
    const moments = (of: (values: Float64Array) => number) => byId(ids.map((id, k) => [id, of(drawn(k))]));
    return { mean: moments(average), variance: moments((one) => variance(one)) };
  },
};

/** Computes an entry `robustness.*`, or one of the experiments among `other.*`. */
export function experimented(
  family: "robustness" | "other",
  name: string,
  input: Experiment,
  options: Reader,
): unknown {
  const runs = family === "robustness" ? EXPERIMENTS : OTHERS;
  const run = Object.hasOwn(runs, name) ? runs[name] : undefined;
  if (run === undefined) throw new Unsupported(`${family}.${name}`);
  return run(input, options);
}

/** Rows are named by their numbers. */
function fieldOf({ columns = [] }: Experiment): ScoreColumns {
  const lower = columns.find(({ direction }) => direction === "lowerIsBetter");
  if (lower !== undefined) throw new Unsupported(`direction of ${lower.name ?? ""}`);
  const ids = Array.from({ length: columns[0]?.values.length ?? 0 }, (_, row) => String(row));
  return { ids, columns: columns.map(({ name, values }) => ({ id: name!, values: values as (number | null)[] })) };
}

function weightsOf({ weights }: Experiment, { columns }: ScoreColumns): Weights {
  return { shares: columns.map(({ id }) => ({ id, weight: weights === undefined ? 1 : weights[id]! })) };
}

function sampled({ columns }: ScoreColumns, options: Reader): WeightSample {
  options.word("distribution", ["uniformSimplex"], "uniformSimplex");
  const ids = columns.map(({ id }) => id);
  return sampleWeights(ids, { draws: options.number("draws"), seed: 1 });
}

/** The exponents of the means that have a name of their own. */
const EXPONENTS = { arithmeticMean: 1, geometricMean: 0, harmonicMean: -1 } as const;

function exponentOf(options: Reader): number {
  const name = options.word("aggregate", [...MEANS, "powerMean"], "arithmeticMean");
  return name === "powerMean" ? options.number("exponent") : EXPONENTS[name];
}

const MEANS = ["arithmeticMean", "geometricMean", "harmonicMean"] as const;

function byId<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.fromEntries(entries);
}
