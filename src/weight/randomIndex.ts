/** From this many names on judgements can contradict each other. */
const FIRST = 3;

/**
 * The mean consistency index of random judgements of 3 to 10 names, by who drew them. They differ, and so do ratios made
 * from them: state which one was used.
 *
 * Sources: Saaty (1980); Saaty (2005); Alonso & Lamata (2006); Tummala & Ling (1998); Donegan & Dodd (1991).
 */
const INDICES = {
  saaty1980: [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49],
  saaty2005: [0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49],
  alonsoLamata: [0.525, 0.882, 1.115, 1.252, 1.341, 1.404, 1.452, 1.484],
  tummalaLing: [0.5799, 0.8921, 1.1159, 1.2358, 1.3322, 1.3952, 1.4537, 1.4882],
  doneganDodd: [0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055],
} as const;

/** A table of random indices by name. */
export type RandomIndex = keyof typeof INDICES;

/** The names of the tables. */
export const RANDOM_INDICES = ["saaty1980", "saaty2005", "alonsoLamata", "tummalaLing", "doneganDodd"] as const;

/**
 * Holds the principal eigenvalue of pairwise judgements against that of random ones.
 *
 *     ratio = ((λ − n) / (n − 1)) / index(n)        0 for fewer than three names
 *
 * @param eigenvalue the principal eigenvalue λ
 * @param names how many names n were judged
 * @param table whose random judgements
 * @returns the ratio, not below 0; null where the table ends
 */
export function consistencyRatio(eigenvalue: number, names: number, table: RandomIndex): number | null {
  if (names < FIRST) return 0;
  const index = INDICES[table][names - FIRST];
  return index === undefined ? null : Math.max(0, (eigenvalue - names) / (names - 1) / index);
}
