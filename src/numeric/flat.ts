/** Figures that differ by less than this share of their size are float noise, and count as equal. */
const NOISE = 1e-12;

/** Below this nothing measured can be told apart. */
const NOTHING = 1e-60;

/**
 * Tells whether two figures count as one: they differ by float noise at most.
 *
 * @param low the lower figure
 * @param high the higher figure
 * @returns true where nobody can be told apart; also where there is no figure
 * @example
 * isFlat(0.3, 0.1 + 0.2) // => true
 */
export function isFlat(low: number, high: number): boolean {
  return !(high - low > NOISE * Math.max(Math.abs(low), Math.abs(high)));
}

/**
 * How far figures of a size may lie apart and still count as one.
 *
 * @param size the greatest size among them
 * @returns the distance
 * @example
 * noiseOf(1) // => 1e-12
 */
export function noiseOf(size: number): number {
  return NOISE * size + NOTHING;
}
