import { Fault, fault } from "../fault/fault.js";
import { wrongType } from "../fault/wrongType.js";
import type { Column } from "../numeric/column.js";
import { noiseOf } from "../numeric/flat.js";
import { NOISE } from "../numeric/publish.js";
import { extent } from "../numeric/summary.js";
import { badWeight, noWeight, placesOf } from "./matching.js";
import { ranker } from "./ranker.js";
import type { CheckedColumns } from "./scoreColumns.js";
import { scorer } from "./scorer.js";
import type { WeightSample } from "./weightSample.js";

/**
 * Is called with what one draw of weights makes of people.
 *
 * @param places each person's place; 0 for somebody without a score. The same list in every draw
 * @param weights the weights, in the order of the columns. The same list in every draw
 */
export type Visit = (places: Int32Array, weights: Column) => void;

/**
 * Scores and ranks people once for every draw of a sample.
 *
 *     score = Σ w · y / Σ w over what is present        places 1 2 2 4, the greatest score first
 *
 * @param field people and columns
 * @param sample the weights
 * @param visit what is done with each draw
 * @throws Fault "unknown-column", "duplicate-id", "missing" where the sample is of other columns; "wrong-length",
 * "bad-weight", "no-weight", "wrong-type" for a sample that `sampleWeights` did not make
 */
export function eachDraw({ ids, parts, columns }: CheckedColumns, sample: WeightSample, visit: Visit): void {
  if (!isSample(sample)) throw wrongType("sample", sample, "a sample of weights", "pass what sampleWeights made");
  const order = Int32Array.from(placesOf(sample.ids, "sample.ids", parts));
  checkSample(sample);
  const { rows, isWhole, score } = scorer(columns);
  const tolerance = toleranceOf(columns);
  const scores = new Float64Array(ids.length);
  const rank = ranker(scores);
  const found = new Int32Array(ids.length);
  const places = new Int32Array(ids.length);
  const weights = new Float64Array(parts.length);
  for (let draw = 0; draw < sample.draws; draw++) {
    readWeights(sample, draw, order, weights);
    const count = score(weights, scores);
    rank(count, tolerance, found);
    if (isWhole) visit(found, weights);
    else visit(placesByRow(rows, found, count, places), weights);
  }
}

/**
 * How close scores must be to tie: closer than anything published shows, or than float noise can tell apart.
 *
 * @param columns what is scored
 * @returns 1e-9, or what noise there is in figures that are large
 * @example
 * toleranceOf([column([0.2, 1])]) // => 1e-9
 */
export function toleranceOf(columns: readonly Column[]): number {
  let most = 0;
  for (const values of columns) {
    const { low, high } = extent(values);
    if (low <= high) most = Math.max(most, Math.abs(low), Math.abs(high));
  }
  return Math.max(NOISE, noiseOf(most));
}

function placesByRow(rows: Int32Array, found: Int32Array, count: number, into: Int32Array): Int32Array {
  into.fill(0);
  for (let k = 0; k < count; k++) into[rows[k]!] = found[k]!;
  return into;
}

/** Reads one draw in the order of the columns, divided by its sum. */
function readWeights({ values }: WeightSample, draw: number, order: Int32Array, into: Column): void {
  const at = draw * order.length;
  let sum = 0;
  for (let k = 0; k < order.length; k++) {
    const weight = values[at + order[k]!]!;
    into[k] = weight;
    sum += weight;
  }
  if (!(sum > 0)) throw noWeight(`sample.values.${at}`);
  for (let k = 0; k < order.length; k++) into[k]! /= sum;
}

/** For callers whom no compiler watches. */
function isSample(sample: unknown): boolean {
  const { ids, values } = (sample ?? {}) as Partial<WeightSample>;
  return Array.isArray(ids) && values instanceof Float64Array;
}

function checkSample({ ids, draws, values }: WeightSample): void {
  if (!(draws >= 1 && values.length === draws * ids.length)) throw wrongLength(values.length, draws * ids.length);
  const at = values.findIndex((weight) => !(weight >= 0 && weight <= 1 + NOISE));
  if (at >= 0) throw new Fault([badWeight(`sample.values.${at}`, values[at]!)]);
}

function wrongLength(received: number, figures: number) {
  const expected = `${figures} weights, one per draw and column`;
  return fault({
    code: "wrong-length",
    path: "sample.values",
    received,
    expected,
    remedy: "pass what sampleWeights made",
  });
}
