import { fault } from "../fault/fault.js";

/** A change of a part smaller than this share of it is the last bits of a double. */
const SETTLED = 1e-14;

/** Judgements between 1/9 and 9 need about fifty. */
const MOST_STEPS = 10_000;

/**
 * The principal eigenvector and eigenvalue of a matrix of positive numbers, by power iteration.
 *
 *     w ← A w / Σ (A w)        λ = the mean of (A w)_i / w_i
 *
 * Perron (1907): there is one such vector with all parts above 0, and the iteration goes to it from anywhere.
 *
 * @param matrix row by row, all above 0
 * @returns the vector, its parts summing to 1, and the value
 * @throws Fault "no-eigenvector" where the iteration does not settle
 */
export function principal(matrix: readonly (readonly number[])[]): {
  readonly vector: number[];
  readonly value: number;
} {
  let vector = matrix.map(() => 1 / matrix.length);
  for (let step = 0; step < MOST_STEPS; step++) {
    const turned = matrix.map((row) => row.reduce((sum, one, k) => sum + one * vector[k]!, 0));
    const all = turned.reduce((sum, part) => sum + part, 0);
    const next = turned.map((part) => part / all);
    const isSettled = next.every((part, k) => Math.abs(part - vector[k]!) <= SETTLED * part);
    if (isSettled) {
      const value = turned.reduce((sum, part, k) => sum + part / vector[k]!, 0) / matrix.length;
      return { vector: next, value };
    }
    vector = next;
  }
  throw fault({
    code: "no-eigenvector",
    path: "matrix",
    received: MOST_STEPS,
    expected: "judgements that settle on weights",
    remedy: "judge between 1/9 and 9",
  });
}
