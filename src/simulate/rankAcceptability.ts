import { fault } from "../fault/fault.js";
import { eachDraw } from "./eachDraw.js";
import { checkedField } from "./scoreColumns.js";
import type { CheckedColumns, ScoreColumns } from "./scoreColumns.js";
import type { WeightSample } from "./weightSample.js";

/** How often each person stands at each place, over many draws of weights. */
export interface RankAcceptability {
  /** How many times weights were drawn. */
  readonly draws: number;
  /** One row per person, in the order of the field. */
  readonly rows: readonly AcceptabilityRow[];
}

/** How often one person stands at each place. */
export interface AcceptabilityRow {
  /** The person. */
  readonly id: string;
  /** The mean place over the draws in which the person has one; null where there are none. */
  readonly meanRank: number | null;
  /** The share of draws at place 1, 2 and so on; together 1 for somebody who has a place in every draw. */
  readonly shares: readonly number[];
}

/**
 * How often each person stands at each place when weights are drawn by chance: rank acceptability indices.
 *
 *     share at place r = draws in which 1 + the number of greater scores is r ÷ draws
 *
 * Who is first in 95 % of the draws is first whatever the parts weigh; who is in 30 % is first by the choice of weights.
 * Scores that differ by less than 1e-9 tie, and take the same place.
 * Source: R. Lahdelma & P. Salminen, Operations Research 49 (2001), 444–454 (SMAA-2).
 *
 * @param field people and columns
 * @param sample the weights
 * @returns a row per person
 * @throws Fault "missing", "bad-id", "duplicate-id", "wrong-length", "not-a-number", "not-finite", "out-of-range" for
 * scores beyond 1e100; "unknown-column", "bad-weight", "no-weight" where the sample does not fit; "field-too-large" beyond 5,000 people
 * @example
 * const field = { ids: ["ana", "bo"], columns: [{ id: "calls", values: [0.9, 0.1] }, { id: "mails", values: [0.8, 0.7] }] }
 * const sample = sampleWeights(["calls", "mails"], { draws: 1000, seed: 7 })
 * rankAcceptability(field, sample).rows[1] // => { id: "bo", meanRank: 2, shares: [0, 1] }
 */
export function rankAcceptability(field: ScoreColumns, sample: WeightSample): RankAcceptability {
  const checked = checkedField(field);
  const counts = placeCounts(checked, sample);
  const people = checked.ids.length;
  const rows = checked.ids.map((id, row) => {
    const own = counts.subarray(row * people, (row + 1) * people);
    return { id, meanRank: meanPlace(own), shares: sharesOf(own, sample.draws) };
  });
  return { draws: sample.draws, rows };
}

/** A loop: `Array.from` takes several times as long, and there is a figure for each place of each person. */
function sharesOf(counts: Int32Array, draws: number): number[] {
  const shares = new Array<number>(counts.length);
  for (let k = 0; k < counts.length; k++) shares[k] = counts[k]! / draws;
  return shares;
}

/** A list of a place for each of more people than this for each of them would not fit in memory. */
const MOST_PEOPLE = 5000;

/** So many draws are counted at a time. */
const TOGETHER = 16;

/**
 * Counts in how many draws each person stands at each place.
 *
 * @param field people and columns
 * @param sample the weights
 * @returns person by person, a count for each place
 * @throws Fault "field-too-large", and as {@link eachDraw}
 */
export function placeCounts(field: CheckedColumns, sample: WeightSample): Int32Array {
  const people = field.ids.length;
  checkPeople(people);
  const counts = new Int32Array(people * people);
  const held = new Int32Array(TOGETHER * people);
  let draws = 0;
  eachDraw(field, sample, (places) => {
    held.set(places, draws++ * people);
    if (draws < TOGETHER) return;
    count(held, draws, counts, people);
    draws = 0;
  });
  count(held, draws, counts, people);
  return counts;
}

/** Person by person: their counts then stay near the processor for all of the draws. */
function count(held: Int32Array, draws: number, counts: Int32Array, people: number): void {
  for (let row = 0; row < people; row++) {
    for (let at = row; at < draws * people; at += people) {
      const place = held[at]!;
      if (place > 0) counts[row * people + place - 1]!++;
    }
  }
}

/**
 * Checks that there are not too many people to hold each against each.
 *
 * @param people how many there are
 * @throws Fault "field-too-large"
 */
export function checkPeople(people: number): void {
  if (people <= MOST_PEOPLE) return;
  const expected = `at most ${MOST_PEOPLE} people, since there is a figure for each place of each of them`;
  const remedy = "compare within smaller groups";
  throw fault({ code: "field-too-large", path: "ids", received: people, expected, remedy });
}

/**
 * The mean of the places that were counted.
 *
 * @param counts how often each place occurred
 * @returns the mean; null where none did
 * @example
 * meanPlace(Int32Array.of(1, 0, 3)) // => 2.5
 */
export function meanPlace(counts: Int32Array): number | null {
  let sum = 0;
  let count = 0;
  for (let k = 0; k < counts.length; k++) {
    sum += counts[k]! * (k + 1);
    count += counts[k]!;
  }
  return count === 0 ? null : sum / count;
}
