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
  /** Whether it reads the weights stated beside the children; otherwise its options say all. */
  readonly readsStated: boolean;
  /** Finds the shares of the children; what is stated is NaN where nothing is. */
  readonly make: (children: readonly Stated[], options: unknown) => Weights;
}

/**
 * Describes a way to find weights from those that are stated beside the children.
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
  return { stage: "weight", kind, about, options, readsStated: true, make: make as Weighting["make"] };
}

/**
 * Describes a way to find weights from a judgement about the children.
 *
 * @param kind the word in the JSON
 * @param about one line for the docs
 * @param options the options beside `kind`
 * @param make finds the shares of the children named
 * @returns the catalog's entry
 * @example
 * judged("first_only", "All for the first.", {}, (ids) => ({ shares: ids.map((id, k) => ({ id, weight: k === 0 ? 1 : 0 })) })).readsStated // => false
 */
export function judged<const Kind extends string, const Options extends Fields>(
  kind: Kind,
  about: string,
  options: Options,
  make: (children: readonly string[], options: OptionsOf<Options>) => Weights,
): Weighting<Kind, Options> {
  const named = (children: readonly Stated[]) => children.map(({ id }) => id);
  const found = weighting(kind, about, options, (children, own: OptionsOf<Options>) => make(named(children), own));
  return { ...found, readsStated: false };
}
