import { describe, expect, it } from "vitest";
import { drawLogGamma, drawNormal, random } from "scorewright";
import { mixed, seedWords, words } from "../../src/numeric/random.js";
import { raisedBy } from "../faults/raised.js";

const WORD = (1n << 32n) - 1n;
const rotated = (x: bigint, by: bigint) => ((x << by) | (x >> (32n - by))) & WORD;

/** xoshiro128** as its authors write it, in whole numbers of any size. */
function reference(state: readonly bigint[], count: number): bigint[] {
  const s = [...state];
  return Array.from({ length: count }, () => {
    const result = (rotated((s[1]! * 5n) & WORD, 7n) * 9n) & WORD;
    const t = (s[1]! << 9n) & WORD;
    s[2]! ^= s[0]!;
    s[3]! ^= s[1]!;
    s[1]! ^= s[2]!;
    s[0]! ^= s[3]!;
    s[2]! ^= t;
    s[3] = rotated(s[3]!, 11n);
    return result;
  });
}

function mixedReference(word: bigint): bigint {
  const one = ((word ^ (word >> 16n)) * 0x85ebca6bn) & WORD;
  const two = ((one ^ (one >> 13n)) * 0xc2b2ae35n) & WORD;
  return two ^ (two >> 16n);
}

const stateOf = (seed: bigint) => [1n, 2n, 3n, 4n].map((k) => mixedReference((seed + k * 0x9e3779b9n) & WORD));

/** Of the C reference, version 1.1, with the state 1, 2, 3, 4; the tests of the crate rand_xoshiro hold the same. */
const PUBLISHED = [
  ...[11520, 0, 5927040, 70819200, 2031721883],
  ...[1637235492, 1287239034, 3734860849, 3729100597, 4258142804],
];

const SEEDS = [0, 1, 42, 20260701, 2 ** 31, 2 ** 32 - 1];

describe("the generator", () => {
  it("draws what its reference draws", () => {
    const next = words([1, 2, 3, 4]);
    expect(PUBLISHED.map(() => next())).toEqual(PUBLISHED);
    expect(reference([1n, 2n, 3n, 4n], 10).map(Number)).toEqual(PUBLISHED);
  });

  it("mixes seeds as MurmurHash3 ends: its hashes of nothing with the seeds 1 and 2³² − 1", () => {
    expect([mixed(0), mixed(1), mixed(0xffffffff)]).toEqual([0, 0x514e28b7, 0x81f16f39]);
  });

  it.each(SEEDS)("draws from seed %d what whole numbers of any size give", (seed) => {
    const state = stateOf(BigInt(seed));
    expect(seedWords(seed).map(BigInt)).toEqual(state);
    const drawn = reference(state, 2000);
    const draw = random(seed);
    for (let k = 0; k < drawn.length; k += 2) {
      const numerator = 2n * ((drawn[k]! >> 6n) * (1n << 26n) + (drawn[k + 1]! >> 6n)) + 1n;
      expect(draw()).toBe(Number(numerator) / 2 ** 53);
    }
  });

  it("never draws 0 or 1, whatever words it meets", () => {
    const of = (high: number, low: number) => ((high >>> 6) * 2 ** 26 + (low >>> 6) + 0.5) / 2 ** 52;
    expect([of(0, 0) > 0, of(2 ** 32 - 1, 2 ** 32 - 1) < 1]).toEqual([true, true]);
  });

  it("spreads evenly: each tenth of 100,000 numbers has a tenth, within four standard errors", () => {
    const draw = random(3);
    const tenths = new Int32Array(10);
    for (let k = 0; k < 100_000; k++) tenths[Math.floor(draw() * 10)]!++;
    // √(100,000 · 0.1 · 0.9) = 94.9
    expect(Array.from(tenths).filter((count) => Math.abs(count - 10_000) > 380)).toEqual([]);
  });

  it.each([-1, 1.5, 2 ** 32, NaN, Infinity])("refuses the seed %d", (seed) => {
    expect(raisedBy(() => random(seed)).map(({ code, path }) => [code, path])).toEqual([["out-of-range", "seed"]]);
  });
});

/** Mean and variance of many draws. */
function moments(draw: () => number, count = 100_000): readonly [number, number] {
  let sum = 0;
  let squares = 0;
  for (let k = 0; k < count; k++) {
    const one = draw();
    sum += one;
    squares += one * one;
  }
  return [sum / count, squares / count - (sum / count) ** 2];
}

describe("variates", () => {
  it("of the normal distribution have the mean 0 and the variance 1", () => {
    const draw = random(11);
    const [mean, variance] = moments(() => drawNormal(draw));
    // Standard errors at 100,000 draws: 1 / √n = 0.0032 and √(2 / n) = 0.0045.
    expect(Math.abs(mean)).toBeLessThan(0.0127);
    expect(Math.abs(variance - 1)).toBeLessThan(0.018);
  });

  it.each([0.3, 1, 2.5, 40])("of the gamma distribution have their shape %d as mean and as variance", (shape) => {
    const draw = random(13);
    const [mean, variance] = moments(() => Math.exp(drawLogGamma(draw, shape)));
    // Standard errors: √(shape / n), and √((6 shape + 2 shape²) / n) from the fourth moment 3 shape² + 6 shape.
    expect(Math.abs(mean - shape)).toBeLessThan(4 * Math.sqrt(shape / 1e5));
    expect(Math.abs(variance - shape)).toBeLessThan(4 * Math.sqrt((6 * shape + 2 * shape ** 2) / 1e5));
  });

  it("of a tiny shape are numbers still, as logarithms", () => {
    const draw = random(17);
    const drawn = Array.from({ length: 1000 }, () => drawLogGamma(draw, 1e-6));
    expect(drawn.every((one) => one < 1 && one > -Infinity)).toBe(true);
  });
});
