/** A constant, or another metric's figure for the same person. */
export type Aim = number | { readonly metric: string };

/** A target that follows an index, such as that of the season: the base times what the index is in the period measured. */
export interface IndexedTarget {
  /** The target at an index of 1. */
  readonly base: Aim;
  /** The index. */
  readonly index: string;
}

/** What attainment divides by. */
export type Target = Aim | IndexedTarget;

/** A figure that targets follow. What it is in a period comes with the records; the scheme says what it may be. */
export interface IndexDefinition {
  /** Its name. */
  readonly id: string;
  /** What people read. */
  readonly label?: string;
  /** The least that it may be. */
  readonly from: number;
  /** The most that it may be. */
  readonly to: number;
}

/**
 * Tells a target that follows an index from a figure of its own.
 *
 * @param target the target
 * @returns true where there is a base and an index
 * @example
 * isIndexed({ base: 60000, index: "season" }) // => true
 */
export function isIndexed(target: Target | undefined): target is IndexedTarget {
  return typeof target === "object" && "base" in target;
}
