import { Fault, isFault, joined, within } from "../fault/fault.js";
import { methodOf } from "../method/method.js";
import type { Catalog } from "../method/method.js";
import type { Column } from "../numeric/column.js";
import type { Stated, WeightPart, Weighting } from "../weight/weighting.js";
import type { Weights } from "../weight/weights.js";

type Kind = WeightPart["weights"];

/** What weights are found from besides how. */
export interface Weighing {
  /** The children, with what is stated beside them; NaN where nothing is. */
  readonly children: readonly Stated[];
  /** Their shares over the population; empty where no population is at hand. */
  readonly columns: () => readonly Column[];
  /** The methods. */
  readonly catalog: Catalog;
}

/** Weights, and the way in which they were found. */
export interface Found extends Weights {
  /** The way. */
  readonly kind: string;
}

/**
 * Finds weights, first those that they are made of.
 *
 * @param weights how
 * @param weighing from what
 * @param path where how they are found stands below their node
 * @returns the weights, and before them those that they are made of
 * @throws Fault what a method throws, with its place below the node
 */
export function weighed(weights: Kind, weighing: Weighing, path = "weights"): readonly [...Found[], Found] {
  const { children, columns, catalog } = weighing;
  const { readsStated, relative, partsOf, make } = weightingOf(weights, catalog);
  const found = partsOf(weights).map((part) => weighed(part.weights, weighing, `${path}.${part.path}`));
  const parts = found.map((one) => one.at(-1)!);
  const find = () => make(children, weights, { columns, parts });
  const own = relative ? fromFigures(path, find) : within(readsStated ? "of" : path, find);
  return [...found.flat(), { ...own, kind: weights.kind }];
}

/** A figure that cannot be weighed stands with its child, not among the options. */
function fromFigures(path: string, make: () => Weights): Weights {
  try {
    return make();
  } catch (error) {
    if (!isFault(error)) throw error;
    const placeOf = (place: string) =>
      place.startsWith("columns.") ? place.replace("columns", "of") : joined(path, place);
    throw new Fault(error.issues.map((one) => ({ ...one, path: placeOf(one.path) })));
  }
}

/**
 * Tells whether weights are found from those that are stated beside the children, wholly or in part.
 *
 * @param weights how they are found
 * @param catalog the methods
 * @returns true where a stated weight is read
 */
export function readsStated(weights: Kind, catalog: Catalog): boolean {
  return isSome(weights, catalog, (own) => own.readsStated);
}

/**
 * Tells whether weights are found from the figures of a population, wholly or in part.
 *
 * @param weights how they are found
 * @param catalog the methods
 * @returns true where peers move each other's weights
 */
export function isFromFigures(weights: Kind, catalog: Catalog): boolean {
  return isSome(weights, catalog, (own) => own.relative);
}

function isSome(weights: Kind, catalog: Catalog, test: (own: Weighting) => boolean): boolean {
  const own = weightingOf(weights, catalog);
  return test(own) || own.partsOf(weights).some((part) => isSome(part.weights, catalog, test));
}

/**
 * Finds a weighting in the catalog.
 *
 * @param weights how weights are found
 * @param catalog the methods
 * @returns its entry
 */
export function weightingOf({ kind }: Kind, catalog: Catalog): Weighting {
  return methodOf(catalog, "weight", kind) as Weighting;
}
