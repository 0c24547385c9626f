import { eachDraw } from "./eachDraw.js";
import { checkPeople } from "./rankAcceptability.js";
import { checkedField } from "./scoreColumns.js";
import type { ScoreColumns } from "./scoreColumns.js";
import type { WeightSample } from "./weightSample.js";

/** How often people stand before each other, over many draws of weights. */
export interface PairwiseWinning {
  /** How many times weights were drawn. */
  readonly draws: number;
  /** One row per person, in the order of the field. */
  readonly rows: readonly WinningRow[];
}

/** How often one person stands before each of the others. */
export interface WinningRow {
  /** The person. */
  readonly id: string;
  /** The share of draws in which the person stands before each, in the order of the field; 0 against itself. */
  readonly beats: readonly number[];
}

/**
 * How often each person stands before each of the others when weights are drawn by chance.
 *
 *     beats_ij = draws in which i has a better place than j ÷ draws        beats_ij + beats_ji + ties = 1
 *
 * Places can hide who is close to whom: two people may share all places, and one still beat the other in every draw. Who
 * has no score in a draw neither beats nor is beaten. The work grows with the square of the people.
 * Source: P. Leskinen, J. Viitanen, A. Kangas & J. Kangas, Forest Science 52 (2006), 304–312 (pairwise winning indices).
 *
 * @param field people and columns
 * @param sample the weights
 * @returns a row per person
 * @throws Fault as `rankAcceptability`
 * @example
 * const field = { ids: ["ana", "bo"], columns: [{ id: "calls", values: [0.9, 0.1] }, { id: "mails", values: [0.8, 0.7] }] }
 * const sample = sampleWeights(["calls", "mails"], { draws: 1000, seed: 7 })
 * pairwiseWinning(field, sample).rows[0] // => { id: "ana", beats: [0, 1] }
 */
export function pairwiseWinning(field: ScoreColumns, sample: WeightSample): PairwiseWinning {
  const checked = checkedField(field);
  const people = checked.ids.length;
  checkPeople(people);
  const wins = new Int32Array(people * people);
  const block = new Int32Array(people * BLOCK);
  let filled = 0;
  eachDraw(checked, sample, (places) => {
    for (let row = 0; row < people; row++) block[row * BLOCK + filled] = places[row]!;
    if (++filled < BLOCK) return;
    addWins(block, filled, people, wins);
    filled = 0;
  });
  addWins(block, filled, people, wins);
  const rows = checked.ids.map((id, row) => {
    const own = wins.subarray(row * people, (row + 1) * people);
    return { id, beats: Array.from(own, (count) => count / sample.draws) };
  });
  return { draws: sample.draws, rows };
}

/** So many draws are held at a time, each person's places side by side. */
const BLOCK = 128;

/** Holds each person's places against each other's. A draw in which one of the two has no place counts for neither. */
function addWins(block: Int32Array, draws: number, people: number, wins: Int32Array): void {
  const lacks = Uint8Array.from({ length: people }, (_, row) => hasGap(block, row * BLOCK, draws));
  for (let row = 0; row < people; row++) {
    for (let other = row + 1; other < people; other++) {
      const isWhole = lacks[row] === 0 && lacks[other] === 0;
      const both = (isWhole ? compared : comparedWithGaps)(block, row * BLOCK, other * BLOCK, draws);
      wins[row * people + other]! += both & LOWER;
      wins[other * people + row]! += both >> HALF;
    }
  }
}

/** In how many draws one is before another stands in the lower half of a number, the reverse in the upper half. */
const HALF = 16;
const LOWER = (1 << HALF) - 1;

/** The signs of differences, without a branch that nobody could foresee. */
function compared(block: Int32Array, one: number, other: number, draws: number): number {
  let both = 0;
  for (let d = 0; d < draws; d++) {
    const apart = (block[one + d]! - block[other + d]!) | 0;
    both = (both + (apart >>> 31) + (((0 - apart) >> 31) & (1 << HALF))) | 0;
  }
  return both;
}

function comparedWithGaps(block: Int32Array, one: number, other: number, draws: number): number {
  let both = 0;
  for (let d = 0; d < draws; d++) {
    const [place, against] = [block[one + d]!, block[other + d]!];
    if (place === 0 || against === 0 || place === against) continue;
    both += place < against ? 1 : 1 << HALF;
  }
  return both;
}

function hasGap(block: Int32Array, from: number, draws: number): number {
  for (let d = 0; d < draws; d++) if (block[from + d] === 0) return 1;
  return 0;
}
