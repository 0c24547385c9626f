import { describe, expect, it } from "vitest";
import { minorUnits, nearestUnits, sumUnits } from "scorewright";

describe("an amount", () => {
  it("is taken as whole minor units, from a number or from decimal text", () => {
    expect([minorUnits(1200.5, 2), minorUnits("1200.50", 2), minorUnits(-0.07, 2)]).toEqual([120050, 120050, -7]);
    expect([minorUnits(0.29, 2), minorUnits("1.10000", 2), minorUnits(5, 0)]).toEqual([29, 110, 5]);
  });

  it("with more digits than its currency is not taken", () => {
    expect([minorUnits(10.001, 2), minorUnits("0.005", 2), minorUnits(0.1 + 0.2, 2), minorUnits(1.5, 0)]).toEqual([
      "too-many-digits",
      "too-many-digits",
      "too-many-digits",
      "too-many-digits",
    ]);
  });

  it("is a finite number or canonical text", () => {
    for (const value of [NaN, Infinity, "1e3", "1,200", " 5", "", null, true, {}, [5]])
      expect(minorUnits(value, 2)).toBe("not-an-amount");
  });

  it("is at most 10^15 minor units", () => {
    expect([minorUnits(10_000_000_000_000, 2), minorUnits(10_000_000_000_001, 2)]).toEqual([1e15, "too-large"]);
    expect(minorUnits("10000000000000.01", 2)).toBe("too-large");
  });

  it("never becomes a negative zero", () => {
    expect([minorUnits(-0, 2), minorUnits("-0.00", 2)].every((units) => Object.is(units, 0))).toBe(true);
  });
});

describe("nearestUnits", () => {
  it("rounds the decimal that is written, ties away from zero", () => {
    expect([nearestUnits(1.005, 2), nearestUnits("-1.005", 2), nearestUnits(10.0049, 2)]).toEqual([101, -101, 1000]);
  });

  it("keeps the limit of 10^15 minor units", () => {
    expect(nearestUnits("99999999999999999.999", 2)).toBe("too-large");
  });
});

describe("sumUnits", () => {
  it("adds exactly where partial sums pass 2^53", () => {
    const up = Array.from({ length: 20 }, () => 1e15 - 1);
    expect(sumUnits([...up, ...up.map((units) => -units), 3])).toBe(3);
  });

  it("adds negative amounts, and is 0 for none", () => {
    expect([sumUnits([120050, -50]), sumUnits([-5, -7]), sumUnits([])]).toEqual([120000, -12, 0]);
  });

  it("says when the sum passes 10^15", () => {
    expect([sumUnits([1e15]), sumUnits([1e15, 1]), sumUnits([-1e15, -1])]).toEqual([1e15, "too-large", "too-large"]);
  });
});
