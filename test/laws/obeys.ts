import fc from "fast-check";
import { it } from "vitest";

/** Draws more values inside a law. */
export type Draw = <T>(from: fc.Arbitrary<T>) => T;

/** A sentence that is true of every thing of a kind. */
export interface Law<T> {
  /** The sentence. */
  readonly name: string;
  /** Throws where it does not hold; it may draw what it needs. */
  readonly holds: (thing: T, draw: Draw) => void;
}

/**
 * Tests that drawn things obey laws. They are drawn once for all laws; the one that breaks a law is made smaller.
 *
 * @param laws the laws
 * @param things what they are about
 * @param runs how many things are drawn for each law
 */
export function obeys<T>(laws: readonly Law<T>[], things: fc.Arbitrary<T>, runs = 200): void {
  const settings = { numRuns: runs, seed: Math.trunc(Math.random() * 2 ** 31) };
  const about = (law: Law<T>) =>
    fc.property(things, fc.noShrink(fc.nat()), (thing, seed) => {
      law.holds(thing, drawFrom(seed));
    });
  let drawn: readonly (readonly [T, number])[] | undefined;
  it.each(laws.map((law) => [law.name, law] as const))("%s", (_, law) => {
    drawn ??= fc.sample(about(law), settings);
    for (const [thing, seed] of drawn) {
      try {
        law.holds(thing, drawFrom(seed));
      } catch (cause) {
        fc.assert(about(law), settings);
        throw new Error(`breaks the law, with what is drawn from ${seed}: ${fc.stringify(thing)}`, { cause });
      }
    }
  });
}

/**
 * Tests a property, and again where chance has shown too little of what the test is about, ten times at most.
 *
 * @param isEnough whether enough was seen
 * @param property what holds
 * @param settings how often it is drawn at a time
 */
export function assertUntil<T>(isEnough: () => boolean, property: fc.IProperty<T>, settings: fc.Parameters<T>): void {
  for (let tries = 0; tries === 0 || (tries < 10 && !isEnough()); tries++) fc.assert(property, settings);
}

/** The same seed draws the same values, so that a thing can be made smaller while what is done with it stays. */
function drawFrom(seed: number): Draw {
  let next = seed;
  return (from) => fc.sample(from, { numRuns: 1, seed: next++ })[0]!;
}

/** Sizes of columns around a block of 4,096 rows, and the smallest. */
export const ROWS = [1, 2, 7, 4095, 4096, 4097] as const;

/**
 * Fills a column of any size from a few drawn values, so that it has ties, gaps and sometimes only one value.
 *
 * @param draw draws inside a law
 * @param values what its figures are drawn from
 * @param rows how many rows; drawn when left out
 */
export function columnFrom(draw: Draw, values: fc.Arbitrary<number>, rows?: number): Float64Array {
  const size = rows ?? draw(fc.constantFrom(...ROWS));
  const gap = fc.constant(NaN);
  const one = fc.oneof({ weight: 6, arbitrary: values }, { weight: 1, arbitrary: gap });
  const few = draw(fc.array(one, { minLength: 1, maxLength: 12 }));
  const step = draw(fc.integer({ min: 1, max: 1000 }));
  return Float64Array.from({ length: size }, (_, row) => few[(row * step + (row >> 3)) % few.length]!);
}

/** The values in another order, drawn by chance. */
export function shuffled<T>(draw: Draw, values: readonly T[]): T[] {
  const keys = draw(fc.array(fc.nat(), { minLength: values.length, maxLength: values.length }));
  return values
    .map((value, place) => ({ value, key: keys[place]!, place }))
    .sort((a, b) => a.key - b.key || b.place - a.place)
    .map(({ value }) => value);
}

/** Whether two numbers agree to a share of the larger one. */
export function isNear(a: number, b: number, share = 1e-12, scale = 0): boolean {
  return Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b), scale);
}
