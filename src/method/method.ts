import type { Fields, OptionsOf, Stage } from "./field.js";

/**
 * What every method of a catalog says of itself as data.
 *
 * From its list of options come the TypeScript type, the check of the JSON, the reference checks and the docs table.
 */
export interface Method<Kind extends string = string, Options extends Fields = Fields> {
  /** The stage of the road it belongs to. */
  readonly stage: Stage;
  /** The word in the JSON: the same as the function's name. */
  readonly kind: Kind;
  /** The options beside `kind`. */
  readonly options: Options;
  /** One line for the docs table. */
  readonly about: string;
}

/** The JSON of a method: its kind and its options side by side. */
export type SpecOf<M> =
  M extends Method<infer Kind, infer Options> ? { readonly kind: Kind } & OptionsOf<Options> : never;

/** A list of methods; `standard` is the one that comes with the library. A host adds its own at the end. */
export type Catalog = readonly Method[];

/**
 * Finds a method in a catalog. Of two with one kind the last one counts, so a host can replace a method.
 *
 * @param catalog the methods
 * @param stage the stage that asks
 * @param kind the word in the JSON
 * @returns the method, or undefined
 * @example
 * methodOf([], "normalize", "goalposts") // => undefined
 */
export function methodOf(catalog: Catalog, stage: Stage, kind: string): Method | undefined {
  return catalog.filter((method) => method.stage === stage && method.kind === kind).at(-1);
}

/**
 * The kinds of a stage, in the catalog's order.
 *
 * @param catalog the methods
 * @param stage the stage
 * @returns the words
 * @example
 * kindsOf([], "normalize") // => []
 */
export function kindsOf(catalog: Catalog, stage: Stage): string[] {
  return [...new Set(catalog.filter((method) => method.stage === stage).map((method) => method.kind))];
}
