import { fault } from "../fault/fault.js";
import { wrongType } from "../fault/wrongType.js";
import { checkOptions } from "../fault/checkOptions.js";
import { random } from "../numeric/random.js";
import type { Random } from "../numeric/random.js";
import type { Weights } from "../weight/weights.js";
import { drawWithin } from "./bounds.js";
import type { Filler } from "./bounds.js";
import { boxOf } from "./box.js";
import type { WeightBound } from "../weight/bounds.js";
import { drawAround, drawSimplex } from "./dirichlet.js";
import { placesOf, sharesOf } from "./matching.js";

/** Weights drawn by chance: many answers to the question what the parts might weigh. */
export interface WeightSample {
  /** The parts. */
  readonly ids: readonly string[];
  /** How many times weights were drawn. */
  readonly draws: number;
  /** What they were drawn from. */
  readonly seed: number;
  /** The weights, draw by draw, each in the order of `ids` and adding up to 1 but for the last bits of a double. */
  readonly values: Float64Array;
}

/** What {@link sampleWeights} is told. */
export interface SampleOptions {
  /** How many times to draw, 1 or more. */
  readonly draws: number;
  /** A whole number from 0 to 4,294,967,295; the same seed draws the same weights. */
  readonly seed: number;
  /** Draws near these weights; all weights are as likely as each other when left out. */
  readonly around?: Around;
  /** Draws only weights within these bounds, all of them as likely as each other. Not together with `around`. */
  readonly bounds?: readonly WeightBound[];
}

/** Weights to draw near. */
export interface Around {
  /** The mean of what is drawn; only proportions count, and a weight of 0 stays 0. */
  readonly weights: Weights;
  /** How near, from 1e-6 to 1e12: a weight w has the standard deviation √(w (1 − w) / (concentration + 1)). */
  readonly concentration: number;
}

/** More figures than this would not fit a list. */
const MOST_FIGURES = 1e8;

/** Below this one weight is all but 1 in every draw; above, all draws are the same but for their last digits. */
const [WIDEST, NEAREST] = [1e-6, 1e12];

/**
 * Draws weights by chance, to see what hangs on them.
 *
 *     uniform: Dirichlet(1, …, 1)        around w: Dirichlet(concentration · w)        within bounds: uniform
 *
 * Uniform weights are all weights that add up to 1, each as likely as the other; uniform numbers divided by their sum
 * would crowd in the middle. A sample knows nothing of people: the same one serves every team.
 * Source: L. Devroye, Non-Uniform Random Variate Generation (1986), chapter 11.4.
 *
 * @param ids the parts, each once
 * @param options `draws`, `seed`; `around` or `bounds`
 * @returns the weights
 * @throws Fault "missing" without an id; "duplicate-id"; "out-of-range" for draws, a seed, a concentration or a bound;
 * "not-exactly-one" for `around` together with `bounds`; "unknown-node", "unknown-column", "bad-weight", "no-weight";
 * "empty-range", "not-finite" for a bound; "no-room" where no weights lie within the bounds; "unknown-key", "wrong-type" for
 * options
 * @example
 * const sample = sampleWeights(["calls", "mails"], { draws: 1000, seed: 7 })
 * sample.values.length // => 2000
 */
export function sampleWeights(ids: readonly string[], options: SampleOptions): WeightSample {
  checkOptions(options, ["draws", "seed", "around", "bounds"]);
  const { draws, seed } = options;
  placesOf(ids, "ids", [...new Set(ids)]);
  if (ids.length === 0) throw noId();
  const most = Math.floor(MOST_FIGURES / ids.length);
  if (!(Number.isInteger(draws) && draws >= 1 && draws <= most)) throw notDraws(draws, most);
  const fill = filler(ids, options, random(seed));
  const values = new Float64Array(draws * ids.length);
  for (let at = 0; at < values.length; at += ids.length) fill(values, at);
  return { ids: [...ids], draws, seed, values };
}

function filler(ids: readonly string[], { around, bounds }: SampleOptions, draw: Random): Filler {
  if (around !== undefined && bounds !== undefined) throw both();
  if (bounds !== undefined) return drawWithin(boxOf(ids, checkedBounds(bounds)), draw);
  if (around === undefined) return (into, at) => drawSimplex(draw, into, at, ids.length);
  checkOptions(around, ["weights", "concentration"], "around");
  const { weights, concentration } = around;
  if (!(concentration >= WIDEST && concentration <= NEAREST)) throw notNear(concentration);
  const shapes = sharesOf(weights, ids).map((share) => concentration * share);
  return (into, at) => drawAround(draw, shapes, into, at);
}

function checkedBounds(bounds: readonly WeightBound[]): readonly WeightBound[] {
  const given: unknown = bounds;
  if (!Array.isArray(given))
    throw wrongType("bounds", given, "a list of bounds", 'write [{ of: "calls", atMost: 0.4 }]');
  bounds.forEach((bound, place) => {
    checkOptions(bound, ["of", "atLeast", "atMost"], `bounds.${place}`);
  });
  return bounds;
}

function noId() {
  const remedy = "name the columns that are weighed";
  return fault({ code: "missing", path: "ids", received: 0, expected: "at least one id", remedy });
}

function notDraws(received: number, most: number) {
  const expected = `a whole number from 1 to ${most}`;
  return fault({ code: "out-of-range", path: "draws", received, expected, remedy: "draw 10,000 times" });
}

function notNear(received: number) {
  const path = "around.concentration";
  const expected = `a number from ${WIDEST} to ${NEAREST}`;
  const remedy = "write 10 for weights that wander far, 1000 for weights that stay close";
  return fault({ code: "out-of-range", path, received, expected, remedy });
}

function both() {
  const remedy = "keep one of the two";
  return fault({
    code: "not-exactly-one",
    path: "bounds",
    received: "around, bounds",
    expected: "one of them",
    remedy,
  });
}
