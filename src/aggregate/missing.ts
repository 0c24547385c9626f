/** What a missing child does to a node, as a scheme says it. */
export type Missing =
  /** Its weight goes to the others, as long as enough weight is present. */
  | { readonly kind: "renormalise"; readonly minimumCoverage: number }
  /** It earns nothing. */
  | { readonly kind: "zero" }
  /** It earns a stated share. */
  | { readonly kind: "neutral"; readonly earns: number; readonly minimumCoverage: number }
  /** It earns what the others earned on average, or in the middle, everybody or the people of one group. */
  | {
      readonly kind: "impute";
      readonly by: "mean" | "median";
      readonly within?: string;
      readonly minimumPeers: number;
      readonly unseen: "refuse" | "everybody";
      readonly minimumCoverage: number;
    }
  /** The node is missing, too. */
  | { readonly kind: "propagate" }
  /** It is a Fault. */
  | { readonly kind: "refuse" };

/** What a missing value does to a row, as a plain function takes it. */
export type RowMissing =
  | { readonly kind: "renormalise"; readonly minimumCoverage?: number }
  | { readonly kind: "zero" }
  | { readonly kind: "neutral"; readonly earns: number; readonly minimumCoverage?: number }
  | { readonly kind: "impute"; readonly shares: ArrayLike<number | null>; readonly minimumCoverage?: number }
  | { readonly kind: "propagate" }
  | { readonly kind: "refuse" };

/**
 * The least share of a node's weight that must be there; below it the node is missing as a whole.
 *
 * @param missing the policy
 * @returns a share from 0 to 1
 * @example
 * leastCoverage({ kind: "propagate" }) // => 1
 */
export function leastCoverage(missing: Missing | RowMissing): number {
  if (missing.kind === "propagate") return 1;
  return "minimumCoverage" in missing ? (missing.minimumCoverage ?? 0) : 0;
}

/**
 * What stands in the place of a missing child, where the policy itself says it.
 *
 * @param missing the policy
 * @returns a share; NaN where a missing child stays missing, or the population says what it earns
 * @example
 * statedFill({ kind: "neutral", earns: 0.5 }) // => 0.5
 */
export function statedFill(missing: Missing | RowMissing): number {
  if (missing.kind === "zero") return 0;
  return missing.kind === "neutral" ? missing.earns : NaN;
}
