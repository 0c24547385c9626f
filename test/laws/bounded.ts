import fc from "fast-check";
import { expect } from "vitest";
import { bounded, tilt } from "scorewright";
import type { WeightBound, Weights } from "scorewright";
import type { BoundedCase } from "../arbitraries/bounds.js";
import { shuffled } from "./obeys.js";
import type { Law } from "./obeys.js";

const NOISE = 1e-12;

const byId = ({ shares }: Weights) => new Map(shares.map(({ id, weight }) => [id, weight]));
const sumOf = (weights: readonly number[]) => weights.reduce((sum, one) => sum + one, 0);
const sumOfShares = ({ shares }: Weights) => sumOf(shares.map(({ weight }) => weight));

function boundsOf(id: string, bounds: readonly WeightBound[]) {
  const { atLeast = 0, atMost = 1 } = bounds.find(({ of }) => of === id) ?? {};
  return { atLeast, atMost };
}

function expectWithin({ shares }: Weights, bounds: readonly WeightBound[]) {
  for (const { id, weight } of shares) {
    const { atLeast, atMost } = boundsOf(id, bounds);
    expect(weight >= atLeast && weight <= atMost, `${id}: ${weight} in ${atLeast}…${atMost}`).toBe(true);
  }
}

/** True of all weights and bounds that leave room. */
export const boundedLaws: readonly Law<BoundedCase>[] = [
  {
    name: "lies within the bounds, to the last bit, and adds up to 1",
    holds: ({ weights, bounds }) => {
      const found = bounded(weights, bounds);
      expectWithin(found, bounds);
      expect(Math.abs(sumOfShares(found) - 1)).toBeLessThanOrEqual(NOISE);
      expect(found.shares.map(({ id }) => id)).toEqual(weights.shares.map(({ id }) => id));
    },
  },
  {
    name: "changes nothing when it is done again",
    holds: ({ weights, bounds }) => {
      const once = bounded(weights, bounds);
      expect(bounded(once, bounds)).toEqual({ shares: once.shares, stopped: [] });
    },
  },
  {
    // The conditions of Karush, Kuhn and Tucker, which hold for the nearest point of a box and for no other.
    name: "is nearest: who could go lower has risen no more than anybody who could go higher",
    holds: ({ weights, bounds }) => {
      const sum = sumOfShares(weights);
      const moves = bounded(weights, bounds).shares.map(({ id, weight }, place) => {
        const { atLeast, atMost } = boundsOf(id, bounds);
        const by = weight - weights.shares[place]!.weight / sum;
        return { by, isLow: weight <= atLeast + NOISE, isHigh: weight >= atMost - NOISE };
      });
      for (const one of moves)
        for (const other of moves)
          if (!one.isLow && !other.isHigh) expect(one.by - other.by).toBeLessThanOrEqual(10 * NOISE);
    },
  },
  {
    name: "is no farther away than any other shares within the bounds",
    holds: ({ weights, bounds }, draw) => {
      const sum = sumOfShares(weights);
      const distance = ({ shares }: Weights) =>
        sumOf(shares.map(({ weight }, place) => (weight - weights.shares[place]!.weight / sum) ** 2));
      const parts = weights.shares.map(({ id }) => ({ id, weight: draw(fc.integer({ min: 1, max: 50 })) }));
      const other = bounded({ shares: parts }, bounds);
      expect(distance(bounded(weights, bounds))).toBeLessThanOrEqual(distance(other) + NOISE);
    },
  },
  {
    name: "says who was stopped: their share is the bound",
    holds: ({ weights, bounds }) => {
      const found = bounded(weights, bounds);
      for (const { id, bound } of found.stopped) expect(byId(found).get(id)).toBe(boundsOf(id, bounds)[bound]);
    },
  },
  {
    name: "does not hang on the order of weights and bounds",
    holds: ({ weights, bounds }, draw) => {
      const other = bounded({ shares: shuffled(draw, weights.shares) }, shuffled(draw, bounds));
      expect([...byId(other)].sort()).toEqual([...byId(bounded(weights, bounds))].sort());
    },
  },
];

const BY = fc.oneof(fc.constantFrom(0, 0.01, 0.05, 0.1, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }));

/** True of all weights within their bounds; whom they are tilted towards, and by how much, is drawn. */
export const tiltLaws: readonly Law<BoundedCase>[] = [
  {
    name: "keeps the sum to the last bit, and everybody within the bounds",
    holds: (one, draw) => {
      const { from, options, found } = tilted(one, draw);
      expectWithin(found, options.bounds);
      const slack = found.shares.length * 2 ** -53;
      expect(Math.abs(sumOfShares(found) - sumOfShares(from))).toBeLessThanOrEqual(2 * slack);
    },
  },
  {
    name: "moves what it says: as much as is asked for, unless a whole side is stopped",
    holds: (one, draw) => {
      const { from, options, found, isNamed } = tilted(one, draw);
      const before = byId(from);
      const moves = found.shares.map(({ id, weight }) => ({ id, by: weight - before.get(id)! }));
      for (const { id, by } of moves) expect(isNamed(id) ? by >= 0 : by <= 0).toBe(true);
      const gained = sumOf(moves.filter(({ id }) => isNamed(id)).map(({ by }) => by));
      expect(Math.abs(gained - found.moved)).toBeLessThanOrEqual(NOISE);
      const isStopped = (id: string) => found.stopped.some((stop) => stop.id === id);
      const sides = [true, false].map((side) => from.shares.filter(({ id }) => isNamed(id) === side));
      if (sides.some((side) => side.every(({ id }) => isStopped(id)))) expect(found.moved <= options.by).toBe(true);
      else expect(found.moved).toBe(options.by);
    },
  },
  {
    name: "is in proportion among those of a side whom no bound stops, and stops the others at their bound",
    holds: (one, draw) => {
      const { from, options, found, isNamed } = tilted(one, draw);
      const before = byId(from);
      for (const { id, bound } of found.stopped) {
        expect(byId(found).get(id)).toBe(boundsOf(id, options.bounds)[bound]);
        expect(bound).toBe(isNamed(id) ? "atMost" : "atLeast");
      }
      const free = found.shares.filter(({ id }) => !found.stopped.some((stop) => stop.id === id));
      for (const side of [true, false]) {
        const own = free.filter(({ id }) => isNamed(id) === side);
        for (const a of own)
          for (const b of own) {
            const [wasA, wasB] = [before.get(a.id)!, before.get(b.id)!];
            if (wasA > 0 && wasB > 0) expect(Math.abs(a.weight * wasB - b.weight * wasA)).toBeLessThanOrEqual(1e-15);
            if (wasA === 0 && wasB === 0) expect(a.weight).toBe(b.weight);
          }
      }
    },
  },
  {
    name: "changes no bit by 0, nor towards everybody or nobody",
    holds: (one, draw) => {
      const { from, options } = tilted(one, draw);
      const still = { shares: from.shares, moved: 0, stopped: [] };
      expect(tilt(from, { ...options, by: 0 })).toEqual(still);
      expect(tilt(from, { ...options, towards: [] })).toEqual(still);
      expect(tilt(from, { ...options, towards: from.shares.map(({ id }) => id) })).toEqual(still);
    },
  },
  {
    name: "does not hang on the order of weights, names and bounds",
    holds: (one, draw) => {
      const { from, options, found } = tilted(one, draw);
      const [towards, bounds] = [shuffled(draw, options.towards), shuffled(draw, options.bounds)];
      const other = tilt({ shares: shuffled(draw, from.shares) }, { ...options, towards, bounds });
      expect([...byId(other)].sort()).toEqual([...byId(found)].sort());
      expect(other.moved).toBe(found.moved);
    },
  },
];

function tilted({ weights, bounds }: BoundedCase, draw: <T>(from: fc.Arbitrary<T>) => T) {
  const from = { shares: bounded(weights, bounds).shares };
  const towards = draw(fc.subarray(from.shares.map(({ id }) => id)));
  const options = { towards, by: draw(BY), bounds };
  return { from, options, found: tilt(from, options), isNamed: (id: string) => towards.includes(id) };
}
