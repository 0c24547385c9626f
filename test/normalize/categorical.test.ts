import { describe, expect, it } from "vitest";
import { categorical, isFault, valueAt, wordPosition } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const scores = [
  { of: "gold", earns: 1 },
  { of: "silver", earns: 0.6 },
  { of: "none", earns: 0 },
];
const earns = (word: string | null, options: Parameters<typeof categorical>[0]) =>
  valueAt(categorical(options), wordPosition(word, options));

describe("categorical", () => {
  it("gives each word its own share, to the bit", () => {
    expect(["gold", "silver", "none"].map((word) => earns(word, { scores }))).toEqual([1, 0.6, 0]);
    const uneven = { scores: [{ of: "x", earns: 0.1 + 0.2 }] };
    expect(earns("x", uneven)).toBe(0.1 + 0.2);
  });

  it("gives every other word what is stated for them", () => {
    expect(["Gold", "gold ", "constructor"].map((word) => earns(word, { scores, unmapped: 0.3 }))).toEqual([
      0.3, 0.3, 0.3,
    ]);
  });

  it("leaves a missing word missing, also where other words earn something", () => {
    expect([null, ""].map((word) => earns(word, { scores, unmapped: 0.3 }))).toEqual([NaN, NaN]);
  });

  it("has nothing beyond its words: a position that is none is refused", () => {
    for (const position of [-1, 3])
      expect(raisedBy(() => valueAt(categorical({ scores }), position))[0]!.code).toBe("outside-curve");
  });

  it("names every word that is listed twice, and a share that is no number", () => {
    const twice = [...scores, { of: "gold", earns: 0 }, { of: "none", earns: 0 }];
    expect(raisedBy(() => categorical({ scores: twice })).map(({ path }) => path)).toEqual([
      "scores.3.of",
      "scores.4.of",
    ]);
    for (const options of [{ scores, unmapped: NaN }, { scores: [{ of: "x", earns: Infinity }] }])
      expect(() => categorical(options)).toThrow(expect.toSatisfy(isFault));
  });

  it("lists at most eight of the words that it knows when it refuses one", () => {
    const many = Array.from({ length: 10 }, (_, k) => ({ of: `w${k}`, earns: 0 }));
    expect(raisedBy(() => wordPosition("x", { scores: many }))[0]!.expected).toBe(
      "a word that earns something: w0, w1, w2, w3, w4, w5, w6, w7, …",
    );
  });
});
