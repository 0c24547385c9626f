import type { Fields, OptionsOf } from "../method/field.js";
import type { Method } from "../method/method.js";
import type { Weights } from "./weights.js";

/** A weight that a scheme states for one child of a node. */
export interface Stated {
  /** The child's id. */
  readonly id: string;
  /** Its weight as stated. */
  readonly weight: number;
}

/** A way to find the weights of a node's children. */
export interface Weighting<Kind extends string = string, Options extends Fields = Fields> extends Method<
  Kind,
  Options
> {
  /** The stage of the road. */
  readonly stage: "weight";
  /** Finds the shares from what the scheme states. */
  readonly make: (stated: readonly Stated[], options: unknown) => Weights;
}

/**
 * Describes a way to find weights.
 *
 * @param kind the word in the JSON
 * @param about one line for the docs
 * @param options the options beside `kind`
 * @param make finds the shares
 * @returns the catalog's entry
 * @example
 * weighting("as_stated", "As stated.", {}, (stated) => ({ shares: stated })).stage // => "weight"
 */
export function weighting<const Kind extends string, const Options extends Fields>(
  kind: Kind,
  about: string,
  options: Options,
  make: (stated: readonly Stated[], options: OptionsOf<Options>) => Weights,
): Weighting<Kind, Options> {
  return { stage: "weight", kind, about, options, make: make as Weighting["make"] };
}
