/** The shares of the children of one node, by id. They add up to 1, but for the last bits of a double. */
export interface Weights {
  /** One share per child, in the scheme's order. */
  readonly shares: readonly { readonly id: string; readonly weight: number }[];
}
