import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankColumn } from "scorewright";
import { ranker } from "../../src/simulate/ranker.js";

/** Places by the road that single rankings take: another algorithm for the same convention. */
const expected = (scores: readonly number[], tolerance: number) => Array.from(rankColumn(scores, { tolerance }).ranks);

const list = new Float64Array(600);
const rank = ranker(list);

function found(scores: readonly number[], tolerance: number): number[] {
  const places = new Int32Array(scores.length);
  list.set(scores);
  rank(scores.length, tolerance, places);
  return Array.from(places);
}

const score = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 2, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 2, arbitrary: fc.double({ min: 0.5, max: 0.5 + 1e-6, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: -1e12, max: 1e12, noNaN: true }) },
);

describe("ranking again and again", () => {
  it("gives the places that ranking once gives, whatever was ranked before", () => {
    const property = fc.property(fc.array(score, { maxLength: 80 }), fc.constantFrom(0, 1e-9), (scores, tolerance) => {
      expect(found(scores, tolerance)).toEqual(expected(scores, tolerance));
    });
    fc.assert(property, { numRuns: 500 });
  });

  const draw = (row: number) => ((row * 7919) % 601) / 601;
  it.each([
    ["spread evenly", draw],
    ["in three narrow clusters", (row: number) => 0.3 * (row % 3) + 1e-5 * draw(row)],
    ["with one far ahead of a crowd", (row: number) => (row === 0 ? 1e6 : 0.5 + 1e-6 * draw(row))],
    ["halved from person to person", (row: number) => 2 ** -((row * 7) % 600)],
    ["all alike", () => 0.7],
    ["in clusters within clusters", (row: number) => [1, 1e-4, 1e-8, 1e-12][row % 4]! * (1 + 1e-3 * draw(row))],
  ])("ranks 600 scores %s", (_, of) => {
    const scores = Array.from({ length: 600 }, (_, row) => of(row));
    expect(found(scores, 0)).toEqual(expected(scores, 0));
    expect(found(scores, 1e-9)).toEqual(expected(scores, 1e-9));
  });
});
