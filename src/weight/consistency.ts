import type { Judged } from "./weights.js";

/** A ratio that differs from a judgement by less than this share of it agrees; of two equally far off the first is named. */
const NOISE = 1e-9;

/**
 * Finds the judgement that agrees least with weights: the one whose ratio is off by the greatest factor.
 *
 * @param judgements how many times each outweighs the other
 * @param weightOf a weight by name
 * @returns the judgement, beside what the weights say; null where they agree with all
 */
export function leastConsistent(
  judgements: readonly Omit<Judged, "implied">[],
  weightOf: (id: string) => number,
): Judged | null {
  let most = 0;
  let found: Judged | null = null;
  for (const judgement of judgements) {
    const implied = weightOf(judgement.of) / weightOf(judgement.against);
    const off = Math.abs(Math.log(judgement.judged / implied));
    if (off > most + NOISE) {
      most = off;
      found = { ...judgement, implied };
    }
  }
  return found;
}
