import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROUNDING_MODES, decimal, nearestUnits, round, textOf } from "scorewright/money";
import { compareLaws, currencyLaws, quotientLaws, roundingLaws } from "./money.js";
import { obeys } from "./obeys.js";

describe("rounding money", () => {
  obeys(roundingLaws, fc.constantFrom(...ROUNDING_MODES));

  it.each([
    ["half-up", "2.345", "2.35"],
    ["half-up", "-2.345", "-2.35"],
    ["half-even", "2.345", "2.34"],
    ["half-even", "-2.355", "-2.36"],
    ["up", "2.341", "2.35"],
    ["up", "-2.341", "-2.35"],
    ["down", "2.349", "2.34"],
    ["down", "-2.349", "-2.34"],
    ["down", "-0.001", "0"],
  ] as const)("%s takes %s to %s: ties and debts by the words of the mode", (mode, value, rounded) => {
    expect(textOf(round(decimal(value), 2, mode))).toBe(rounded);
  });
});

describe("a quotient", () => {
  obeys(quotientLaws, fc.integer({ min: 0, max: 12 }));
});

describe("an amount of money", () => {
  obeys(currencyLaws, fc.constantFrom(0, 2, 3, 4));

  it("rounds half a cent away from zero, as the decimal is written", () => {
    expect([1.005, -1.005, 8.345, 1.115].map((amount) => nearestUnits(amount, 2))).toEqual([101, -101, 835, 112]);
  });
});

describe("comparing figures", () => {
  const units = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
  const near = fc.tuple(units, fc.bigInt({ min: -2n, max: 2n })).map(([a, off]) => [a, a + off] as const);
  obeys(compareLaws, fc.oneof(fc.tuple(units, units), near));
});
