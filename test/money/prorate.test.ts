import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROUNDING_MODES, decimal, exactly, prorate, textOf } from "scorewright";
import { bigText, roundedDivision } from "../laws/money.js";

const cents = { digits: 2, mode: "half-up" } as const;
const days = (active: number, length: number, share = "1") => ({ share, active, length });

describe("an amount prorated by activity", () => {
  it("falls short by the seasons' shares of the time before the hire", () => {
    // Quickbase, formula to prorate a quota: hired in the third month of the first quarter, shares 20, 20, 20, 40 %.
    const year = [days(1, 3, "0.2"), days(3, 3, "0.2"), days(3, 3, "0.2"), days(3, 3, "0.4")];
    expect(textOf(prorate("100000", year, { digits: 0, mode: "half-up" }))).toBe("86667");
  });

  it("is a third for a third of the time, rounded once", () => {
    expect(textOf(prorate("100", [days(10, 30)], cents))).toBe("33.33");
    // Three thirds are one: rounding each to 12 digits first would give 0.999999999999.
    expect(textOf(prorate("1", [days(1, 3), days(1, 3), days(1, 3)], { digits: 18, mode: "down" }))).toBe("1");
    expect(textOf(prorate("-0.01", [days(1, 2)], cents))).toBe("-0.01");
    expect(textOf(prorate("0.01", [days(1, 2)], { digits: 2, mode: "half-even" }))).toBe("0");
  });

  it("is nothing without activity, and all of it with full activity in lengths of any kind", () => {
    expect([textOf(prorate("1234.5", [days(0, 31)], cents)), textOf(prorate("5", [], cents))]).toEqual(["0", "0"]);
    const months = Array.from({ length: 100 }, (_, place) => days(211 + place, 211 + place, "0.01"));
    expect(textOf(prorate("1234.56", months, cents))).toBe("1234.56");
  });

  it("rounds as whole numbers do, in every mode", () => {
    const part = fc.record({
      share: fc.integer({ min: 0, max: 1000 }),
      active: fc.integer({ min: 0, max: 40 }),
      more: fc.integer({ min: 0, max: 40 }).filter((more) => more > 0),
    });
    const units = fc.oneof(fc.bigInt({ min: -500n, max: 500n }), fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }));
    const property = fc.property(
      units,
      fc.array(part, { maxLength: 5 }),
      fc.constantFrom(...ROUNDING_MODES),
      (n, all, mode) => {
        const parts = all.map(({ share, active, more }) =>
          days(active, active + more, textOf(decimal(share).div(1000))),
        );
        const under = all.reduce((product, { active, more }) => product * BigInt(active + more), 1000n);
        const over = all.reduce(
          (sum, { share, active, more }) => sum + (BigInt(share * active) * under) / BigInt(active + more) / 1000n,
          0n,
        );
        const expected = roundedDivision(n * over, under * 10n, mode);
        const found = prorate(exactly(bigText(n, 3)), parts, { digits: 2, mode });
        expect(found.eq(exactly(bigText(expected, 2)))).toBe(true);
      },
    );
    fc.assert(property, { numRuns: 500 });
  });
});
