import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { column, median, quantile, select } from "scorewright";
import { figure } from "../arbitraries/figures.js";
import { isNear } from "../laws/obeys.js";

describe("quantile", () => {
  it("lies linearly between the order statistics around it", () => {
    expect([0, 0.25, 0.5, 1].map((q) => quantile([4, 1, 3, 2], q))).toEqual([1, 1.75, 2.5, 4]);
    expect([quantile([7, NaN], 0.9), quantile([NaN], 0.5)]).toEqual([7, NaN]);
  });

  it("is what sorting finds, for any values and any share", () => {
    const property = fc.property(
      fc.array(figure, { minLength: 1, maxLength: 50 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (values, q) => {
        const sorted = [...values].sort((a, b) => a - b);
        const at = (sorted.length - 1) * q;
        const low = sorted[Math.floor(at)]!;
        const expected = low + (at - Math.floor(at)) * ((sorted[Math.floor(at) + 1] ?? low) - low);
        expect(isNear(quantile(values, q), expected, 1e-12, 1)).toBe(true);
        const half = sorted.length >> 1;
        expect(median(values)).toBe(
          (sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2) + 0,
        );
      },
    );
    fc.assert(property, { numRuns: 300 });
  });
});

describe("select", () => {
  it("finds any place of a long column, in any order, with ties and without", () => {
    const shapes = [
      (row: number) => (row * 7919) % 5000,
      (row: number) => row % 7,
      (row: number) => row,
      (row: number) => 5000 - row,
      () => 3,
    ];
    for (const shape of shapes) {
      const values = Array.from({ length: 5000 }, (_, row) => shape(row));
      const sorted = [...values].sort((a, b) => a - b);
      for (const place of [0, 1, 2500, 4998, 4999]) expect(select(column(values), place)).toBe(sorted[place]);
    }
  });
});
