import type { Fields, OptionsOf } from "../method/field.js";
import type { Method } from "../method/method.js";
import type { Blend } from "./blend.js";

/** A way to join a node's children. */
export interface Aggregator<Kind extends string = string, Options extends Fields = Fields> extends Method<
  Kind,
  Options
> {
  /** The stage of the road. */
  readonly stage: "aggregate";
  /** The exponent of the mean. */
  readonly make: (options: unknown) => Blend["exponent"];
}

/**
 * Describes a way to join a node's children.
 *
 * @param kind the word in the JSON
 * @param about one line for the docs
 * @param options the options beside `kind`
 * @param make gives the exponent of the mean
 * @returns the catalog's entry
 * @example
 * aggregator("plain", "A mean.", {}, () => 1).stage // => "aggregate"
 */
export function aggregator<const Kind extends string, const Options extends Fields>(
  kind: Kind,
  about: string,
  options: Options,
  make: (options: OptionsOf<Options>) => Blend["exponent"],
): Aggregator<Kind, Options> {
  return { stage: "aggregate", kind, about, options, make: make as Aggregator["make"] };
}
