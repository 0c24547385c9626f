import type { Warp } from "../curve/warp.js";
import type { Fields, OptionsOf } from "../method/field.js";
import type { Method } from "../method/method.js";

/** A limit that holds nothing back: where nobody has a figure there is nothing to limit by. */
export const EVERYTHING = { kind: "limit", low: -Number.MAX_VALUE, high: Number.MAX_VALUE } as const;

/** A step on a metric's figures before they are normalized. */
export interface Transform<Kind extends string = string, Options extends Fields = Fields> extends Method<
  Kind,
  Options
> {
  /** The stage of the road. */
  readonly stage: "transform";
  /** Whether the step hangs on the population. */
  readonly relative: boolean;
  /** Makes the step; the population has gone through the steps before it, and is empty where the step is not relative. */
  readonly make: (population: ArrayLike<number>, options: unknown) => Warp;
}

/**
 * Describes a step on figures.
 *
 * @param kind the word in the JSON
 * @param about one line for the docs
 * @param options the options beside `kind`
 * @param make makes the step
 * @param relative whether it hangs on the population
 * @returns the catalog's entry
 * @example
 * transform("asItIs", "Changes nothing.", {}, () => ({ kind: "limit", low: 0, high: 9 })).stage // => "transform"
 */
export function transform<const Kind extends string, const Options extends Fields>(
  kind: Kind,
  about: string,
  options: Options,
  make: (population: ArrayLike<number>, options: OptionsOf<Options>) => Warp,
  relative = false,
): Transform<Kind, Options> {
  return { stage: "transform", kind, about, options, relative, make: make as Transform["make"] };
}
