import { fault } from "../fault/fault.js";

/** Draws one number after the other; what it draws hangs on nothing but the seed. */
export type Random = () => number;

/** The largest seed. */
const LARGEST = 2 ** 32 - 1;

/**
 * Draws numbers between 0 and 1, both ends left out. The same seed draws the same numbers in every engine.
 *
 *     ((a >>> 6) · 2²⁶ + (b >>> 6) + ½) ÷ 2⁵²        a, b two words of {@link words}
 *
 * For experiments that can be repeated, not for secrets: whoever sees some numbers can work out the next.
 *
 * @param seed a whole number from 0 to 4,294,967,295
 * @returns a function that draws the next number each time it is called
 * @throws Fault "out-of-range"
 * @example
 * const [draw, again] = [random(7), random(7)]
 * draw() === again() // => true
 */
export function random(seed: number): Random {
  const next = words(seedWords(seed));
  return () => ((next() >>> 6) * 2 ** 26 + (next() >>> 6) + 0.5) / 2 ** 52;
}

/**
 * The generator xoshiro128** 1.1: words of 32 bits with a period of 2¹²⁸ − 1, by 32-bit arithmetic alone.
 *
 * Source: D. Blackman & S. Vigna, ACM Transactions on Mathematical Software 47 (2021), no. 36; xoshiro128starstar.c.
 *
 * @param state four words, not all 0
 * @returns a function that draws the next whole number from 0 to 2³² − 1 each time it is called
 * @example
 * const next = words([1, 2, 3, 4])
 * Array.from({ length: 4 }, next) // => [11520, 0, 5927040, 70819200]
 */
export function words(state: readonly [number, number, number, number]): Random {
  let [a, b, c, d] = state;
  return () => {
    const times5 = Math.imul(b, 5);
    const word = Math.imul((times5 << 7) | (times5 >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return word;
  };
}

/** The golden ratio in 32 bits: steps of it visit every word before they come back to one. */
const STEP = 0x9e3779b9;

/**
 * Spreads a seed over four words, which differ, so that they are never all 0.
 *
 *     word k = mixed(seed + k · 0x9e3779b9 mod 2³²)        k = 1 … 4
 *
 * @param seed a whole number from 0 to 2³² − 1
 * @returns the state that {@link words} begins with
 * @throws Fault "out-of-range"
 */
export function seedWords(seed: number): [number, number, number, number] {
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= LARGEST)) throw badSeed(seed);
  const word = (k: number) => mixed((seed + Math.imul(k, STEP)) | 0);
  return [word(1), word(2), word(3), word(4)];
}

/**
 * Mixes the bits of a word, so that words which differ in one bit differ in about half of them: a permutation.
 *
 * Source: A. Appleby, MurmurHash3 (fmix32).
 *
 * @param word any word
 * @returns a whole number from 0 to 2³² − 1
 * @example
 * mixed(1).toString(16) // => "514e28b7"
 */
export function mixed(word: number): number {
  let bits = word;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function badSeed(received: number) {
  const expected = `a whole number from 0 to ${LARGEST}`;
  const remedy = "choose a number, such as 20260701, and keep it with the result";
  return fault({ code: "out-of-range", path: "seed", received, expected, remedy });
}
