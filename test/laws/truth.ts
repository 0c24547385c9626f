import fc from "fast-check";
import { expect } from "vitest";
import { both, either, not } from "scorewright/method";
import type { Truth } from "scorewright/method";
import { shuffled } from "./obeys.js";
import type { Law } from "./obeys.js";

/** Any truth: true, false or unknown. */
export const anyTruth: fc.Arbitrary<Truth> = fc.constantFrom(true, false, null);

const ORDER: readonly Truth[] = [false, null, true];
const place = (truth: Truth) => ORDER.indexOf(truth);

/** Every way in which the unknown ones may turn out. */
function outcomes(truths: readonly Truth[]): boolean[][] {
  return truths.reduce<boolean[][]>(
    (sofar, truth) => {
      const ways = truth === null ? [true, false] : [truth];
      return sofar.flatMap((list) => ways.map((way) => [...list, way]));
    },
    [[]],
  );
}

const agreed = (found: readonly boolean[]): Truth => (found.every((one) => one === found[0]) ? found[0]! : null);

/** True of every list of truths: Kleene's strong three-valued logic. */
export const truthLaws: readonly Law<readonly Truth[]>[] = [
  {
    name: "is known exactly where every way the unknown may turn out gives the same",
    holds: (truths) => {
      const ways = outcomes(truths);
      expect(both(truths)).toBe(agreed(ways.map((way) => way.every(Boolean))));
      expect(either(truths)).toBe(agreed(ways.map((way) => way.some(Boolean))));
    },
  },
  {
    name: "takes the least true for both and the most true for either",
    holds: (truths) => {
      expect(place(both(truths))).toBe(Math.min(2, ...truths.map(place)));
      expect(place(either(truths))).toBe(Math.max(0, ...truths.map(place)));
    },
  },
  {
    name: "turns both into either when everything is turned round",
    holds: (truths) => {
      expect(not(both(truths))).toBe(either(truths.map(not)));
      expect(truths.map(not).map(not)).toEqual(truths);
    },
  },
  {
    name: "does not hang on the order, nor on what is said twice",
    holds: (truths, draw) => {
      const again = shuffled(draw, [...truths, ...truths]);
      expect([both(again), either(again)]).toEqual([both(truths), either(truths)]);
    },
  },
];
