import { wrongType } from "../fault/wrongType.js";
import type { Weights } from "./weights.js";

/**
 * Checks that something is weights, for callers whom no compiler watches.
 *
 * @param weights what was passed
 * @throws Fault "wrong-type"
 */
export function checkWeights(weights: unknown): void {
  const shares: unknown = (weights as Partial<Weights> | null | undefined)?.shares;
  if (Array.isArray(shares) && shares.every((one) => typeof one === "object" && one !== null)) return;
  throw wrongType("weights", weights, "weights", "pass what a weighting found, such as childColumns(…).weights");
}
