import {
  bestWorst,
  bounded,
  critic,
  entropy,
  equal,
  gini,
  merec,
  pairwise,
  rankOrderCentroid,
  rankReciprocal,
  rankSum,
  standardDeviationWeights,
  swara,
  variation,
} from "scorewright";
import type { WeighedColumn, Weights } from "scorewright";
import { Unsupported } from "./format.js";
import type { ColumnInput, Reader } from "./format.js";

type Shares = Readonly<Record<string, number>>;

/** What weights are found from: names, the most important first, and what is said of them; or figures. */
export interface Judgement {
  readonly names?: readonly string[];
  readonly comparativeImportance?: readonly number[];
  readonly matrix?: readonly (readonly number[])[];
  readonly best?: string;
  readonly worst?: string;
  readonly bestToOthers?: Shares;
  readonly othersToWorst?: Shares;
  readonly columns?: readonly ColumnInput[];
  readonly weights?: Shares;
  readonly lower?: Shares;
  readonly upper?: Shares;
}

const BY_NAME: Readonly<Record<string, (names: readonly string[], judgement: Judgement) => Weights>> = {
  equal,
  rankOrderCentroid,
  rankSum,
  rankReciprocal,
  swara: (order, { comparativeImportance = [] }) => swara({ order, comparativeImportance }),
};

const SCALES = ["none", "minMax"] as const;

const BY_FIGURES: Readonly<Record<string, (columns: readonly WeighedColumn[], options: Reader) => Weights>> = {
  standardDeviation: (columns, options) =>
    standardDeviationWeights(columns, { scale: options.word("scale", SCALES, "none") }),
  variation,
  entropy,
  critic: (columns, options) =>
    critic(columns, {
      scale: options.word("scale", SCALES, "minMax"),
      correlation: options.word("correlation", ["pearson", "spearman"], "pearson"),
    }),
  merec,
  gini,
};

const INDICES = ["saaty1980", "saaty2005", "alonsoLamata", "tummalaLing", "doneganDodd"] as const;

/** Computes an entry `weights.*`: a share by name, and what else the method tells. */
export function weighed(name: string, judgement: Judgement, options: Reader): unknown {
  const { names, columns } = judgement;
  const byName = own(BY_NAME, name);
  if (byName !== undefined && names !== undefined) return byId(byName(names, judgement));
  const byFigures = own(BY_FIGURES, name);
  if (byFigures !== undefined && columns !== undefined) return byId(byFigures(columns.map(read), options));
  if (name === "pairwise") {
    const { consistency, ...weights } = pairwise(names!, judgement.matrix!, {
      method: options.word("method", ["eigenvector", "geometricMean"], "eigenvector"),
      randomIndex: options.word("randomIndex", INDICES, "saaty1980"),
    });
    return { weights: byId(weights), consistencyRatio: consistency.ratio };
  }
  if (name === "bestWorst") {
    const { best, worst, bestToOthers, othersToWorst } = judgement;
    const model = options.word("model", ["linear", "nonlinear"], "linear");
    const lists = { bestToOthers: listed(bestToOthers!), othersToWorst: listed(othersToWorst!) };
    const found = bestWorst({ best: best!, worst: worst!, ...lists, model });
    return { weights: byId(found), xi: found.xi };
  }
  if (name === "bounded") return byId(withinBounds(judgement));
  throw new Unsupported(`weights.${name}`);
}

/** Bounds beyond 0 and 1 bind no share. */
function withinBounds({ weights = {}, lower = {}, upper = {} }: Judgement): Weights {
  const bounds = [...new Set([...Object.keys(lower), ...Object.keys(upper)])].map((of) => {
    return { of, atLeast: Math.max(0, lower[of] ?? 0), atMost: Math.min(1, upper[of] ?? 1) };
  });
  return bounded({ shares: Object.entries(weights).map(([id, weight]) => ({ id, weight })) }, bounds);
}

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function read({ name, values, direction }: ColumnInput): WeighedColumn {
  return { id: name!, values: values as (number | null)[], ...(direction === undefined ? {} : { direction }) };
}

function listed(times: Shares): { of: string; times: number }[] {
  return Object.entries(times).map(([of, one]) => ({ of, times: one }));
}

function byId({ shares }: Weights): Shares {
  return Object.fromEntries(shares.map(({ id, weight }) => [id, weight]));
}
