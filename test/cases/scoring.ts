import {
  average,
  boxCox,
  clampQuantile,
  log1p,
  median,
  quantile,
  rankColumn,
  standardDeviation,
  total,
  variance,
  warpAt,
  winsorize,
} from "scorewright";
import type { Warp } from "scorewright";
import { Reader, Unsupported, figuresOf, listed } from "./format.js";
import type { ColumnInput, Entry, Options } from "./format.js";
import { aggregated } from "./aggregating.js";
import { normalized } from "./normalizing.js";
import { experimented } from "./robustness.js";
import type { Experiment } from "./robustness.js";
import { weighed } from "./weighing.js";
import type { Judgement } from "./weighing.js";

type Values = readonly (number | null)[];

/** Computes an entry of the first format, by its method and options alone. */
export function scored({ method = "", options = {}, input }: Entry): unknown {
  const [family = "", name = ""] = method.split(".");
  if (family === "pipeline") return piped(input as Pipeline);
  const reader = new Reader(options);
  const found = byFamily(family, name, reader, input);
  reader.done();
  return found;
}

function byFamily(family: string, name: string, options: Reader, input: unknown): unknown {
  switch (family) {
    case "normalize": {
      const { columns } = input as { columns: readonly ColumnInput[] };
      const read = columns.map((column) => [column.name!, normalized(name, column, options)] as const);
      return Object.fromEntries(read);
    }
    case "transform":
      return transformed(name, (input as ColumnInput).values as Values, options);
    case "aggregate": {
      const { columns, weights } = input as TableInput;
      return aggregated(name, columns, weights, options);
    }
    case "rank":
      return ranked(name, (input as ColumnInput).values as Values, options);
    case "weights":
      return weighed(name, input as Judgement, options);
    case "robustness":
    case "other":
      return experimented(family, name, input as Experiment, options);
    case "summary":
      return summarized(name, (input as ColumnInput).values as Values, options);
    default:
      throw new Unsupported(`${family}.${name}`);
  }
}

interface TableInput {
  readonly columns: readonly ColumnInput[];
  readonly weights?: Readonly<Record<string, number>>;
}

const STEPS: Readonly<Record<string, (population: Float64Array, options: Reader) => Warp>> = {
  log1p: () => log1p(),
  boxCox: (_, options) => boxCox({ lambda: options.number("lambda") }),
  clampQuantile: (population, options) => {
    if (options.number("definition", 7) !== 7) throw new Unsupported("definition");
    return clampQuantile(population, { low: options.number("low"), high: options.number("high") });
  },
  winsorize: (population, options) =>
    winsorize(population, { lowCount: options.number("lowCount"), highCount: options.number("highCount") }),
};

function transformed(name: string, values: Values, options: Reader): Values {
  const figures = figuresOf({ values });
  const step = STEPS[name]?.(figures, options);
  if (step === undefined) throw new Unsupported(`transform.${name}`);
  return listed(figures.map((figure) => warpAt(step, figure)));
}

function ranked(name: string, values: Values, options: Reader): Values {
  if (name !== "ranks") throw new Unsupported(`rank.${name}`);
  options.word("missing", ["unranked"], "unranked");
  const { ranks } = rankColumn(figuresOf({ values }), {
    ties: options.word("ties", ["competition", "dense", "ordinal", "fractional", "modified"]),
    order: options.word("order", ["descending", "ascending"], "descending"),
    tolerance: options.number("tieTolerance", 0),
  });
  return Array.from(ranks, (rank) => (rank === 0 ? null : rank));
}

function summarized(name: string, values: Values, options: Reader): number {
  const figures = figuresOf({ values });
  const ddof = () => (options.number("ddof") === 0 ? 0 : 1);
  if (name === "mean") return average(figures);
  if (name === "sum") return total(figures);
  if (name === "median") return median(figures);
  if (name === "variance") return variance(figures, ddof());
  if (name === "standardDeviation") return standardDeviation(figures, ddof());
  if (name !== "quantile" || options.number("definition", 7) !== 7) throw new Unsupported(`summary.${name}`);
  return quantile(figures, options.number("q"));
}

interface Pipeline {
  readonly columns: readonly ColumnInput[];
  readonly steps: readonly PipelineStep[];
}

interface PipelineStep extends Omit<Judgement, "weights"> {
  readonly method: string;
  readonly options?: Options;
  readonly of?: readonly string[];
  readonly weights?: Readonly<Record<string, number>> | string;
  readonly as: string;
}

/** Each step reads columns or earlier steps; what it makes is a column that counts as higher is better. */
function piped({ columns, steps }: Pipeline): Readonly<Record<string, Values>> {
  const made = new Map(columns.map((column) => [column.name!, column]));
  const found: Record<string, Values> = {};
  for (const step of steps) {
    const options = new Reader(step.options ?? {});
    const of = (step.of ?? []).map((one) => made.get(one)!);
    const values = stepped(step, of, made, options);
    options.done();
    found[step.as] = values;
    const direction = step.method.startsWith("transform.") ? of[0]!.direction : undefined;
    made.set(step.as, { name: step.as, values, ...(direction === undefined ? {} : { direction }) });
  }
  return found;
}

function stepped(
  step: PipelineStep,
  of: readonly ColumnInput[],
  made: ReadonlyMap<string, ColumnInput>,
  options: Reader,
): Values {
  const [family = "", name = ""] = step.method.split(".");
  if (family === "weights") {
    const { weights } = weighed(name, step as Judgement, options) as {
      readonly weights?: Readonly<Record<string, number>>;
    };
    if (weights === undefined) throw new Unsupported(step.method);
    return step.names!.map((one) => weights[one]!);
  }
  if (family === "normalize") return normalized(name, of[0]!, options);
  if (family !== "aggregate") return byFamily(family, name, options, of[0]!) as Values;
  const weights = typeof step.weights === "string" ? byPlace(step.of!, made.get(step.weights)!) : step.weights;
  return aggregated(name, of, weights, options) as Values;
}

/** The shares that an earlier step found, in the order of its names. */
function byPlace(of: readonly string[], { values }: ColumnInput): Readonly<Record<string, number>> {
  return Object.fromEntries(of.map((one, place) => [one, values[place] as number]));
}
