import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumUnits } from "scorewright/money";
import { obeys } from "./obeys.js";
import { sumLaws, unitLaws } from "./sum.js";

const whole = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: -(2 ** 52), max: 2 ** 52 }),
  fc.constantFrom(2 ** 52, -(2 ** 52), 1, -1),
);

const unit = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -1e9, max: 1e9 }) },
  { weight: 2, arbitrary: fc.integer({ min: -1e15, max: 1e15 }) },
  { weight: 1, arbitrary: fc.constantFrom(1e15, -1e15, 999_999, -1) },
);

describe("a sum over a population", () => {
  obeys(sumLaws, fc.array(whole, { maxLength: 60 }));
});

describe("a sum of money", () => {
  obeys(unitLaws, fc.array(unit, { maxLength: 60 }));

  it("keeps the last cent of twenty amounts of 10^15 that cancel", () => {
    const large = Array.from({ length: 20 }, () => 1e15);
    expect(sumUnits([...large, 7, ...large.map((one) => -one)])).toBe(7);
  });
});
