import type { Fields, OptionsOf } from "../method/field.js";
import type { Method } from "../method/method.js";
import type { Column } from "../numeric/column.js";
import type { Join } from "./join.js";

/** What a way of joining children may know besides its options. */
export interface JoinContext {
  /** How many children there are. */
  readonly children: number;
  /** The shares of each child over the population, NaN where missing; empty for a method that is not relative. */
  readonly shares: readonly Column[];
  /** The children's own weights, before profiles; empty for a method that is not relative. */
  readonly weights: Column;
}

/** A way to join a node's children. */
export interface Aggregator<Kind extends string = string, Options extends Fields = Fields> extends Method<
  Kind,
  Options
> {
  /** The stage of the road. */
  readonly stage: "aggregate";
  /** Whether the population is part of it. */
  readonly relative: boolean;
  /** Says how the children are joined. */
  readonly make: (options: unknown, context: JoinContext) => Join;
}

/**
 * Describes a way to join a node's children that looks at one person at a time.
 *
 * @param kind the word in the JSON
 * @param about one line for the docs
 * @param options the options beside `kind`
 * @param make says how the children are joined
 * @returns the catalog's entry
 * @example
 * aggregator("plain", "A mean.", {}, () => ({ kind: "power", exponent: 1 })).stage // => "aggregate"
 */
export function aggregator<const Kind extends string, const Options extends Fields>(
  kind: Kind,
  about: string,
  options: Options,
  make: (options: OptionsOf<Options>, context: JoinContext) => Join,
): Aggregator<Kind, Options> {
  return { stage: "aggregate", kind, about, options, relative: false, make: make as Aggregator["make"] };
}

/**
 * Describes a way to join a node's children that holds a person against the population: its best and worst, or all of it.
 *
 * @param kind the word in the JSON
 * @param about one line for the docs
 * @param options the options beside `kind`
 * @param make says how the children are joined, from the shares of the population
 * @returns the catalog's entry
 * @example
 * relativeAggregator("mine", "A mean.", {}, () => ({ kind: "power", exponent: 1 })).relative // => true
 */
export function relativeAggregator<const Kind extends string, const Options extends Fields>(
  kind: Kind,
  about: string,
  options: Options,
  make: (options: OptionsOf<Options>, context: JoinContext) => Join,
): Aggregator<Kind, Options> {
  return { ...aggregator(kind, about, options, make), relative: true };
}
