import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { otherSpelling } from "../../src/flow/measure/spelling.js";

describe("another spelling of a word", () => {
  it("differs in case only, before one that differs by a letter", () => {
    expect(otherSpelling("won", ["Wons", "WON", "Won"])).toBe("WON");
    expect(otherSpelling("won", ["wons", "Lost"])).toBe("wons");
  });

  it("differs by one letter: added, left out, or replaced, at any place", () => {
    for (const one of ["GTX Pro", "GTPro", "GTXPra", "xTXPro", "GTXPr", "TXPro", "GTXPro "]) {
      expect(otherSpelling("GTXPro", [one])).toBe(one);
    }
    for (const one of ["GTX  Pro", "GTPr", "XTGPro", "", "MG Special"])
      expect(otherSpelling("GTXPro", [one])).toBe(null);
  });

  it("is none where another letter makes another word: grades, quarters", () => {
    expect([otherSpelling("A", ["B", "C"]), otherSpelling("Q1", ["Q2"])]).toEqual([null, null]);
    expect(otherSpelling("q1", ["Q2", "Q1"])).toBe("Q1");
  });

  it("is found wherever a letter of a word is changed, whatever the order of what is known", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "C", " "), minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(
        letters,
        fc.nat(7),
        fc.constantFrom("", "x"),
        fc.boolean(),
        letters,
        (word, at, put, keeps, other) => {
          const place = at % word.length;
          const near = word.slice(0, place) + put + word.slice(keeps ? place : place + 1);
          const found = otherSpelling(word, [near, other]);
          expect([near, other]).toContain(found);
          expect(otherSpelling(word, [other, near])).toBe(found);
        },
      ),
    );
  });
});
