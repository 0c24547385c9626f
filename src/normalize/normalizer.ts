import type { Direction } from "../method/direction.js";
import type { Curve } from "../curve/curve.js";
import type { Fields, OptionsOf } from "../method/field.js";
import type { Method } from "../method/method.js";
import type { Extent } from "../numeric/summary.js";

export type { Direction } from "../method/direction.js";

/** What a normalization may know besides its options. */
export interface NormalizeContext {
  /** The metric's direction. */
  readonly direction: Direction;
  /**
   * The figures of the population or of one peer group, NaN where missing; empty for a method that is not relative. Read
   * them while the curve is made: afterwards the column may hold another group's.
   */
  readonly population: ArrayLike<number>;
  /** The metric's target, where it is the same for everybody. */
  readonly target?: number;
  /** The figure of a person of the population; NaN where there is none. */
  readonly figureOf?: (person: string) => number;
}

/** What a curve reads: the metric's value, value ÷ target, the way gone from baseline to target, or the position of a word. */
export type Reads = "value" | "attainment" | "progress" | "category";

/** The words that a curve knows by their positions. */
export interface Vocabulary {
  /** The words, from position 0 on. */
  readonly words: readonly string[];
  /** Whether any other word earns something, too; its position is −1. */
  readonly others: boolean;
}

/** A way to make a metric's curve. */
export interface Normalizer<Kind extends string = string, Options extends Fields = Fields> extends Method<
  Kind,
  Options
> {
  /** The stage of the road. */
  readonly stage: "normalize";
  /** What the curve reads. */
  readonly reads: Reads;
  /** Whether the metric must have a target that is the same for everybody. */
  readonly needsTarget?: true;
  /** The words of a curve that reads them. */
  readonly vocabulary?: (options: unknown) => Vocabulary;
  /** Whether the curve hangs on the population. */
  readonly relative: boolean;
  /** Makes the curve. */
  readonly make: (context: NormalizeContext, options: unknown) => Curve;
  /** Makes the same curve where the ends of the population are all that matters: groups then need no columns of their own. */
  readonly fromExtent?: (extent: Extent, direction: Direction, options: unknown) => Curve;
}

/**
 * Marks a normalization that holds figures against a target which is the same for everybody.
 *
 * @param method the catalog's entry
 * @returns the same entry, for which a metric must have such a target
 * @example
 * needingTarget(normalizer("flat", "Half marks.", {}, () => ({ knots: [[0, 0.5]], outside: { below: "clip", above: "clip" } }))).needsTarget // => true
 */
export function needingTarget<M extends Normalizer>(method: M): M & { readonly needsTarget: true } {
  return { ...method, needsTarget: true };
}

/**
 * Marks a normalization that reads words: its curve has a knot at the position of each.
 *
 * @param method the catalog's entry
 * @param vocabulary the words that the options list
 * @returns the same entry, for a metric whose figures are words
 * @example
 * const known = normalizer("known", "Full marks.", {}, () => ({ knots: [[0, 1]], outside: { below: "clip", above: "clip" } }))
 * readingWords(known, () => ({ words: ["yes"], others: false })).reads // => "category"
 */
export function readingWords<Kind extends string, Options extends Fields>(
  method: Normalizer<Kind, Options>,
  vocabulary: (options: OptionsOf<Options>) => Vocabulary,
): Normalizer<Kind, Options> {
  return { ...method, reads: "category", vocabulary: vocabulary as NonNullable<Normalizer["vocabulary"]> };
}

/** The options of everything relative: among whom it compares. */
export const PEERS = {
  within: { type: "attribute", optional: true, about: "Compare within groups of this attribute." },
  minimumPeers: {
    type: "integer",
    atLeast: 1,
    default: 1,
    about: "A group with fewer figures is compared with everybody.",
  },
  unseen: {
    type: "choice",
    of: ["refuse", "everybody"],
    default: "refuse",
    about:
      "A group that calibration did not see: a Fault, or compared with everybody, as whoever has no group is then, too.",
  },
} as const satisfies Fields;

/** The options that say among whom a relative method compares. */
export type PeerOptions = OptionsOf<typeof PEERS>;

/**
 * Describes a normalization with bounds of its own: nobody's score moves when somebody joins.
 *
 * @param kind the word in the JSON
 * @param about one line for the docs
 * @param options the options beside `kind`
 * @param make makes the curve
 * @param reads what the curve reads
 * @returns the catalog's entry
 * @example
 * normalizer("flat", "Half marks for all.", {}, () => ({ knots: [[0, 0.5]], outside: { below: "clip", above: "clip" } })).kind // => "flat"
 */
export function normalizer<const Kind extends string, const Options extends Fields>(
  kind: Kind,
  about: string,
  options: Options,
  make: (context: NormalizeContext, options: OptionsOf<Options>) => Curve,
  reads: Exclude<Reads, "category"> = "value",
): Normalizer<Kind, Options> {
  return { stage: "normalize", kind, about, options, reads, relative: false, make: make as Normalizer["make"] };
}

/**
 * Describes a normalization that compares people with each other. It also takes `within` and `minimumPeers`.
 *
 * @param kind the word in the JSON
 * @param about one line for the docs
 * @param options the options beside `kind`
 * @param make makes the curve from the population's present figures
 * @param fromExtent makes it from the population's ends alone, for a method that asks for nothing else
 * @returns the catalog's entry
 * @example
 * relativeNormalizer("halfway", "Half marks.", {}, () => ({ knots: [[0, 0.5]], outside: { below: "clip", above: "clip" } })).relative // => true
 */
export function relativeNormalizer<const Kind extends string, const Options extends Fields>(
  kind: Kind,
  about: string,
  options: Options,
  make: (context: NormalizeContext, options: OptionsOf<Options>) => Curve,
  fromExtent?: (extent: Extent, direction: Direction, options: OptionsOf<Options>) => Curve,
): Normalizer<Kind, Options & typeof PEERS> {
  const shape = { stage: "normalize", kind, about, options: { ...options, ...PEERS }, reads: "value" } as const;
  const makers = { make, ...(fromExtent === undefined ? {} : { fromExtent }) };
  return { ...shape, relative: true, ...(makers as Pick<Normalizer, "make" | "fromExtent">) };
}
