import fc from "fast-check";
import { expect } from "vitest";
import { sumUnits } from "scorewright/money";
import { total } from "scorewright/numeric";
import { isNear, shuffled } from "./obeys.js";
import type { Law } from "./obeys.js";

const scale = 2 ** 20;

/** The sum of whole numbers, without any rounding. */
const exact = (units: readonly number[]) => units.reduce((sum, one) => sum + BigInt(one), 0n);

const size = (units: readonly number[]) => units.reduce((sum, one) => sum + Math.abs(one), 0);

/** True of every list of whole numbers below 2^53; they are added as fractions of 2^20. */
export const sumLaws: readonly Law<readonly number[]>[] = [
  {
    name: "differs from the exact sum by no more than its last bit and a trace of what cancelled",
    holds: (units) => {
      const found = total(units.map((one) => one / scale));
      const expected = Number(exact(units)) / scale;
      const slack = (units.length ** 2 * 2 ** -104 * size(units)) / scale;
      expect(Math.abs(found - expected)).toBeLessThanOrEqual(Math.abs(expected) * 2 ** -52 + slack);
    },
  },
  {
    name: "does not hang on the order in any figure of 12 digits",
    holds: (units, draw) => {
      const values = units.map((one) => one / scale);
      const [one, other] = [total(values), total(shuffled(draw, values))];
      expect(isNear(one, other, 1e-15, (size(units) / scale) * 1e-15)).toBe(true);
    },
  },
  {
    name: "leaves missing values out, and is +0 for none",
    holds: (units, draw) => {
      const values = units.map((one) => one / scale);
      const withGaps = values.flatMap((value) => (draw(fc.boolean()) ? [NaN, value] : [value]));
      expect(total(withGaps)).toBe(total(values));
      expect(total([NaN])).toBe(0);
    },
  },
];

/** True of every list of whole minor units up to 10^15. */
export const unitLaws: readonly Law<readonly number[]>[] = [
  {
    name: "adds whole units exactly, also where a partial sum passes 2^53",
    holds: (units) => {
      const sum = exact(units);
      const isTooLarge = sum > 10n ** 15n || sum < -(10n ** 15n);
      expect(sumUnits(units)).toBe(isTooLarge ? "too-large" : Number(sum));
    },
  },
  {
    name: "does not hang on the order",
    holds: (units, draw) => {
      expect(sumUnits(shuffled(draw, units))).toBe(sumUnits(units));
    },
  },
  {
    name: "comes back to zero when everything is taken back",
    holds: (units, draw) => {
      expect(sumUnits(shuffled(draw, [...units, ...units.map((one) => -one)]))).toBe(0);
    },
  },
];
