import type { CopelandSpec } from "./copeland.js";
import type { WeakestSpec } from "./extremes.js";
import type { MazziottaParetoSpec } from "./mazziottaPareto.js";
import type { MeansSpec } from "./means.js";
import type { OrderedWeightsSpec } from "./orderedWeights.js";
import type { PowerSpec } from "./powerMean.js";
import type { TopsisSpec } from "./topsis.js";
import type { VikorSpec } from "./vikor.js";

/** The JSON of a way to join the children of a node. */
export type AggregateSpec =
  | MeansSpec
  | PowerSpec
  | WeakestSpec
  | OrderedWeightsSpec
  | MazziottaParetoSpec
  | TopsisSpec
  | VikorSpec
  | CopelandSpec;
