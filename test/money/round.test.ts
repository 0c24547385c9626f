import { describe, expect, it } from "vitest";
import { ROUNDING_MODES, decimal, quotient, round, textOf } from "scorewright";
import type { RoundingMode } from "scorewright";

const rounded = (text: string, mode: RoundingMode) => textOf(round(decimal(text), 2, mode));

describe("round", () => {
  it("takes a tie away from zero, to the even digit, away or towards zero, as the mode says", () => {
    const ways = (text: string) => ROUNDING_MODES.map((mode) => rounded(text, mode));
    expect([...ROUNDING_MODES]).toEqual(["half-up", "half-even", "up", "down"]);
    expect(ways("2.345")).toEqual(["2.35", "2.34", "2.35", "2.34"]);
    expect(ways("2.355")).toEqual(["2.36", "2.36", "2.36", "2.35"]);
    expect(ways("-2.345")).toEqual(["-2.35", "-2.34", "-2.35", "-2.34"]);
  });

  it("takes what is no tie to the nearer side, but for up and down", () => {
    const ways = (text: string) => ROUNDING_MODES.map((mode) => rounded(text, mode));
    expect(ways("2.3449")).toEqual(["2.34", "2.34", "2.35", "2.34"]);
    expect(ways("2.3451")).toEqual(["2.35", "2.35", "2.35", "2.34"]);
  });

  it("never gives a negative zero", () => {
    expect(rounded("-0.004", "half-even")).toBe("0");
    expect(round(decimal("-0.004"), 2, "down").isNegative()).toBe(false);
  });
});

describe("quotient", () => {
  it("keeps twelve digits after the point, half to even", () => {
    expect(textOf(quotient(decimal("2"), decimal("3")))).toBe("0.666666666667");
    expect(textOf(quotient(decimal("1"), decimal("8"), 2))).toBe("0.12");
    expect(textOf(quotient(decimal("3"), decimal("8"), 2))).toBe("0.38");
  });
});
