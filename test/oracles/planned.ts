import { bounded, tilt } from "scorewright";
import type { TiltOptions, WeightBound, Weights } from "scorewright";
import type { Oracle } from "./oracles.js";

interface PlannedInput {
  readonly weights: Readonly<Record<string, number>>;
  readonly bounds?: readonly WeightBound[];
}

/** Computes a figure of a plain function that changes weights. */
export function planned({ kind, options, input }: Oracle): unknown {
  const { weights, bounds = [] } = input as unknown as PlannedInput;
  const from: Weights = { shares: Object.entries(weights).map(([id, weight]) => ({ id, weight })) };
  if (kind === "bounded") return bounded(from, bounds).shares.map(({ weight }) => weight);
  if (kind === "tilt") return tilt(from, options as unknown as TiltOptions).shares.map(({ weight }) => weight);
  throw new Error(`no plain function is called "${kind}"`);
}
