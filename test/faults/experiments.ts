import { pearson, random } from "scorewright";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";

/** What correlations, chance, and experiments with weights and rankings refuse. */
export const experiments: readonly Raised[] = [
  raised("wrong-length", () => pearson([1, 2], [1]), [
    "y",
    "1",
    "pass two lists about the same people, with null where somebody has no figure",
  ]),
  raised("out-of-range", () => random(0.5), [
    "seed",
    "0.5",
    "choose a number, such as 20260701, and keep it with the result",
  ]),
];
