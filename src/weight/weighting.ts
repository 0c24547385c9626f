import type { Fields, MethodField, OptionsOf, RecursiveField } from "../method/field.js";
import type { Method } from "../method/method.js";
import type { Column } from "../numeric/column.js";
import type { WeighedColumn } from "./columns.js";
import type { Weights } from "./weights.js";

/** An option that is a weighting itself; looked up when it is needed, since that one may have such an option, too. */
export const WEIGHTING: RecursiveField = { type: "recursive", of: () => METHOD };

const METHOD: MethodField = { type: "method", stage: "weight" };

/** A weight that a scheme states for one child of a node. */
export interface Stated {
  /** The child's id. */
  readonly id: string;
  /** Its weight as stated. */
  readonly weight: number;
}

/** What a way to find weights may know besides the children and its options. */
export interface WeightContext {
  /** The shares of each child over the population, NaN where missing; empty where no population is at hand yet. */
  readonly columns: () => readonly Column[];
  /** What the weightings that it is made of have found, in their order. */
  readonly parts: readonly Weights[];
}

/** A weighting that another one is made of. */
export interface WeightPart {
  /** Where it stands among the options. */
  readonly path: string;
  /** How it finds weights. */
  readonly weights: { readonly kind: string };
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
  /** Whether the population is part of it. */
  readonly relative: boolean;
  /** The weightings that it is made of. */
  readonly partsOf: (options: unknown) => readonly WeightPart[];
  /** Finds the shares of the children; what is stated is NaN where nothing is. */
  readonly make: (children: readonly Stated[], options: unknown, context: WeightContext) => Weights;
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
  const partsOf = () => [];
  const own = make as Weighting["make"];
  return { stage: "weight", kind, about, options, readsStated: true, relative: false, partsOf, make: own };
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
  const found = weighting(kind, about, options, (children, own: OptionsOf<Options>) => make(namesOf(children), own));
  return { ...found, readsStated: false };
}

/**
 * Describes a way to find weights from the children's figures over the population.
 *
 * @param kind the word in the JSON
 * @param about one line for the docs
 * @param options the options beside `kind`
 * @param make finds the shares of the columns
 * @returns the catalog's entry
 * @example
 * measured("alike", "The same for each.", {}, (columns) => ({ shares: columns.map(({ id }) => ({ id, weight: 1 / columns.length })) })).relative // => true
 */
export function measured<const Kind extends string, const Options extends Fields>(
  kind: Kind,
  about: string,
  options: Options,
  make: (columns: readonly WeighedColumn[], options: OptionsOf<Options>) => Weights,
): Weighting<Kind, Options> {
  const from = (children: readonly Stated[], own: unknown, { columns }: WeightContext) => {
    const figures = columns();
    return make(
      children.map(({ id }, place) => ({ id, values: figures[place] ?? [] })),
      own as OptionsOf<Options>,
    );
  };
  return { ...judged(kind, about, options, () => ({ shares: [] })), relative: true, make: from };
}

/**
 * Describes a way to find weights from what other weightings find.
 *
 * @param kind the word in the JSON
 * @param about one line for the docs
 * @param options the options beside `kind`
 * @param partsOf the weightings among the options
 * @param make finds the shares of the children named from what the parts found
 * @returns the catalog's entry
 */
export function composed<const Kind extends string, const Options extends Fields>(
  kind: Kind,
  about: string,
  options: Options,
  partsOf: (options: OptionsOf<Options>) => readonly WeightPart[],
  make: (parts: readonly Weights[], options: OptionsOf<Options>, children: readonly string[]) => Weights,
): Weighting<Kind, Options> {
  return {
    ...judged(kind, about, options, () => ({ shares: [] })),
    partsOf: partsOf as Weighting["partsOf"],
    make: (children, own, { parts }) => make(parts, own as OptionsOf<Options>, namesOf(children)),
  };
}

function namesOf(children: readonly Stated[]): string[] {
  return children.map(({ id }) => id);
}
