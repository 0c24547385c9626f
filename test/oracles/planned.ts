import { bounded, swot, table, tilt } from "scorewright";
import type { BenchmarkLevel, Finding, Outlook, SwotOptions, TiltOptions, WeightBound, Weights } from "scorewright";
import type { Oracle } from "./oracles.js";

interface PlannedInput {
  readonly weights: Readonly<Record<string, number>>;
  readonly bounds?: readonly WeightBound[];
}

interface SwotInput {
  readonly columns: Readonly<Record<string, readonly (number | null)[]>>;
  readonly benchmark: readonly BenchmarkLevel[];
  readonly outlook: Outlook;
}

const figures = ({ shares }: Weights) => shares.map(({ weight }) => weight);

/** Computes a figure of a plain function that changes weights. */
export function planned({ kind, options, input }: Oracle): unknown {
  const { weights, bounds = [] } = input as unknown as PlannedInput;
  const from: Weights = { shares: Object.entries(weights).map(([id, weight]) => ({ id, weight })) };
  if (kind === "bounded") return figures(bounded(from, bounds));
  if (kind === "tilt") return figures(tilt(from, options as unknown as TiltOptions));
  if (kind === "swot") return compared(input as unknown as SwotInput, { ...options, weights: from });
  throw new Error(`no plain function is called "${kind}"`);
}

function compared({ columns, benchmark, outlook }: SwotInput, options: SwotOptions) {
  const ids = Object.values(columns)[0]!.map((_, row) => `p${row}`);
  const found = swot(table({ ids, columns }), benchmark, outlook, options);
  const gaps = (list: readonly Finding[]) => list.map(({ metric, gap }) => `${metric} ${gap}`);
  return {
    strengths: gaps(found.strengths),
    weaknesses: gaps(found.weaknesses),
    weights: figures(found.weights),
    shifts: found.shifts.map(({ by }) => by),
    stoppedBy: found.shifts.map(({ stoppedBy }) => stoppedBy),
    moved: found.moved,
  };
}
