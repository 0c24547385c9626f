import fc from "fast-check";
import type { WeightBound, Weights } from "scorewright";

/** Weights and bounds that leave room for shares that add up to 1. */
export interface BoundedCase {
  readonly weights: Weights;
  readonly bounds: readonly WeightBound[];
}

// Below 1e-300 or so doubles run out of digits, so that a weight's text and its double are no longer the same figure.
const anyWeight = fc.double({ min: 0, max: 5, noNaN: true }).map((any) => (any < 1e-300 ? 0 : any));

const weight = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 20 }) },
  { weight: 2, arbitrary: anyWeight },
  { weight: 1, arbitrary: fc.constantFrom(1e-300, 5e-324, 1e12) },
);

const room = fc.constantFrom(0, 0, 0.1, 0.25, 0.5, 1);

/** A child's weight; a part of a point that the bounds leave room for; how far below and above it they lie. */
const child = fc.record({
  weight,
  part: fc.integer({ min: 0, max: 9 }),
  below: room,
  above: room,
  isBound: fc.boolean(),
});

/** Weights in any proportion, or shares, with bounds around a point that adds up to 1. */
export const boundedCases: fc.Arbitrary<BoundedCase> = fc
  .tuple(fc.array(child, { minLength: 1, maxLength: 7 }), fc.boolean())
  .map(([drawn, areShares]) => {
    const children = drawn.every((one) => one.weight === 0) ? drawn.map((one) => ({ ...one, weight: 1 })) : drawn;
    const sum = children.reduce((so, one) => so + one.weight, 0);
    const parts = children.reduce((so, { part }) => so + part, 0);
    const named = children.map((one, place) => ({ ...one, id: `m${place}` }));
    return {
      weights: { shares: named.map(({ id, weight }) => ({ id, weight: areShares ? weight / sum : weight })) },
      bounds: named
        .filter(({ isBound }) => isBound)
        .map(({ id, part, below, above }) => {
          const point = parts === 0 ? 1 / children.length : part / parts;
          return { of: id, atLeast: Math.max(0, point - below), atMost: Math.min(1, point + above) };
        }),
    };
  });
